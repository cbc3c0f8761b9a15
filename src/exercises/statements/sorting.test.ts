import { checksOf, countOf } from './compare.ts';
import { laidCards } from './machine.ts';
import { actOf } from './keys.ts';
import { answerTo, blankSheet, openAt, withChoice, withReason } from './sheet.ts';
import { Playing, answers, begun, stimulus } from './statements.fixture.ts';
import { statementsStimulus } from './stimulus.ts';

describe('X-130 the order of the cards', () => {
  const ids = (seed?: string) =>
    begun(seed)
      .see('examiner')
      .cards.map(({ id }) => id);

  it('is drawn by the exam’s draw number, the labels go by place', () => {
    const orders = ['a1b2c3d4', 'b1b2c3d4', 'c1b2c3d4', 'd1b2c3d4'].map((seed) => ids(seed));
    for (const order of orders) expect([...order].sort()).toEqual(['alfa', 'beta', 'gama']);
    expect(new Set(orders.map((order) => order.join())).size).toBeGreaterThan(1);
    expect(ids('a1b2c3d4')).toEqual(ids('a1b2c3d4'));
    expect(
      begun('a1b2c3d4')
        .see('candidate')
        .cards.map(({ label }) => label),
    ).toEqual(['1', '2', '3']);
  });

  it('is that of the file in plans without a number', () => expect(ids()).toEqual(['alfa', 'beta', 'gama']));
});

describe('X-131 who sees what', () => {
  it('nobody but whoever plays or marks has the key, an id or a verdict; cards are shown when work begins', () => {
    const waiting = new Playing();
    const playing = begun().put('statements.answered', { answers, revision: 1 });
    for (const role of ['candidate', 'observer'] as const) {
      expect(waiting.see(role).cards).toEqual([]);
      const view = playing.see(role);
      expect(view).toMatchObject({ checks: null, sheet: { answers } });
      expect(view.cards.map(({ id }) => id)).toEqual([null, null, null]);
      expect(JSON.stringify(view)).not.toMatch(/alfa|"key"|"right"/);
    }
    for (const role of ['examiner', 'figurant'] as const) expect(playing.see(role).checks).toHaveLength(6);
  });
});

describe('X-132 answers', () => {
  it('are changed as often as wanted, the newest sheet counts', () => {
    const playing = begun()
      .put('statements.answered', { answers: [{ card: '1', choices: { disc: 'S' } }], revision: 1 })
      .put('statements.answered', { answers, revision: 3 })
      .put('statements.answered', { answers: [], revision: 2 });
    expect(playing.see('candidate').sheet).toEqual({ answers, revision: 3 });
  });

  it('take nothing about a card, dimension or option that is not there', () => {
    const playing = begun();
    const can = (one: object) =>
      playing.can('statements.answered', { answers: [{ card: '1', choices: {}, ...one }], revision: 1 });
    expect(can({})).toBe(true);
    expect(can({ card: '4' })).toBe(false);
    expect(can({ card: 'alfa' })).toBe(false);
    expect(can({ choices: { nalada: 'D' } })).toBe(false);
    expect(can({ choices: { disc: 'kricici' } })).toBe(false);
    expect(playing.can('statements.submitted', { answers: [answers[0], answers[0]] } as never)).toBe(false);
    expect(new Playing().can('statements.answered', { answers, revision: 1 })).toBe(false);
  });

  it('are locked by handing in, or frozen as they stand at the end', () => {
    const submitted = begun().put('statements.submitted', { answers });
    expect(submitted.see('candidate')).toMatchObject({ phase: 'submitted', sheet: { answers } });
    for (const type of ['statements.answered', 'statements.submitted', 'task.ended'])
      expect(submitted.can(type, { answers, revision: 9 }), type).toBe(false);
    const ended = begun().put('statements.answered', { answers, revision: 1 }).put('task.ended', { why: 'time' });
    expect(ended.see('examiner')).toMatchObject({ phase: 'frozen', sheet: { answers }, submitted: null });
  });

  it('keep a reason beside the choices, and lose it when it is empty', () => {
    let sheet = withReason(withChoice(blankSheet, '2', 'disc', 'D'), '2', 'čas');
    sheet = withChoice(sheet, '10', 'disc', 'S');
    sheet = withChoice(sheet, '2', 'disc', 'S');
    expect(sheet.answers.map(({ card }) => card)).toEqual(['2', '10']);
    expect(answerTo(sheet, '2')).toEqual({ card: '2', choices: { disc: 'S' }, reason: 'čas' });
    expect(answerTo(withReason(sheet, '2', ''), '2')).toEqual({ card: '2', choices: { disc: 'S' } });
    expect(openAt(sheet, '2', stimulus.dimensions)).toEqual(['obtizny']);
  });
});

describe('X-133 answers beside the key', () => {
  const checks = checksOf(laidCards(stimulus, undefined), stimulus.dimensions, { answers, revision: 1 });

  it('any of several right ones is right; a missing one is no wrong one', () => {
    expect(checks.map(({ card, dimension, verdict }) => `${card} ${dimension} ${verdict}`)).toEqual([
      '1 disc right',
      '1 obtizny wrong',
      '2 disc right',
      '2 obtizny missing',
      '3 disc missing',
      '3 obtizny missing',
    ]);
    expect(checks[2]).toMatchObject({ chosen: 'D', right: ['S', 'D'] });
  });

  it('are counted in each dimension and together', () => {
    expect(countOf(checks, 'disc')).toEqual({ right: 2, of: 3 });
    expect(countOf(checks, 'obtizny')).toEqual({ right: 0, of: 3 });
    expect(countOf(checks)).toEqual({ right: 2, of: 6 });
  });

  it('a key that speaks of something unknown, or leaves a dimension out, is refused with its place', () => {
    const issue = (change: (cards: StimulusCards) => unknown) => {
      const copy = structuredClone(stimulus) as { cards: StimulusCards };
      change(copy.cards);
      return statementsStimulus.safeParse(copy).error?.issues[0];
    };
    expect(statementsStimulus.safeParse(stimulus).success).toBe(true);
    expect(issue(([card]) => delete card?.key['disc'])).toMatchObject({ path: ['cards', 0, 'key'], message: 'disc ?' });
    expect(issue(([, card]) => card && (card.key['disc'] = ['X']))).toMatchObject({
      path: ['cards', 1, 'key', 'disc'],
      message: 'X ∉ D, S',
    });
    expect(issue(([, card]) => card && (card.key['nalada'] = ['X']))?.path).toEqual(['cards', 1, 'key', 'nalada']);
    expect(issue(([, card]) => card && (card.id = 'alfa'))?.path).toEqual(['cards', 1, 'id']);
  });
});
type StimulusCards = { id: string; key: Record<string, string[]> }[];

describe('X-134 keys', () => {
  const key = (code: string, more = {}) => ({ code, altKey: false, ctrlKey: false, metaKey: false, ...more });

  it('numbers choose, by their place on the keyboard; arrows move', () => {
    expect(actOf(key('Digit2'), 'else')).toEqual({ act: 'choose', number: 2 });
    expect(actOf(key('Numpad9'), 'choice')).toEqual({ act: 'choose', number: 9 });
    expect(actOf(key('ArrowRight'), 'choice')).toEqual({ act: 'card', by: 1 });
    expect(actOf(key('ArrowUp'), 'else')).toEqual({ act: 'dimension', by: -1 });
    expect(actOf(key('ArrowUp'), 'choice')).toBeUndefined();
    expect(actOf(key('Digit0'), 'else')).toBeUndefined();
    expect(actOf(key('KeyA'), 'else')).toBeUndefined();
  });

  it('fire neither while somebody types nor with a modifier', () => {
    for (const code of ['Digit1', 'ArrowLeft', 'ArrowDown']) {
      expect(actOf(key(code), 'text')).toBeUndefined();
      for (const more of [{ altKey: true }, { ctrlKey: true }, { metaKey: true }])
        expect(actOf(key(code, more), 'else')).toBeUndefined();
    }
  });
});

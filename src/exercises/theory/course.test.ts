import { drawnItems } from './drawing.ts';
import { pointsOf } from './score.ts';
import { theoryStimulus } from './stimulus.ts';
import { Playing, stimulus } from './theory.fixture.ts';

describe('X-145 the draw of a test', () => {
  it('the same number gives the same items and options, another one another order; none the file’s', () => {
    const test = (seed?: string) => JSON.stringify(drawnItems(stimulus, seed));
    expect(test('abcdefgh')).toBe(test('abcdefgh'));
    const tests = new Set(Array.from({ length: 20 }, (_, n) => test(`number0${n}`)));
    expect(tests.size).toBeGreaterThan(10);
    expect(drawnItems(stimulus, undefined).map(({ id }) => id)).toEqual(['prvni', 'druha', 'treti']);
    expect(new Set(drawnItems(stimulus, 'abcdefgh').map(({ id }) => id)).size).toBe(3);
  });

  it('a case draws no more than it has, with keys that are there', () => {
    expect(theoryStimulus.safeParse(stimulus).success).toBe(true);
    const path = (change: object) => theoryStimulus.safeParse({ ...stimulus, ...change }).error?.issues[0]?.path;
    expect(path({ draw: 5 })).toEqual(['draw']);
    const [first] = stimulus.items;
    expect(path({ items: [{ ...first, key: ['jina'] }], draw: 1 })).toEqual(['items', 0, 'key']);
    expect(path({ items: [{ ...first, key: ['spravna', 'chybna'] }], draw: 1 })).toEqual(['items', 0, 'several']);
    expect(path({ items: [first, first], draw: 1 })).toEqual(['items', 1, 'id']);
  });
});

describe('X-146 the course of a test', () => {
  it('answers are changed until handing in, each change counted; only what stands there', () => {
    const playing = new Playing().open().answer('1', ['b'], 1).answer('1', ['a'], 2).answer('2', ['a', 'c'], 3);
    expect(playing.see('candidate').sheet.answers).toEqual([
      { item: '1', options: ['a'] },
      { item: '2', options: ['a', 'c'] },
    ]);
    expect(playing.see('examiner').marking?.changes).toEqual({ '1': 2, '2': 1 });
    for (const [item, options] of [
      ['1', ['a', 'b']],
      ['1', ['c']],
      ['2', ['a', 'a']],
      ['9', ['a']],
    ] as const)
      expect(playing.can('theory.answered', { item, options, revision: 9 }), item).toBe(false);
    playing.put('theory.submitted', { answers: [{ item: '1', options: ['a'] }] });
    expect(playing.can('theory.answered', { item: '1', options: ['b'], revision: 9 })).toBe(false);
  });

  it('its clock hands in what there is; what was on its way is taken, what was chosen later is not', () => {
    const playing = new Playing().open().answer('1', ['a'], 1).put('theory.expired', {}, 599_000);
    const end = playing.at;
    expect(playing.see('examiner')).toMatchObject({ phase: 'expired', marking: { score: { points: 1 } } });
    playing.put('theory.answered', { item: '3', options: ['b'], revision: 2 }, 500, end - 100);
    expect(playing.see('examiner').marking?.score.points).toBe(2);
    expect(playing.can('theory.answered', { item: '3', options: ['a'], revision: 3 }, end + 1)).toBe(false);
  });

  it('its clock stands with the task', () => {
    const playing = new Playing().open().put('task.paused', {}, 10_000).put('task.resumed', {}, 60_000);
    expect((playing.see('candidate').clock.deadlineAt ?? 0) - playing.at).toBe(590_000);
  });

  it('items are marked to come back to', () => {
    const playing = new Playing().open().put('theory.marked', { item: '2', on: true, revision: 1 });
    expect(playing.see('candidate').sheet.marked).toEqual(['2']);
    expect(playing.put('theory.marked', { item: '2', on: false, revision: 2 }).see('candidate').sheet.marked).toEqual(
      [],
    );
  });
});

describe('X-147 the score', () => {
  it('a point for exactly the right options, beside the threshold', () => {
    const playing = new Playing().open().answer('1', ['a'], 1).answer('2', ['a'], 2);
    expect(playing.see('examiner').marking?.score).toMatchObject({
      points: 1,
      of: 3,
      percent: 33.3,
      passed: false,
      items: [{ verdict: 'right' }, { verdict: 'wrong', chosen: ['a'], right: ['a', 'c'] }, { verdict: 'missing' }],
    });
    expect(playing.answer('2', ['c', 'a'], 3).see('examiner').marking?.score).toMatchObject({
      points: 2,
      passed: true,
    });
  });

  it('the threshold is compared without rounding', () => {
    expect(pointsOf(11, 20, 55)).toMatchObject({ percent: 55, passed: true });
    expect(pointsOf(8, 15, 55)).toMatchObject({ percent: 53.3, passed: false });
  });

  it('points from paper are entered at any time, no more than there are, with the place of the sheet', () => {
    const playing = new Playing().put('task.ended', {});
    expect(playing.can('theory.paperEntered', { points: 4, filed: 'x' })).toBe(false);
    playing.put('theory.paperEntered', { points: 2, filed: 'složka 7' });
    expect(playing.see('examiner').marking?.paper).toMatchObject({ points: 2, of: 3, passed: true, filed: 'složka 7' });
  });
});

describe('X-148 who sees what', () => {
  it('no key, bank, id of the case or score to candidate and observer, before, during or after', () => {
    const playing = new Playing();
    for (const step of [
      () => playing,
      () => playing.open().answer('1', ['a'], 1),
      () => playing.put('theory.submitted', { answers: [{ item: '1', options: ['a'] }] }),
    ]) {
      step();
      for (const role of ['candidate', 'observer'] as const) {
        const view = playing.see(role);
        expect(view).toMatchObject({ marking: null, result: null });
        expect(JSON.stringify(view)).not.toMatch(/spravna|chybna|prvni|right|Čtvrtá/);
      }
    }
    expect(new Playing().see('candidate').items).toEqual([]);
  });

  it('points to the candidate after the end where the case says so, still without a key', () => {
    const playing = new Playing({ showResult: true }).open().answer('1', ['a'], 1);
    expect(playing.see('candidate').result).toBeNull();
    playing.put('theory.expired');
    expect(playing.see('candidate').result).toEqual({ points: 1, of: 3, percent: 33.3, passed: false });
    expect(playing.see('observer').result).toBeNull();
  });
});

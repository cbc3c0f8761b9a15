import { Playing, stimulus } from './transcripts.fixture.ts';

const begun = (seed?: string) => new Playing(seed).put('task.workBegun');
const labels = ({ calls }: { readonly calls: readonly { readonly label: string }[] }) =>
  calls.map(({ label }) => label);
const ids = ({ calls }: { readonly calls: readonly { readonly id: string | null }[] }) => calls.map(({ id }) => id);

describe('X-30 the order of transcripts', () => {
  it('is drawn by the exam’s draw number, the labels go by place', () => {
    const orders = ['a1b2c3d4', 'b1b2c3d4', 'c1b2c3d4', 'd1b2c3d4'].map((seed) => begun(seed).see('examiner'));
    for (const view of orders) {
      expect(labels(view)).toEqual(['P', 'Q', 'R']);
      expect([...ids(view)].sort()).toEqual(['alfa', 'beta', 'gama']);
    }
    expect(new Set(orders.map((view) => ids(view).join())).size).toBeGreaterThan(1);
    expect(ids(begun('a1b2c3d4').see('examiner'))).toEqual(ids(begun('a1b2c3d4').see('figurant')));
  });

  it('is that of the file in older plans, which have no number', () => {
    expect(ids(begun().see('examiner'))).toEqual(['alfa', 'beta', 'gama']);
  });
});

describe('X-31 what candidate and observer see', () => {
  it('is no id of a call, and no line before work begins', () => {
    const waiting = new Playing('a1b2c3d4');
    for (const role of ['candidate', 'observer'] as const) {
      expect(waiting.see(role).calls.flatMap(({ lines }) => lines)).toEqual([]);
      expect(ids(begun().put('transcripts.chosen', { call: 'Q', revision: 1 }).see(role))).toEqual([null, null, null]);
      expect(begun().see(role).choices).toBeNull();
      expect(
        begun()
          .see(role)
          .calls.map(({ lines }) => lines),
      ).toEqual(stimulus.calls.map(({ lines }) => lines));
    }
    expect(waiting.see('examiner').calls.flatMap(({ lines }) => lines)).toHaveLength(6);
  });
});

describe('X-32 marks, choice and reasons', () => {
  it('a line is marked, its comment changed, the mark taken off', () => {
    const playing = begun()
      .put('transcripts.highlighted', { call: 'Q', line: 1, text: '', revision: 1 })
      .put('transcripts.highlighted', { call: 'P', line: 0, text: 'pozdrav', revision: 2 })
      .put('transcripts.highlighted', { call: 'Q', line: 1, text: 'neslyší', revision: 3 });
    expect(playing.see('examiner').highlights).toEqual([
      { call: 'P', line: 0, text: 'pozdrav' },
      { call: 'Q', line: 1, text: 'neslyší' },
    ]);
    playing.put('transcripts.unhighlighted', { call: 'P', line: 0, revision: 4 });
    expect(playing.see('candidate')).toMatchObject({ highlights: [{ call: 'Q', line: 1 }], revision: 4 });
  });

  it('takes nothing about a call or line that is not shown', () => {
    const playing = begun();
    expect(playing.can('transcripts.highlighted', { call: 'P', line: 2, text: '', revision: 1 })).toBe(false);
    expect(playing.can('transcripts.highlighted', { call: 'S', line: 0, text: '', revision: 1 })).toBe(false);
    expect(playing.can('transcripts.chosen', { call: 'alfa', revision: 1 })).toBe(false);
    expect(playing.can('transcripts.locked', { call: 'alfa', text: '' })).toBe(false);
  });

  it('the last choice counts, each one is kept for whoever marks', () => {
    const playing = begun();
    for (const call of ['P', 'R', 'Q']) playing.put('transcripts.chosen', { call, revision: 1 });
    const { choice, choices } = playing.see('examiner');
    expect(choice).toBe('Q');
    expect(choices?.map(({ call }) => call)).toEqual(['P', 'R', 'Q']);
  });

  it('nothing is chosen before work begins', () => {
    expect(new Playing().can('transcripts.chosen', { call: 'P', revision: 1 })).toBe(false);
  });
});

describe('X-33 the lock', () => {
  it('holds the choice and the reasons, and takes nothing more', () => {
    const playing = begun()
      .put('transcripts.chosen', { call: 'P', revision: 1 })
      .put('transcripts.locked', { call: 'Q', text: 'protože' });
    expect(playing.see('candidate')).toMatchObject({ phase: 'locked', choice: 'Q', text: 'protože' });
    expect(playing.see('candidate').locked).toEqual({ at: 1_003_000, writtenAt: 1_002_990 });
    for (const [type, data] of [
      ['transcripts.chosen', { call: 'P', revision: 2 }],
      ['transcripts.highlighted', { call: 'P', line: 0, text: '', revision: 2 }],
      ['transcripts.unhighlighted', { call: 'P', line: 0, revision: 2 }],
      ['transcripts.justified', { text: 'jinak', revision: 2 }],
      ['transcripts.locked', { call: 'P', text: '' }],
    ] as const)
      expect(playing.can(type, data), type).toBe(false);
    playing.put('task.ended', { why: 'time' });
    expect(playing.see('candidate')).toMatchObject({ phase: 'locked', choice: 'Q', text: 'protože', frozen: null });
  });

  it('without one the end of the task keeps what there is', () => {
    const playing = begun()
      .put('transcripts.chosen', { call: 'R', revision: 1 })
      .put('transcripts.justified', { text: 'rozepsáno', revision: 2 })
      .put('task.ended', { why: 'time' });
    expect(playing.see('examiner')).toMatchObject({ phase: 'frozen', choice: 'R', text: 'rozepsáno', locked: null });
    expect(playing.can('transcripts.locked', { call: 'R', text: '' })).toBe(false);
  });
});

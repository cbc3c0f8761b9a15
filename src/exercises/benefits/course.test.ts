import { Playing, rows } from './benefits.fixture.ts';

const draft = (revision: number, advantage = 'a') => ({
  given: [{ feature: 'kabel', advantage, benefit: 'b' }],
  own: [],
  revision,
});

describe('X-121 the time of an exercise in benefits', () => {
  it('begins when it is opened; before that the features are not shown', () => {
    const playing = new Playing();
    expect(playing.see('candidate')).toMatchObject({ phase: 'waiting', features: [] });
    expect(playing.can('benefits.drafted', draft(1))).toBe(false);
    playing.open();
    expect(playing.see('candidate')).toMatchObject({ phase: 'working', clock: { limitMs: 480_000 } });
    expect(playing.see('candidate').features).toHaveLength(2);
  });

  it('stands with the task’s time and is extended with it', () => {
    const playing = new Playing().open().put('task.paused', { reason: 'x' }, 10_000).put('task.resumed', {}, 60_000);
    playing.put('task.timeAdded', { ms: 30_000, why: 'extra', reason: 'x' });
    const { deadlineAt } = playing.see('candidate').clock;
    expect((deadlineAt ?? 0) - playing.at).toBe(480_000 - 10_000 + 30_000 - 1_000);
  });

  it('ends by handing in, for good', () => {
    const playing = new Playing().open().put('benefits.drafted', draft(1)).put('benefits.submitted', rows);
    expect(playing.see('examiner')).toMatchObject({
      phase: 'submitted',
      submitted: { at: 1_003_000 },
      frozen: null,
      sheet: { given: rows.given },
    });
    for (const type of ['benefits.drafted', 'benefits.submitted', 'task.ended'])
      expect(playing.can(type, draft(9)), type).toBe(false);
  });

  it('or by its clock: what was on its way is taken, what was written later is not', () => {
    const playing = new Playing().open().put('benefits.drafted', draft(1)).put('benefits.expired', {}, 479_000);
    const end = playing.at;
    expect(playing.see('candidate')).toMatchObject({ phase: 'expired', frozen: { at: end, why: 'time' } });
    playing.put('benefits.drafted', draft(2, 'poslední slovo'), 500, end - 100);
    expect(playing.see('examiner').sheet.given[0]?.advantage).toBe('poslední slovo');
    expect(playing.can('benefits.drafted', draft(3), end + 1)).toBe(false);
    playing.put('benefits.submitted', rows, 500, end - 50);
    expect(playing.see('candidate')).toMatchObject({ phase: 'submitted', frozen: null });
  });

  it('or with the task, and keeps what there is', () => {
    const playing = new Playing().open().put('benefits.drafted', draft(1)).put('task.ended', { why: 'time' });
    expect(playing.see('examiner')).toMatchObject({ phase: 'frozen', sheet: { given: [{ advantage: 'a' }] } });
  });

  it('takes the newest rows, and only of features that the case has', () => {
    const playing = new Playing().open().put('benefits.drafted', draft(2, 'novější')).put('benefits.drafted', draft(1));
    expect(playing.see('examiner').sheet.given[0]?.advantage).toBe('novější');
    const other = { given: [{ feature: 'motor', advantage: '', benefit: '' }], own: [], revision: 3 };
    expect(playing.can('benefits.drafted', other)).toBe(false);
    const twice = { ...draft(3), given: [...draft(3).given, ...draft(3).given] };
    expect(playing.can('benefits.drafted', twice)).toBe(false);
    const tooMany = { ...draft(3), own: Array(3).fill({ own: '', advantage: '', benefit: '' }) };
    expect(playing.can('benefits.drafted', tooMany)).toBe(false);
  });
});

describe('X-122 who sees what', () => {
  it('exemplary rows and pastes go to whoever plays or marks and to nobody else', () => {
    const playing = new Playing().open().put('benefits.pasted', { length: 5, allowed: false });
    for (const put of [() => playing, () => playing.put('benefits.submitted', rows)]) {
      put();
      for (const role of ['candidate', 'observer'] as const) {
        expect(JSON.stringify(playing.see(role))).not.toContain('vzorov');
        expect(playing.see(role)).toMatchObject({ examples: null, pastes: null });
      }
      for (const role of ['examiner', 'figurant'] as const) {
        expect(playing.see(role).examples?.[0]).toMatchObject({ feature: 'kabel', benefit: 'vzorový užitek kabelu' });
        expect(playing.see(role).pastes).toHaveLength(1);
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import { type Mark, type Marks, type Verdict, criterionResults, missingMarks, resultOf, sharesOf } from './marks.ts';
import { ageOn, gaps, planProblems } from './plan.ts';
import type { ExamPlan } from './plan.ts';
import type { Qualification } from './qualification.ts';
import type { PaperTask } from './scenario.ts';

const criteria = (letters: string) =>
  [...letters].map((letter) => ({ letter, text: letter, verification: 'practical' as const }));
const qualification = {
  minimumAge: 18,
  competences: [
    { id: '3', name: 'Písemně', level: 3, criteria: criteria('ab') },
    { id: '5', name: 'Kanály', level: 4, criteria: criteria('d') },
  ],
} as unknown as Qualification;

const task = (id: string, keys: readonly string[]): PaperTask =>
  ({
    id,
    sourceHash: '',
    scenario: { criteria: keys.map((key, index) => ({ id: `${id}-${index}`, competence: key[0], letter: key[1] })) },
  }) as unknown as PaperTask;
const paper = [task('mail', ['3a', '3b']), task('chat', ['5d', '5d'])];

const mark = (verdict: Verdict): Mark => ({ verdict, reason: '', at: 1, by: 'examiner', workedMs: null });
const marks = (given: Record<string, Record<string, Verdict[]>>): Marks =>
  Object.fromEntries(
    Object.entries(given).map(([id, list]) => [
      id,
      Object.fromEntries(Object.entries(list).map(([criterion, verdicts]) => [criterion, verdicts.map(mark)])),
    ]),
  );
const allMet = {
  mail: { 'mail-0': ['met'], 'mail-1': ['met'] },
  chat: { 'chat-0': ['met'], 'chat-1': ['met'] },
} as const;
const met = () => structuredClone(allMet) as unknown as Record<string, Record<string, Verdict[]>>;

const verdicts = (given: Record<string, Record<string, Verdict[]>>, tasks = paper) =>
  criterionResults(qualification, tasks, marks(given));

describe('M-50 a criterion that could not show', () => {
  it('M-50 is left out where other tasks show it, and decides nothing by itself', () => {
    const given = { ...met(), chat: { 'chat-0': ['met'], 'chat-1': ['not-applicable'] } } as ReturnType<typeof met>;
    expect(verdicts(given).find(({ competence }) => competence === '5')).toMatchObject({ verdict: 'met' });
    expect(resultOf(verdicts(given), false)).toBe('passed');
  });
  it('M-50 is not examined where no task could show it: never a pass', () => {
    const given = {
      ...met(),
      chat: { 'chat-0': ['not-applicable'], 'chat-1': ['not-applicable'] },
    } as ReturnType<typeof met>;
    const result = verdicts(given).find(({ competence }) => competence === '5');
    expect(result).toMatchObject({ verdict: 'not-examined', criticalMissed: false });
    expect(result?.parts).toHaveLength(2);
    expect(resultOf(verdicts(given), false)).toBe('incomplete');
  });
});

describe('M marks and result', () => {
  it('M-1 passes only when every criterion is met', () => {
    expect(resultOf(verdicts(met()), false)).toBe('passed');
  });
  it('M-2 one part that is not met fails its criterion and the exam', () => {
    const given = met();
    given['chat'] = { 'chat-0': ['met'], 'chat-1': ['not-met'] };
    expect(verdicts(given).find(({ competence }) => competence === '5')?.verdict).toBe('not-met');
    expect(resultOf(verdicts(given), false)).toBe('failed');
  });
  it('M-3 the newest mark counts, the older ones stay', () => {
    const given = met();
    given['mail'] = { 'mail-0': ['not-met', 'met'], 'mail-1': ['met'] };
    expect(resultOf(verdicts(given), false)).toBe('passed');
    expect(marks(given)['mail']?.['mail-0']).toHaveLength(2);
  });
  it('M-4 a gap in the paper is never a pass', () => {
    const [mail] = paper;
    expect(resultOf(verdicts(met(), mail ? [mail] : []), false)).toBe('incomplete');
  });
  it('M-5 ended early with anything not shown fails', () => {
    expect(resultOf(verdicts({ mail: { 'mail-0': ['met'] } }), true)).toBe('failed');
  });
  it('M-6 missing marks are named for tasks that were begun', () => {
    expect(missingMarks(paper, marks({ mail: { 'mail-0': ['met'] } }), new Set(['mail']))).toEqual([
      { task: 'mail', criterion: 'mail-1' },
    ]);
  });
});

describe('M-7 a qualification with a threshold (IT-1)', () => {
  const inExam = { rule: 'threshold', threshold: { percent: 60, per: 'exam', origin: 'local' } } as const;
  const inEach = { rule: 'threshold', threshold: { percent: 50, per: 'competence', origin: 'local' } } as const;
  const oneMissed = () => ({
    ...met(),
    mail: { 'mail-0': ['met'], 'mail-1': ['not-met'] } as Record<string, Verdict[]>,
  });

  it('is passed with the share that it asks for, in the whole exam or in each competence', () => {
    expect(resultOf(verdicts(oneMissed()), false, inExam)).toBe('passed');
    expect(resultOf(verdicts(oneMissed()), false, inEach)).toBe('passed');
    const chatMissed = { ...met(), chat: { 'chat-0': ['met'], 'chat-1': ['not-met'] } as Record<string, Verdict[]> };
    expect(resultOf(verdicts(chatMissed), false, inExam)).toBe('passed');
    expect(resultOf(verdicts(chatMissed), false, inEach)).toBe('failed');
  });
  it('counts exactly: what is asked for is rounded up to whole criteria', () => {
    expect(sharesOf(verdicts(oneMissed()), inExam)).toEqual([{ met: 2, of: 3, needed: 2, reachable: true }]);
    const more = { ...inExam, threshold: { ...inExam.threshold, percent: 67 } };
    expect(sharesOf(verdicts(oneMissed()), more)[0]?.needed).toBe(3);
    expect(resultOf(verdicts(oneMissed()), false, more)).toBe('failed');
    expect(sharesOf(verdicts(oneMissed()), inEach)).toMatchObject([
      { competence: '3', met: 1, of: 2, needed: 1 },
      { competence: '5', met: 1, of: 1, needed: 1 },
    ]);
  });
  it('fails with a critical criterion that is not met, whatever the share', () => {
    const critical = paper.map((one) => ({
      ...one,
      scenario: {
        ...one.scenario,
        criteria: one.scenario.criteria.map((c) => ({ ...c, critical: c.id === 'mail-1' })),
      },
    }));
    expect(resultOf(verdicts(oneMissed(), critical), false, inExam)).toBe('failed');
    expect(resultOf(verdicts(met(), critical), false, inExam)).toBe('passed');
  });
  it('has failed as soon as the share is out of reach; a gap or an open mark is never a pass', () => {
    const [mail] = paper;
    const none = { mail: { 'mail-0': ['not-met'], 'mail-1': ['not-met'] } as Record<string, Verdict[]> };
    expect(resultOf(verdicts(none), false, inExam)).toBe('failed');
    expect(resultOf(verdicts(met(), mail ? [mail] : []), false, inExam)).toBe('incomplete');
    expect(resultOf(verdicts(met(), mail ? [mail] : []), true, inExam)).toBe('failed');
  });
});

describe('M-8 a competence recognised from an earlier exam (CZ-7)', () => {
  const [mail] = paper;
  const partial = mail ? [mail] : [];
  const results = criterionResults(qualification, partial, marks(met()), ['5']);

  it('is no gap, and counts as met', () => {
    expect(results.map(({ verdict }) => verdict)).toEqual(['met', 'met', 'recognised']);
    expect(resultOf(results, false)).toBe('passed');
  });
  it('counts as met for a threshold too', () => {
    const all = { rule: 'threshold', threshold: { percent: 100, per: 'competence', origin: 'local' } } as const;
    expect(resultOf(results, false, all)).toBe('passed');
  });
  it('makes up for nothing else', () => {
    const given = { ...met(), mail: { 'mail-0': ['met'], 'mail-1': ['not-met'] } as Record<string, Verdict[]> };
    expect(resultOf(criterionResults(qualification, partial, marks(given), ['5']), false)).toBe('failed');
  });
});

describe('E-2 what keeps a plan from becoming an exam', () => {
  const plan = {
    kind: 'exam',
    candidate: { name: 'Jana', birthDate: '2008-11-22' },
    authority: { examiner: 'Eva' },
    qualification,
    paper,
    gapReason: '',
  } as unknown as ExamPlan;
  it('the 18th birthday is early enough, the day before is not (CZ-2)', () => {
    expect(ageOn('2008-11-22', '2026-11-22')).toBe(18);
    expect(ageOn('2008-11-23', '2026-11-22')).toBe(17);
    expect(planProblems(plan, '2026-11-22')).toEqual([]);
    expect(planProblems(plan, '2026-11-21')).toEqual(['too-young']);
  });
  it('a gap needs a reason (CZ-1)', () => {
    const [mail] = paper;
    const partial = { ...plan, paper: mail ? [mail] : [] };
    expect(gaps(qualification, partial.paper)).toEqual(['5d']);
    expect(planProblems(partial, '2026-11-22')).toEqual(['no-gap-reason']);
    expect(planProblems({ ...partial, gapReason: 'uznáno' }, '2026-11-22')).toEqual([]);
  });
  it('a recognised competence is no gap, but needs the number and the date of the earlier record (CZ-7)', () => {
    const [mail] = paper;
    const partial = { ...plan, paper: mail ? [mail] : [] };
    const recognised = { competence: '5', from: 'Z-17/2025', date: '2025-06-03' };
    expect(gaps(qualification, partial.paper, [recognised])).toEqual([]);
    expect(planProblems({ ...partial, recognised: [recognised] }, '2026-11-22')).toEqual([]);
    for (const wrong of [{ from: ' ' }, { date: '' }, { date: '3. 6. 2025' }, { date: '2026-11-23' }])
      expect(planProblems({ ...partial, recognised: [{ ...recognised, ...wrong }] }, '2026-11-22')).toEqual([
        'no-earlier-record',
      ]);
  });
  it('names everything that is missing; training needs only a task', () => {
    const empty = {
      ...plan,
      candidate: { name: ' ', birthDate: '' },
      authority: { examiner: '' },
      paper: [],
    } as unknown as ExamPlan;
    expect(planProblems(empty, '2026-11-22')).toEqual(['no-task', 'no-name', 'no-birth-date', 'no-examiner']);
    expect(planProblems({ ...empty, kind: 'training' }, '2026-11-22')).toEqual(['no-task']);
  });
});

/** Two assessors of one exam through host and seats: each by themselves, then together (PL-5, PL-20). */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SeatPlan } from '../../src/exam/plan.ts';
import type { MarkingView } from '../../src/machines/marking-view.ts';
import type { RecordView } from '../../src/machines/record.ts';
import { type ExamInMemory, startExam } from './exam.ts';

afterEach(() => vi.useRealTimers());

const seats: readonly SeatPlan[] = [
  { id: 'examiner', role: 'examiner', lead: true, place: 'console' },
  { id: 'figurant', role: 'figurant', lead: false, place: 'console' },
  { id: 'candidate', role: 'candidate', lead: false, place: 'invitation' },
  { id: 'assessor-2', role: 'examiner', lead: false, place: 'invitation' },
];
const assessors = [{ seat: 'assessor-2', name: 'Ing. Petr Druhý', number: '' }];

async function afterwards(): Promise<{ exam: ExamInMemory; criteria: readonly string[] }> {
  const exam = await startExam({ cases: ['S09'], plan: { seats, assessors } });
  await exam.do('examiner', 'task.start', {}, 'S09');
  await exam.do('candidate', 'task.beginWork', {}, 'S09');
  const { paper = [] } = exam.host.state.exam.context.plan ?? {};
  return { exam, criteria: paper[0]?.scenario.criteria.map(({ id }) => id) ?? [] };
}

const mark = (exam: ExamInMemory, seat: string, criterion: string, verdict: 'met' | 'not-met' = 'met') =>
  exam.do(seat, 'exam.mark', {
    ...{ task: 'S09', criterion, verdict, workedMs: null },
    reason: verdict === 'met' ? '' : `důvod ${seat}`,
  });
const finish = async (exam: ExamInMemory) => {
  await exam.do('examiner', 'task.end', {}, 'S09');
  await exam.do('examiner', 'exam.end');
};
const marking = (exam: ExamInMemory, seat: string) => exam.seat(seat).view('marking') as unknown as MarkingView;
const record = (exam: ExamInMemory, seat = 'examiner') => exam.seat(seat).view('record') as unknown as RecordView;

describe('M-33 everybody marks by themselves', () => {
  it('until all have handed in, of the others only the count is seen, by anybody', async () => {
    const { exam, criteria } = await afterwards();
    const [first = ''] = criteria;
    await mark(exam, 'assessor-2', first, 'not-met');
    expect(marking(exam, 'assessor-2').marks['S09']?.[first]).toHaveLength(1);
    expect(marking(exam, 'examiner').marks).toEqual({});
    expect(marking(exam, 'examiner').commission?.members.map(({ seat, left }) => [seat, left])).toEqual([
      ['examiner', criteria.length],
      ['assessor-2', criteria.length - 1],
    ]);
    await finish(exam);
    for (const criterion of criteria) await mark(exam, 'assessor-2', criterion);
    await exam.do('assessor-2', 'exam.submitMarks');
    const seen = [marking(exam, 'examiner'), record(exam), marking(exam, 'assessor-2')];
    expect(seen[0]).toMatchObject({ commission: { open: false, differences: [], agreement: null } });
    expect(JSON.stringify(seen.slice(0, 2))).not.toContain('důvod assessor-2');
    expect(record(exam).result).toBe('incomplete');
    for (const seat of ['candidate', 'figurant'])
      expect([marking(exam, seat), record(exam, seat)]).toEqual([undefined, undefined]);
    // a further assessor leads nothing: no record, no closing, no end of a task
    expect(record(exam, 'assessor-2')).toBeUndefined();
    expect(await exam.ask('assessor-2', 'exam.close')).toMatchObject({ ok: false, code: 'forbidden' });
  });

  it('a sheet that is handed in is final, one that lacks a mark cannot be handed in', async () => {
    const { exam, criteria } = await afterwards();
    const [first = '', ...others] = criteria;
    for (const criterion of others) await mark(exam, 'assessor-2', criterion);
    expect(await exam.ask('assessor-2', 'exam.submitMarks')).toMatchObject({ ok: false, code: 'not-now' });
    await finish(exam);
    expect(await exam.ask('assessor-2', 'exam.submitMarks')).toMatchObject({ ok: false, code: 'not-now' });
    await mark(exam, 'assessor-2', first);
    await exam.do('assessor-2', 'exam.submitMarks');
    const again = { task: 'S09', criterion: first, verdict: 'not-met', reason: 'x', workedMs: null };
    expect(await exam.ask('assessor-2', 'exam.mark', again)).toMatchObject({ ok: false, code: 'not-now' });
    expect(marking(exam, 'assessor-2').submitted).toBe(true);
  });
});

describe('M-34 closing a commission’s exam', () => {
  it('only after all have handed in and every difference is settled with a reason', async () => {
    const { exam, criteria } = await afterwards();
    const [first = ''] = criteria;
    await finish(exam);
    for (const criterion of criteria) {
      await mark(exam, 'examiner', criterion);
      await mark(exam, 'assessor-2', criterion, criterion === first ? 'not-met' : 'met');
    }
    const settle = { task: 'S09', criterion: first, verdict: 'met', reason: 'shoda po přehrání 3:10' };
    await exam.do('assessor-2', 'exam.submitMarks');
    expect(await exam.ask('examiner', 'exam.moderateMark', settle)).toMatchObject({ ok: false, code: 'not-now' });
    expect(await exam.ask('examiner', 'exam.close')).toMatchObject({ ok: false, code: 'not-now' });
    await exam.do('examiner', 'exam.submitMarks');
    for (const seat of ['examiner', 'assessor-2']) {
      const { commission, missing } = marking(exam, seat);
      expect(commission?.differences.map(({ criterion }) => criterion)).toEqual([first]);
      expect(commission?.agreement).toMatchObject({ items: criteria.length, agreed: criteria.length - 1 });
      expect(missing).toEqual([{ task: 'S09', criterion: first }]);
    }
    expect(await exam.ask('examiner', 'exam.close')).toMatchObject({ ok: false, code: 'not-now' });
    expect(await exam.ask('assessor-2', 'exam.moderateMark', settle)).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await exam.ask('examiner', 'exam.moderateMark', { ...settle, reason: ' ' })).toMatchObject({ ok: false });
    await exam.do('examiner', 'exam.moderateMark', settle);
    await exam.do('examiner', 'exam.close');
    expect(record(exam).marks['S09']?.[first]?.at(-1)).toMatchObject({ verdict: 'met', reason: settle.reason });
  });

  it('an assessor who cannot mark is released with a reason; then the other’s sheet decides', async () => {
    const { exam, criteria } = await afterwards();
    await finish(exam);
    for (const criterion of criteria) await mark(exam, 'examiner', criterion);
    expect(await exam.ask('examiner', 'exam.releaseAssessor', { seat: 'examiner', reason: 'x' })).toMatchObject({
      ok: false,
    });
    expect(exam.seat('assessor-2').view('case/S09')).toBeDefined();
    await exam.do('examiner', 'exam.releaseAssessor', { seat: 'assessor-2', reason: 'onemocněl' });
    // whoever does not judge any more has no business with answer keys and work
    for (const scope of ['case/S09', 'channel/S09', 'customer/S09', 'task/S09'])
      expect(exam.seat('assessor-2').view(scope) ?? null, scope).toBeNull();
    expect(marking(exam, 'assessor-2')).toBeUndefined();
    expect(marking(exam, 'examiner').commission).toBeNull();
    await exam.do('examiner', 'exam.close');
    expect(Object.keys(record(exam).marks['S09'] ?? {})).toEqual(criteria);
  });
});

/** What an assessor counts: own, with its moment, taken back, never a mark (CZ-20). */
import { afterEach, expect, it, vi } from 'vitest';
import type { MarkingView } from '../../src/machines/marking-view.ts';
import { type ExamInMemory, startExam } from './exam.ts';

afterEach(() => vi.useRealTimers());

const tallies = (exam: ExamInMemory, seat = 'examiner') =>
  (exam.seat(seat).view('marking') as unknown as MarkingView | undefined)?.tallies;

it('M-51 techniques are counted with their moments, the newest can be taken back, nothing is marked by it', async () => {
  const exam = await startExam({ cases: ['S07'] });
  const tally = (kind: string, workedMs: number) => ({ task: 'S07', kind, workedMs });
  expect(await exam.ask('examiner', 'exam.tally', tally('technique', 1))).toMatchObject({ code: 'not-now' });
  await exam.do('examiner', 'task.start', {}, 'S07');
  await exam.do('examiner', 'exam.tally', tally('technique', 65_000));
  await exam.do('examiner', 'exam.tally', tally('empathy', 70_000));
  await exam.do('examiner', 'exam.tally', tally('technique', 80_000));
  expect(tallies(exam)?.map(({ kind, workedMs }) => [kind, workedMs])).toEqual([
    ['technique', 65_000],
    ['empathy', 70_000],
    ['technique', 80_000],
  ]);
  await exam.do('examiner', 'exam.takeTallyBack', { task: 'S07', kind: 'technique' });
  expect(tallies(exam)?.map(({ workedMs }) => workedMs)).toEqual([65_000, 70_000]);
  expect(await exam.ask('examiner', 'exam.takeTallyBack', { task: 'S07', kind: 'paraphrase' })).toMatchObject({
    code: 'not-now',
  });
  expect(await exam.ask('examiner', 'exam.tally', tally('shouting', 1))).toMatchObject({ code: 'malformed' });
  expect(await exam.ask('candidate', 'exam.tally', tally('empathy', 1))).toMatchObject({ code: 'forbidden' });
  expect(tallies(exam, 'candidate')).toBeUndefined();
  expect((exam.seat('examiner').view('marking') as unknown as MarkingView).marks).toEqual({});
});

/** M-20 Marks that are put off while the examiner speaks for the customer. */
import { afterEach, expect, it, vi } from 'vitest';
import type { MarkingView } from '../../src/machines/marking-view.ts';
import { type ExamInMemory, pass, startExam } from './exam.ts';

afterEach(() => vi.useRealTimers());

const marking = (exam: ExamInMemory) => exam.seat('examiner').view('marking') as unknown as MarkingView;
const later = (exam: ExamInMemory, seat: string, criterion = 'pricina', workedMs = 5_000) =>
  exam.ask(seat, 'exam.deferMark', { task: 'S09', criterion, workedMs });

async function inChat() {
  const exam = await startExam({ cases: ['S09'] });
  await exam.do('examiner', 'task.start', {}, 'S09');
  await exam.do('candidate', 'task.beginWork', {}, 'S09');
  return exam;
}

it('M-20 a mark is put off by the lead alone, as often as wanted, and decides nothing', async () => {
  const exam = await inChat();
  for (const seat of ['figurant', 'candidate'])
    expect(await later(exam, seat)).toMatchObject({ ok: false, code: 'forbidden' });
  expect(await later(exam, 'examiner', 'neznamé')).toMatchObject({ code: 'malformed' });
  expect(await later(exam, 'examiner', 'nezname')).toMatchObject({ code: 'not-now' });
  expect(await later(exam, 'examiner')).toMatchObject({ ok: true });
  await pass(10_000);
  expect(await later(exam, 'examiner', 'pricina', 15_000)).toMatchObject({ ok: true });
  expect(marking(exam).deferred.map(({ criterion, workedMs }) => [criterion, workedMs])).toEqual([
    ['pricina', 5_000],
    ['pricina', 15_000],
  ]);
  expect(marking(exam).marks).toEqual({});
  expect(marking(exam).missing).toHaveLength(5);
  const facts = (await exam.events()).filter(({ type }) => type === 'exam.markDeferred');
  expect(facts.map(({ data }) => data)).toContainEqual({ task: 'S09', criterion: 'pricina', workedMs: 15_000 });
});

it('M-20 a mark takes the criterion from the tray, a reload keeps what waits; afterwards nothing is put off', async () => {
  const exam = await inChat();
  await later(exam, 'examiner');
  await later(exam, 'examiner', 'reseni');
  await pass(1_000);
  const mark = { task: 'S09', criterion: 'pricina', verdict: 'met', reason: '', workedMs: 6_000 };
  await exam.do('examiner', 'exam.mark', mark);
  await exam.restartHost();
  expect(marking(exam).deferred.map(({ criterion }) => criterion)).toEqual(['reseni']);
  await exam.do('examiner', 'task.end', {}, 'S09');
  await exam.do('examiner', 'exam.end');
  expect(await later(exam, 'examiner', 'reseni')).toMatchObject({ code: 'not-now' });
  expect(marking(exam).deferred.map(({ criterion }) => criterion)).toEqual(['reseni']);
});

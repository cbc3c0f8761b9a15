/** Playing a customer through the host: stages, gates, the cap, how it ended, the portrayal check. */
import { afterEach, expect, it, vi } from 'vitest';
import { type ExamInMemory, startExam } from './exam.ts';

afterEach(() => vi.useRealTimers());

const chat = 'S09';
async function talking(exam: ExamInMemory): Promise<void> {
  await exam.do('examiner', 'task.start', {}, chat);
  await exam.do('candidate', 'task.beginWork', {}, chat);
  await exam.do('figurant', 'customer.open', {}, chat);
}
const contextOf = (exam: ExamInMemory) => exam.host.state.tasks[chat]?.customer.context;
const conclude = (exam: ExamInMemory, outcome: string, who = 'figurant') =>
  exam.ask(who, 'customer.conclude', { outcome }, chat);

it('J-1 a stage begins when its needs hold, or by the tap of whoever plays, each in its turn', async () => {
  const exam = await startExam({ cases: [chat] });
  await talking(exam);
  const early = await exam.ask('figurant', 'customer.stage', { stage: 'cesta' }, chat);
  expect(early).toMatchObject({ ok: false, code: 'not-now' });
  await exam.do('figurant', 'customer.reveal', { fact: 'do-patku', asked: true }, chat);
  await exam.do('figurant', 'customer.stage', { stage: 'cesta' }, chat);
  expect(Object.keys(contextOf(exam)?.stages ?? {})).toEqual(['pripojeni', 'pricina', 'cesta']);
});

it('J-3 a line above the cap of the exam is refused', async () => {
  const settings = { paste: false, spellcheck: false, cap: 1 };
  const exam = await startExam({ cases: [chat], plan: { settings } });
  await talking(exam);
  expect(await exam.ask('figurant', 'customer.say', { line: 'halo' }, chat)).toMatchObject({ ok: false });
  await exam.do('figurant', 'customer.say', { line: 'kosik' }, chat);
});

it('J-6 J-7 both are said after the bell and after the exam, only what is possible, until the exam is closed', async () => {
  const exam = await startExam({ cases: [chat] });
  await talking(exam);
  await exam.do('figurant', 'customer.hear', { question: 'kolik-celkem', right: true }, chat);
  await exam.do('figurant', 'customer.leave', {}, chat);
  await exam.do('examiner', 'task.end', {}, chat);
  expect(await conclude(exam, 'zaplaceno-qr')).toMatchObject({ ok: false, code: 'not-now' });
  expect(await conclude(exam, 'jedna-cesta', 'candidate')).toMatchObject({ ok: false, code: 'forbidden' });
  expect(await conclude(exam, 'jedna-cesta')).toMatchObject({ ok: true });
  await exam.do('examiner', 'exam.end');
  expect(await conclude(exam, 'bez-jine-cesty', 'examiner')).toMatchObject({ ok: true });
  expect(contextOf(exam)).toMatchObject({ outcome: 'bez-jine-cesty', concludedAt: exam.host.now() });
  const check = { verbatim: true, unasked: false, inTime: true, note: '' };
  await exam.do('figurant', 'customer.portray', check, chat);
  expect(contextOf(exam)?.portrayal).toMatchObject(check);
  const plan = exam.host.state.exam.context.plan;
  for (const { id: criterion } of plan?.paper[0]?.scenario.criteria ?? [])
    await exam.do('examiner', 'exam.mark', { task: chat, criterion, verdict: 'met', reason: '', workedMs: 1 });
  await exam.do('examiner', 'exam.close');
  expect(await conclude(exam, 'jedna-cesta')).toMatchObject({ ok: false, code: 'not-now' });
});

/** The shipped cases with voices through host and seats, from the first ring to the filed note: playable, and silent
 *  about their secrets on the wire to candidate and observer. Looks at messages, not at a screen. */
import { afterEach, expect, it, vi } from 'vitest';
import type { PhoneView } from '../../src/channels/phone/projections.ts';
import type { VideoView } from '../../src/channels/video/projections.ts';
import { videoStimulus } from '../../src/channels/video/stimulus.ts';
import type { Scenario } from '../../src/exam/scenario.ts';
import type { CustomerContext } from '../../src/scenario/customer.ts';
import { type ExamInMemory, pass, startExam } from './exam.ts';
import { earOn, expectSilence } from './silence.ts';

afterEach(() => vi.useRealTimers());

const view = <T>(exam: ExamInMemory, seat: string, scope: string) => exam.seat(seat).view(scope) as unknown as T;

/** Everything on the figurant's card, played once. */
async function play(exam: ExamInMemory, { id, figurant, mood }: Scenario): Promise<void> {
  await exam.do('figurant', 'customer.open', {}, id);
  for (const { id: fact } of figurant.ifAsked) await exam.do('figurant', 'customer.reveal', { fact, asked: true }, id);
  for (const { id: line } of figurant.lines) await exam.do('figurant', 'customer.say', { line }, id);
  for (const { id: question } of figurant.mustAsk)
    await exam.do('figurant', 'customer.hear', { question, right: true }, id);
  if (figurant.complication) await exam.do('figurant', 'customer.complicate', {}, id);
  for (const { id: rule } of [...mood.up, ...mood.down]) await exam.do('figurant', 'customer.move', { rule }, id);
  await exam.do('figurant', 'customer.leave', {}, id);
}

async function begin(exam: ExamInMemory, task: string): Promise<Scenario> {
  await exam.do('examiner', 'task.start', {}, task);
  await exam.do('candidate', 'task.beginWork', {}, task);
  const scenario = exam.host.state.exam.context.plan?.paper[0]?.scenario;
  if (!scenario) throw new Error('no case');
  return scenario;
}

async function answered(exam: ExamInMemory, task: string): Promise<void> {
  await exam.do('figurant', 'phone.ring', { line: 'first' }, task);
  await exam.do('candidate', 'phone.answer', { line: 'first' }, task);
}

it.each(['S01', 'S02', 'S05', 'S07', 'S14', 'S19'])(
  'P-1 %s is played to the end and tells candidate and observer no secret',
  async (id) => {
    const exam = await startExam({ cases: [id] });
    const heard = await earOn(exam);
    const scenario = await begin(exam, id);
    await answered(exam, id);
    await play(exam, scenario);
    if (id === 'S14') {
      await exam.do('figurant', 'phone.ring', { line: 'second' }, id);
      await exam.do('candidate', 'phone.reject', { line: 'second' }, id);
    }
    await exam.do('candidate', 'phone.hangUp', { line: 'first' }, id);
    await exam.do('candidate', 'phone.file', { note: 'zápis', code: 'REK', callBackAt: null }, id);
    expect(view<PhoneView>(exam, 'examiner', `channel/${id}`)).toMatchObject({ phase: 'filed', code: 'REK' });
    await exam.do('examiner', 'task.end', {}, id);
    expectSilence(heard, scenario);
  },
);

it('P-1 S11 is played to the end with its frozen picture and tells candidate and observer no secret', async () => {
  const exam = await startExam({ cases: ['S11'] });
  const heard = await earOn(exam);
  const scenario = await begin(exam, 'S11');
  const { equipment, steps } = videoStimulus.parse(scenario.stimulus);
  const video = (seat: string) => view<VideoView>(exam, seat, 'channel/S11');
  await exam.do('figurant', 'video.ring', {}, 'S11');
  await exam.do('candidate', 'video.answer', {}, 'S11');
  await play(exam, scenario);
  await exam.do('candidate', 'video.offer', {}, 'S11');
  await exam.do('figurant', 'video.answerOffer', { accepted: true }, 'S11');
  for (const { topic, answers } of equipment) {
    await exam.do('candidate', 'video.ask', { topic }, 'S11');
    await exam.do('figurant', 'video.tell', { topic, answer: answers[0]?.id ?? '' }, 'S11');
  }
  await exam.do('candidate', 'video.invite', {}, 'S11');
  await exam.do('figurant', 'video.enterCode', { code: video('candidate').invitation?.code ?? '' }, 'S11');
  // the right order of the cards: each after those that it needs
  const left = [...steps];
  const done = new Set<string>();
  while (left.length > 0) {
    const at = left.findIndex(({ after = [] }) => after.every((id) => done.has(id)));
    const [step] = left.splice(at, 1);
    if (at < 0 || !step) throw new Error('the cards have no order');
    done.add(step.id);
    await exam.do('candidate', 'video.showStep', { step: step.id }, 'S11');
    await exam.do('figurant', 'video.confirmStep', { step: step.id }, 'S11');
  }
  expect(video('examiner').facts?.outOfOrder).toEqual([]);
  expect(video('candidate').frozenSince).toBe(0);
  await pass(240_001);
  expect(video('candidate').frozenSince).toBeGreaterThan(0);
  await exam.do('candidate', 'video.fallBack', { to: 'audio', why: 'frozen' }, 'S11');
  await exam.do('candidate', 'video.hangUp', {}, 'S11');
  await exam.do('candidate', 'video.file', { note: 'zápis', code: 'TECH' }, 'S11');
  expect(video('examiner')).toMatchObject({ phase: 'filed', code: 'TECH' });
  await exam.do('examiner', 'task.end', {}, 'S11');
  expectSilence(heard, scenario);
});

it('S05 a hold of twenty seconds moves the mood by itself, a shorter one does not', async () => {
  const exam = await startExam({ cases: ['S05'] });
  const mood = () => view<CustomerContext>(exam, 'figurant', 'customer/S05').mood;
  await begin(exam, 'S05');
  await answered(exam, 'S05');
  await exam.do('candidate', 'phone.hold', {}, 'S05');
  await pass(19_000);
  await exam.do('candidate', 'phone.resume', { line: 'first' }, 'S05');
  await pass(5_000);
  expect(mood()).toBe(7);
  await exam.do('candidate', 'phone.hold', {}, 'S05');
  await pass(20_001);
  expect(mood()).toBe(9);
});

/** Case S11 in a whole exam: the way the standard asks for (CZ-24), and everything that can go wrong on it. Host, seats
 *  and links are the product's own; media are what the views ask for. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { VideoView } from '../../src/channels/video/projections.ts';
import { videoStimulus } from '../../src/channels/video/stimulus.ts';
import { firstBreak } from '../../src/exam/chain.ts';
import type { MediaView } from '../../src/exam/media.ts';
import { blankState, fold } from '../../src/host/state.ts';
import type { TaskView } from '../../src/machines/projections.ts';
import { type ExamInMemory, pass, planFor, startExam } from './exam.ts';

afterEach(() => vi.useRealTimers());

const second = 1_000;
const minute = 60 * second;
const task = 'S11';
const view = (exam: ExamInMemory, seat: string) => exam.seat(seat).view(`channel/${task}`) as unknown as VideoView;
const media = (exam: ExamInMemory, seat: string) => exam.seat(seat).view('media') as unknown as MediaView;
const act = (exam: ExamInMemory, seat: string, type: string, data: object = {}) =>
  exam.do(seat, type, data as never, task);

async function begun(plan: Parameters<typeof startExam>[0] = {}): Promise<ExamInMemory> {
  const exam = await startExam({ cases: [task], ...plan });
  await exam.do('examiner', 'task.start', {}, task);
  await exam.do('candidate', 'task.beginWork', {}, task);
  return exam;
}

async function joined(plan?: Parameters<typeof startExam>[0]): Promise<ExamInMemory> {
  const exam = await begun(plan);
  await act(exam, 'figurant', 'video.ring');
  await act(exam, 'candidate', 'video.answer');
  await act(exam, 'candidate', 'video.offer');
  await act(exam, 'figurant', 'video.answerOffer', { accepted: true });
  await act(exam, 'candidate', 'video.invite');
  await act(exam, 'figurant', 'video.enterCode', { code: view(exam, 'figurant').invitation?.code ?? '' });
  return exam;
}

describe('S11 in a whole exam', () => {
  it('Y-7 the picture freezes in minute four, sound goes on, the step is repeated, nothing is lost (CZ-24)', async () => {
    const exam = await joined();
    for (const seat of ['candidate', 'figurant']) await act(exam, seat, 'video.camera', { on: true });
    expect(media(exam, 'candidate').plan.pictures).toEqual({ candidate: ['camera'], figurant: ['camera'] });
    await act(exam, 'candidate', 'video.showStep', { step: 'zaloha' });
    await pass(4 * minute - 1);
    expect(view(exam, 'candidate').frozenSince).toBe(0);
    await pass(1);
    expect(view(exam, 'candidate').frozenSince).toBeGreaterThan(0);
    expect(media(exam, 'figurant').plan).toMatchObject({
      pictures: { candidate: ['camera'] },
      heard: { figurant: ['candidate'] },
    });
    await pass(7 * second);
    await act(exam, 'candidate', 'video.fallBack', { to: 'audio', why: 'frozen' });
    await act(exam, 'candidate', 'video.showStep', { step: 'zaloha' });
    await act(exam, 'figurant', 'video.confirmStep', { step: 'zaloha' });
    await pass(2 * minute);
    expect(view(exam, 'candidate').frozenSince).toBe(0);
    await act(exam, 'candidate', 'video.recover', { to: 'video' });
    expect(media(exam, 'candidate').plan.pictures).toEqual({ candidate: ['camera'], figurant: ['camera'] });
    expect(view(exam, 'examiner').facts).toMatchObject({
      freezes: [{ reactedMs: 7 * second }],
      outOfOrder: [],
      confirmed: 1,
    });
  });

  it('Y-3 a reload of the host keeps the code, wrong ones included', async () => {
    const exam = await begun();
    await act(exam, 'figurant', 'video.ring');
    await act(exam, 'candidate', 'video.answer');
    await act(exam, 'candidate', 'video.invite');
    const code = view(exam, 'candidate').invitation?.code ?? '';
    await act(exam, 'figurant', 'video.enterCode', { code: 'AAAAAA' });
    await exam.restartHost();
    expect(view(exam, 'candidate')).toMatchObject({ wrongCodes: 1, invitation: { code } });
    await act(exam, 'figurant', 'video.enterCode', { code });
    expect(view(exam, 'candidate').phase).toBe('call');
  });

  it('Y-7 a lost path stops the task’s clock and the freeze, as the plan says', async () => {
    const exam = await joined();
    await pass(3 * minute);
    await act(exam, 'figurant', 'call.losePath', { with: 'candidate', silentMs: 900 });
    expect(exam.seat('candidate').view(`task/${task}`) as unknown as TaskView).toMatchObject({ phase: 'paused' });
    await pass(2 * minute);
    expect(view(exam, 'candidate')).toMatchObject({ phase: 'call', frozenSince: 0, lost: {} });
    await act(exam, 'figurant', 'call.restorePath', { with: 'candidate' });
    await pass(minute);
    expect(view(exam, 'candidate').frozenSince).toBeGreaterThan(0);
    expect(view(exam, 'candidate').losses).toHaveLength(1);
  });

  it('Y-4 while the lead has paused the task nobody is heard, and a microphone can still be muted', async () => {
    const exam = await joined();
    await exam.do('examiner', 'task.pause', { reason: 'požární poplach' }, task);
    expect(media(exam, 'candidate').plan.heard).toEqual({});
    await act(exam, 'candidate', 'video.mute', { on: true });
    expect(await exam.ask('candidate', 'video.showStep', { step: 'zaloha' }, task)).toMatchObject({ code: 'not-now' });
    await exam.do('examiner', 'task.resume', {}, task);
    expect(media(exam, 'figurant').plan.muted).toEqual(['candidate']);
  });

  it('Y-10 a note that comes after the task has ended is kept as late work', async () => {
    const exam = await joined();
    await act(exam, 'figurant', 'video.hangUp');
    await act(exam, 'candidate', 'video.keep', { text: 'rozepsáno, karta 4111 1111 1111 1111' });
    expect(JSON.stringify(await exam.events())).not.toContain('4111 1111');
    await exam.do('examiner', 'task.end', {}, task);
    await act(exam, 'candidate', 'video.file', { note: 'pozdě', code: 'TECH' });
    const { late } = exam.seat('examiner').view(`task/${task}`) as unknown as TaskView;
    expect(late).toMatchObject([{ type: 'video.file', data: { note: 'pozdě', code: 'TECH' } }]);
    expect(view(exam, 'examiner').note).toContain('rozepsáno');
  });

  it('Y-4 what the plan says of recording reaches the call', async () => {
    const recorded = await begun();
    expect(await recorded.ask('examiner', 'call.startRecording', { recording: 'r', mime: 'x' }, task)).toMatchObject({
      code: 'not-now',
    });
    const settings = { paste: false, spellcheck: false, recording: true, outage: 'run' as const };
    const exam = await joined({ plan: { settings } });
    await act(exam, 'examiner', 'call.startRecording', { recording: 'r', mime: 'audio/webm' });
    expect(view(exam, 'candidate').recording).toBe('on');
    await act(exam, 'figurant', 'call.losePath', { with: 'candidate', silentMs: 0 });
    expect(exam.seat('candidate').view(`task/${task}`) as unknown as TaskView).toMatchObject({ phase: 'working' });
  });

  it('Y-1 the same case by e-mail is played without a voice until the customer joins', async () => {
    const paper = (await planFor([task])).paper.map((one) => {
      const stimulus = videoStimulus.parse(one.scenario.stimulus);
      const contact = { kind: 'email', address: 'z.mala@post.example', subject: 'Fakturka', first: 'Nejde mi to.' };
      return { ...one, scenario: { ...one.scenario, stimulus: { ...stimulus, contact } as never } };
    });
    const exam = await begun({ plan: { paper } });
    expect(view(exam, 'candidate')).toMatchObject({ phase: 'contact', messages: [{ text: 'Nejde mi to.' }] });
    await act(exam, 'candidate', 'video.write', { text: 'Nabízím Vám videohovor.' });
    expect(media(exam, 'candidate').plan.open).toEqual([]);
    await act(exam, 'candidate', 'video.invite');
    await act(exam, 'figurant', 'video.openLink');
    expect(media(exam, 'candidate').plan.open).toEqual(['candidate', 'figurant']);
  });

  it('H-4 the log replays to the same state and its chain holds', async () => {
    const exam = await joined();
    await act(exam, 'figurant', 'video.screen', { on: true });
    await act(exam, 'candidate', 'video.mark', { of: 'customer', kind: 'screen', x: 0.3, y: 0.7 });
    await act(exam, 'candidate', 'video.keepStill', { of: 'customer', kind: 'screen', still: 's1', caption: 'FK-117' });
    await pass(5 * minute);
    await act(exam, 'candidate', 'video.hangUp');
    await act(exam, 'candidate', 'video.file', { note: 'hotovo', code: 'TECH' });
    const events = await exam.events();
    expect(await firstBreak(events)).toBeUndefined();
    const again = events.reduce(fold, blankState).tasks[task];
    expect(again?.channelState.context).toEqual(exam.host.state.tasks[task]?.channelState.context);
  });
});

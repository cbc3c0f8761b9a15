/** Telephone tasks in a whole exam: commands of real seats, the customer's mood, the task's clock, who hears whom. Shipped
 *  cases: S05 (holds anger the customer), S14 (a second caller). */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PhoneView } from '../../src/channels/phone/projections.ts';
import type { ExamPlan } from '../../src/exam/plan.ts';
import type { MediaView } from '../../src/exam/media.ts';
import { blankState, fold } from '../../src/host/state.ts';
import type { CustomerContext } from '../../src/scenario/customer.ts';
import type { ExamView, TaskView } from '../../src/machines/projections.ts';
import { type ExamInMemory, pass, settle, startAt, startExam, trainingSeats } from './exam.ts';

afterEach(() => vi.useRealTimers());

const second = 1_000;
const minute = 60 * second;
const first = { line: 'first' };
const view = <T>(exam: ExamInMemory, seat: string, scope: string) => exam.seat(seat).view(scope) as unknown as T;
const settings = { paste: false, spellcheck: false, recording: true, outage: 'pause' as const };

async function start(id: string, plan: Partial<ExamPlan> = {}): Promise<Played> {
  const exam = await startExam({ cases: [id], plan: { settings, ...plan } });
  await exam.do(plan.kind === 'training' ? 'figurant' : 'examiner', 'task.start', {}, id);
  await exam.do('candidate', 'task.beginWork', {}, id);
  return new Played(exam, id);
}

/** One task of an exam. */
class Played {
  readonly exam: ExamInMemory;
  readonly #task: string;

  constructor(exam: ExamInMemory, task: string) {
    this.exam = exam;
    this.#task = task;
  }

  do = (seat: string, type: string, data: Parameters<ExamInMemory['do']>[2] = {}) =>
    this.exam.do(seat, type, data, this.#task);
  ask = (seat: string, type: string, data: Parameters<ExamInMemory['do']>[2] = {}) =>
    this.exam.ask(seat, type, data, this.#task);
  phone = (seat: string) => view<PhoneView>(this.exam, seat, `channel/${this.#task}`);
  media = (seat: string) => view<MediaView>(this.exam, seat, 'media').plan;
  task = (seat: string) => view<TaskView>(this.exam, seat, `task/${this.#task}`);
  mood = () => view<CustomerContext>(this.exam, 'figurant', `customer/${this.#task}`).mood;
  async talk(): Promise<void> {
    await this.do('figurant', 'phone.ring', first);
    await pass(4 * second);
    await this.do('candidate', 'phone.answer', first);
  }
}

const endOf = (call: Played): number => {
  const { work } = call.task('candidate');
  return work?.state === 'running' ? work.deadlineAt : 0;
};
const filed = { note: 'Nová reklamace, náhradní lednice v pátek.', code: 'REK', callBackAt: null };

describe('F a telephone task from the first ring to the record', () => {
  it('F-1 F-4 F-5 S05: rung, held too long, passed on with a word, written up, marked, closed', async () => {
    const call = await start('S05');
    const { exam } = call;
    expect(call.media('candidate').heard).toEqual({});
    await call.do('figurant', 'phone.ring', first);
    expect(call.phone('candidate')).toMatchObject({ phase: 'ringing', lines: [{ name: 'Radek Šimek' }] });
    expect(call.media('candidate').tones).toEqual({ candidate: 'ring' });
    expect(call.media('figurant').tones).toEqual({ figurant: 'ringback' });
    await pass(4 * second);
    await call.do('candidate', 'phone.answer', first);
    expect(call.media('candidate').heard).toEqual({ candidate: ['figurant'], figurant: ['candidate'] });
    await pass(30 * second);

    expect(call.mood()).toBe(7);
    await call.do('candidate', 'phone.hold');
    expect(call.media('figurant')).toMatchObject({ heard: {}, tones: { figurant: 'hold' } });
    await pass(20 * second - 1);
    expect(call.mood()).toBe(7);
    await pass(1);
    expect(call.mood()).toBe(9);
    await call.do('candidate', 'phone.resume', first);

    await call.do('candidate', 'phone.transfer', { department: 'vedouci', kind: 'attended' });
    expect(call.media('examiner').tones).toEqual({ examiner: 'ring' });
    await call.do('examiner', 'phone.joinTransfer');
    expect(call.media('candidate').heard).toEqual({ candidate: ['examiner'], examiner: ['candidate'] });
    await pass(10 * second);
    await call.do('candidate', 'phone.completeTransfer');
    expect(call.media('examiner').heard).toEqual({ figurant: ['examiner'], examiner: ['figurant'] });
    await call.do('examiner', 'phone.hangUp', first);

    await call.do('candidate', 'phone.file', filed);
    expect(call.phone('candidate')).toMatchObject({ phase: 'filed', facts: null, note: filed.note });
    expect(call.phone('examiner').facts).toMatchObject({
      ringMs: 4 * second,
      talkMs: 30 * second,
      heldMs: 30 * second,
      holds: 2,
      longestHoldMs: 20 * second,
    });
    await call.do('candidate', 'task.handIn');
    await exam.do('examiner', 'exam.end');
    for (const { id } of exam.host.state.tasks['S05']?.scenario.criteria ?? [])
      await exam.do('examiner', 'exam.mark', { task: 'S05', criterion: id, verdict: 'met', reason: '', workedMs: 1 });
    await exam.do('examiner', 'exam.close');
    expect(view<ExamView>(exam, 'candidate', 'exam').phase).toBe('closed');
  });

  it('F-8 what is filed after the task is kept and marked late', async () => {
    const call = await start('S05');
    await call.talk();
    await call.do('figurant', 'phone.hangUp', first);
    await call.do('examiner', 'task.end');
    expect(await call.ask('candidate', 'phone.file', filed)).toMatchObject({ ok: true });
    expect(call.phone('examiner')).toMatchObject({ phase: 'over', note: '' });
    expect(call.task('examiner').late).toMatchObject([{ type: 'phone.file', data: filed }]);
  });

  it('F-3 S14: the second caller rings while the first one talks, and both are served', async () => {
    const call = await start('S14');
    await call.talk();
    await call.do('figurant', 'phone.ring', { line: 'second' });
    expect(call.media('candidate').tones).toEqual({ candidate: 'waiting' });
    expect(JSON.stringify(call.phone('candidate'))).not.toContain('prodejna v Brně');
    await call.do('candidate', 'phone.answer', { line: 'second' });
    await pass(9 * second);
    await call.do('candidate', 'phone.hangUp', { line: 'second' });
    await call.do('candidate', 'phone.resume', first);
    expect(call.phone('candidate').lines.map(({ state }) => state)).toEqual(['talking', 'ended']);
  });
});

describe('F-9 a path that is lost', () => {
  //  0:04 answered · 0:58 the last sound · 1:00 told … 1:20 back → the task ends 22 s later than planned
  it('F-9 stops the task’s clock and every clock of the call until it is back', async () => {
    const call = await start('S05');
    const ends = endOf(call);
    await call.talk();
    await pass(56 * second);
    await call.do('candidate', 'call.losePath', { with: 'figurant', silentMs: 2 * second });
    expect(call.task('candidate')).toMatchObject({ phase: 'paused', pause: 'path-lost' });
    expect(call.phone('candidate').lost).toEqual({ since: startAt + 58 * second });
    expect(await call.ask('candidate', 'phone.hold')).toMatchObject({ code: 'not-now' });
    await pass(20 * second);
    await call.do('figurant', 'call.restorePath', { with: 'candidate' });
    expect(call.task('candidate')).toMatchObject({ phase: 'working', pausedMs: 22 * second });
    expect(endOf(call)).toBe(ends + 22 * second);
    await call.do('candidate', 'phone.hold');
    expect(call.phone('examiner').facts?.talkMs).toBe(56 * second);
  });

  //  0:04 answered · 0:06 resumed by the examiner · 0:07 told: silent for 60 s → time stands from 0:06
  it('N-31 time stands from the loss on, but never from before it last went on', async () => {
    const call = await start('S05');
    const ends = endOf(call);
    await call.talk();
    await call.do('examiner', 'task.pause', { reason: 'požární poplach' });
    await pass(2 * second);
    await call.do('examiner', 'task.resume');
    await pass(second);
    await call.do('candidate', 'call.losePath', { with: 'figurant', silentMs: 60 * second });
    await pass(second);
    await call.do('candidate', 'call.restorePath', { with: 'figurant' });
    expect(endOf(call)).toBe(ends + (2 + 2) * second);
  });

  //  0:04 answered · 0:44 told: silent for 40 s → a report that old moves the clock back by 10 s
  it('N-31 what is told later than 10 s after the loss gives no more than 10 s; the rest is the examiner’s', async () => {
    const call = await start('S05');
    const ends = endOf(call);
    await call.talk();
    await pass(40 * second);
    await call.do('candidate', 'call.losePath', { with: 'figurant', silentMs: 40 * second });
    await call.do('candidate', 'call.restorePath', { with: 'figurant' });
    expect(endOf(call)).toBe(ends + 10 * second);
  });

  it('F-9 while the examiner pauses, a path may be lost and come back; time goes on when the examiner says so', async () => {
    const call = await start('S05');
    await call.talk();
    await call.do('examiner', 'task.pause', { reason: 'požární poplach' });
    await pass(second);
    await call.do('candidate', 'call.losePath', { with: 'figurant', silentMs: 0 });
    await pass(second);
    await call.do('candidate', 'call.restorePath', { with: 'figurant' });
    expect(call.task('candidate').phase).toBe('paused');
    expect(call.media('candidate').heard).toEqual({});
    await call.do('examiner', 'task.resume');
    expect(call.media('candidate').heard).not.toEqual({});
    await call.do('candidate', 'phone.hold');
    expect(call.phone('examiner').facts?.talkMs).toBe(0);
  });

  it('F-9 the stop word silences everybody until the examiner goes on', async () => {
    const call = await start('S05');
    await call.talk();
    await call.do('figurant', 'customer.stop');
    for (const seat of ['candidate', 'figurant', 'examiner']) expect(call.media(seat).heard).toEqual({});
    await call.do('examiner', 'task.resume');
    expect(call.media('figurant').heard).toEqual({ candidate: ['figurant'], figurant: ['candidate'] });
  });
});

describe('F the host’s reload, recordings, observers', () => {
  it('F-4 a reload of the examiner’s browser in mid-call changes nothing, and what became due is stamped with its moment', async () => {
    const call = await start('S05');
    await call.talk();
    await call.do('candidate', 'phone.hold');
    await pass(5 * second);
    await call.exam.host.stop();
    await pass(2 * minute);
    await call.exam.restartHost();
    expect(call.phone('candidate')).toMatchObject({ phase: 'talking', lines: [{ state: 'held' }] });
    const events = await call.exam.events();
    expect(events.filter(({ type }) => type === 'phone.heldLong').map(({ at }) => at)).toEqual([startAt + 24 * second]);
    expect(call.mood()).toBe(9);
    await call.do('candidate', 'phone.resume', first);
    const replayed = (await call.exam.events()).reduce(fold, blankState);
    expect(replayed.tasks['S05']?.channelState.toJSON()).toEqual(
      call.exam.host.state.tasks['S05']?.channelState.toJSON(),
    );
  });

  it('F-15 a recording begins before the call and is closed after the task', async () => {
    const call = await start('S05');
    await call.do('examiner', 'call.startRecording', { recording: 'r1', mime: 'audio/webm' });
    expect(call.phone('candidate').recording).toBe('on');
    expect(await call.ask('candidate', 'call.stopRecording', { recording: 'r1' })).toMatchObject({ code: 'forbidden' });
    await call.talk();
    await call.do('examiner', 'task.end');
    await call.do('examiner', 'call.stopRecording', { recording: 'r1' });
    expect(call.phone('examiner').facts?.recordings).toMatchObject([{ id: 'r1', startedAt: startAt }]);
  });

  it('F-10 an observer of an exam has no part in any call, and no say', async () => {
    const call = await start('S05');
    await call.exam.do('examiner', 'seat.open', { seat: 'observer-1', role: 'observer' });
    await call.exam.take('observer-1');
    await call.talk();
    await settle();
    expect(call.phone('observer-1')).toMatchObject({ phase: 'talking', request: null, facts: null, note: '' });
    expect(call.media('observer-1')).toMatchObject({ open: ['candidate', 'figurant'], faults: [], tones: {} });
    expect(await call.ask('observer-1', 'call.whisper', { to: 'both' })).toMatchObject({ code: 'not-now' });
    for (const [type, data] of [
      ['phone.hangUp', first],
      ['phone.mute', { on: true }],
      ['call.losePath', { with: 'candidate', silentMs: 0 }],
    ] as const)
      expect(await call.ask('observer-1', type, data)).toMatchObject({ code: 'forbidden' });
  });

  it('F-10 F-13 a training session: the figurant leads, plays the department, and a coach may whisper', async () => {
    const seats = [
      ...trainingSeats,
      { id: 'coach', role: 'observer' as const, lead: false, place: 'invitation' as const },
    ];
    const call = await start('S05', { kind: 'training', seats, gapReason: '' });
    await call.talk();
    await call.do('coach', 'call.whisper', { to: 'candidate' });
    expect(call.media('candidate').heard.observer).toEqual(['candidate']);
    expect(call.phone('figurant').facts).not.toBeNull();
    await call.do('candidate', 'phone.transfer', { department: 'vedouci', kind: 'attended' });
    await call.do('figurant', 'phone.joinTransfer');
    expect(call.phone('candidate').transfer).toMatchObject({ state: 'joined', playedBy: 'figurant' });
    await call.do('figurant', 'phone.hangUp', { ...first, as: 'department' });
    expect(call.phone('candidate')).toMatchObject({ transfer: null, transferFailed: { why: 'hung-up' } });
  });
});

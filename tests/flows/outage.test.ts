/** What an exam must withstand: outages, reloads, restarts. The time axis of each test is written above it. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ChatView } from '../../src/channels/chat/projections.ts';
import type { EmailView } from '../../src/channels/email/projections.ts';
import type { ExamView, TaskView } from '../../src/machines/projections.ts';
import type { ExamInMemory } from './exam.ts';
import { pass, settle, startAt, startExam } from './exam.ts';

afterEach(() => vi.useRealTimers());

const second = 1_000;
const minute = 60 * second;
const chatOf = (exam: ExamInMemory, seat: string) => exam.seat(seat).view('channel/S09') as unknown as ChatView;
const emailOf = (exam: ExamInMemory, seat: string) => exam.seat(seat).view('channel/S04') as unknown as EmailView;

async function chatting(): Promise<ExamInMemory> {
  const exam = await startExam({ cases: ['S09'] });
  await exam.do('examiner', 'task.start', {}, 'S09');
  await exam.do('candidate', 'task.beginWork', {}, 'S09');
  await exam.do('figurant', 'chat.send', { text: 'cau' }, 'S09');
  return exam;
}

async function writing(): Promise<ExamInMemory> {
  const exam = await startExam({ cases: ['S04'] });
  await exam.do('examiner', 'task.start', {}, 'S04');
  await exam.do('candidate', 'task.beginWork', {}, 'S04');
  await exam.do('candidate', 'email.open', {}, 'S04');
  return exam;
}

describe('R-1 the candidate’s network is down', () => {
  //  link   ──┐ cut ............................ ┌── restored
  //  sends     1  2  3  4  5                     → 1 2 3 4 5, once, in order, each with the time it was written
  it.each([20 * second, 3 * minute])('for %i ms: messages arrive once and in order', async (gap) => {
    const exam = await chatting();
    exam.seats['candidate']?.wire.cut();
    const sentAt = Date.now();
    const answers = ['1', '2', '3', '4', '5'].map((text) => exam.seat('candidate').send('chat.send', { text }, 'S09'));
    await pass(gap);
    expect(exam.seat('candidate').status.state).toBe('away');
    expect((exam.seat('examiner').view('exam') as unknown as ExamView).seats).toContainEqual(
      expect.objectContaining({ id: 'candidate', presence: 'away' }),
    );
    expect(chatOf(exam, 'figurant').messages).toHaveLength(1);
    exam.seats['candidate']?.wire.restore();
    await settle();
    const own = chatOf(exam, 'figurant').messages.slice(1);
    expect(own.map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5']);
    expect(own.every(({ writtenAt, at }) => writtenAt === sentAt && at >= sentAt + gap)).toBe(true);
    expect((await Promise.all(answers)).every(({ ok }) => ok)).toBe(true);
    expect(exam.seat('candidate').unanswered).toBe(0);
  });

  //  cut … noticed after 6 s: the candidate has been away since the cut
  it('R-4 whoever is cut off is away since the last that was heard', async () => {
    const exam = await chatting();
    await pass(second);
    const cutAt = Date.now();
    exam.seats['candidate']?.wire.cut();
    await pass(10 * second);
    expect((exam.seat('examiner').view('exam') as unknown as ExamView).seats).toContainEqual(
      expect.objectContaining({ id: 'candidate', presence: 'away', since: cutAt }),
    );
  });

  //  0:00 opened … 9:00 cut … 9:30 sent offline … 10:00 expired at the host … 12:00 restored
  it('the e-mail finished offline is kept and marked with when it was written', async () => {
    const exam = await writing();
    await pass(9 * minute);
    exam.seats['candidate']?.wire.cut();
    await pass(30 * second);
    void exam.seat('candidate').send('email.send', { text: 'Vážená paní Králová', subject: 'Re' }, 'S04');
    await pass(2.5 * minute);
    expect(emailOf(exam, 'examiner').frozen).toEqual({ at: startAt + 10 * minute, why: 'time' });
    exam.seats['candidate']?.wire.restore();
    await settle();
    const { late } = exam.seat('examiner').view('task/S04') as unknown as TaskView;
    expect(late).toHaveLength(1);
    expect(late?.[0]).toMatchObject({
      type: 'email.send',
      data: { text: 'Vážená paní Králová', subject: 'Re' },
      writtenAt: startAt + 9.5 * minute,
      reason: '',
    });
    expect(late?.[0]?.accepted).toBeUndefined();
    await exam.do(
      'examiner',
      'task.decideLate',
      { work: late?.[0]?.id ?? '', accepted: true, reason: 'výpadek' },
      'S04',
    );
    expect((exam.seat('examiner').view('task/S04') as unknown as TaskView).late?.[0]).toMatchObject({ accepted: true });
  });
});

describe('R-2 reloads', () => {
  it('of the candidate: the same views, what was not sent is sent, the clock is right', async () => {
    const exam = await writing();
    await exam.do('candidate', 'email.draft', { text: 'Rozepsáno', subject: 'Re', revision: 1 }, 'S04');
    await pass(4 * minute);
    const before = exam.seats['candidate'];
    if (!before) throw new Error('no candidate');
    before.wire.cut();
    // typed in the moment of the reload: journalled here, not yet at the host
    void before.seat.send('email.draft', { text: 'Rozepsáno dál', subject: 'Re', revision: 2 }, 'S04');
    await settle();
    before.seat.close();
    await pass(5 * second);
    const after = await exam.take('candidate', 'candidate-browser', before.journal);
    await settle();
    expect(emailOf(exam, 'candidate').draft).toMatchObject({ text: 'Rozepsáno dál', revision: 2 });
    const left = (emailOf(exam, 'candidate').deadlineAt ?? 0) - after.now();
    expect(Math.abs(left - (6 * minute - 5 * second))).toBeLessThanOrEqual(300);
  });

  it('of the examiner at every step of a task: the same state everywhere', async () => {
    const exam = await startExam();
    const steps: [string, string, object, string | undefined][] = [
      ['examiner', 'task.start', {}, 'S09'],
      ['candidate', 'task.beginWork', {}, 'S09'],
      ['figurant', 'customer.open', {}, 'S09'],
      ['figurant', 'chat.send', { text: 'cau' }, 'S09'],
      ['candidate', 'chat.draft', { text: 'Dobrý' }, 'S09'],
      ['candidate', 'chat.send', { text: 'Dobrý den' }, 'S09'],
      ['examiner', 'task.pause', { reason: 'technická závada' }, 'S09'],
      ['examiner', 'task.addTime', { ms: 30_000, why: 'credit', reason: 'závada' }, 'S09'],
      ['examiner', 'task.resume', {}, 'S09'],
      ['examiner', 'task.end', {}, 'S09'],
    ];
    for (const [seat, type, data, task] of steps) {
      await exam.do(seat, type, data as never, task);
      await pass(3 * second);
      const before = ['examiner', 'figurant', 'candidate'].map((id) =>
        ['task/S09', 'channel/S09', 'customer/S09', 'marking'].map((scope) => exam.seat(id).view(scope)),
      );
      await exam.restartHost();
      const after = ['examiner', 'figurant', 'candidate'].map((id) =>
        ['task/S09', 'channel/S09', 'customer/S09', 'marking'].map((scope) => exam.seat(id).view(scope)),
      );
      expect(after, `after ${type}`).toEqual(before);
    }
  });

  //  0:00 opened … 2:00 host gone … (10:00 limit) … 12:00 host back: the limit's event carries 10:00
  it('H-5 a deadline that passes while the host is closed is stamped with the deadline', async () => {
    const exam = await writing();
    await pass(2 * minute);
    await exam.host.stop();
    await pass(10 * minute);
    await exam.openHost();
    expect((await exam.events()).find(({ type }) => type === 'email.expired')?.at).toBe(startAt + 10 * minute);
  });
});

/** The course of an exam: gates, clocks, early ends, training, closing. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ChatView } from '../../src/channels/chat/projections.ts';
import type { EmailView } from '../../src/channels/email/projections.ts';
import type { CustomerContext } from '../../src/scenario/customer.ts';
import type { ExamView, TaskView } from '../../src/machines/projections.ts';
import type { RecordView } from '../../src/machines/record.ts';
import { type ExamInMemory, pass, settle, startAt, startExam, trainingSeats } from './exam.ts';

afterEach(() => vi.useRealTimers());

const second = 1_000;
const minute = 60 * second;
const view = <T>(exam: ExamInMemory, seat: string, scope: string) => exam.seat(seat).view(scope) as unknown as T;

async function begin(exam: ExamInMemory, task: string, lead = 'examiner'): Promise<void> {
  await exam.do(lead, 'task.start', {}, task);
  await exam.do('candidate', 'task.beginWork', {}, task);
}

describe('G start gates (CZ-3, CZ-5, CZ-6)', () => {
  it('G-1 the exam cannot start before every gate, whatever is missing', async () => {
    const steps: [string, string, object][] = [
      ['examiner', 'exam.checkIdentity', { document: 'id-card' }],
      ['examiner', 'exam.confirmMedical', {}],
      ['examiner', 'exam.giveBriefing', {}],
      ['candidate', 'exam.confirmBriefing', {}],
    ];
    const exam = await startExam({ gates: false });
    for (const [seat, type, data] of steps) {
      expect(await exam.ask('examiner', 'exam.start')).toMatchObject({ ok: false, code: 'not-now' });
      await exam.do(seat, type, data as never);
    }
    await exam.do('examiner', 'exam.start');
  });

  it('G-2 the candidate cannot confirm a briefing that was not given', async () => {
    const exam = await startExam({ gates: false });
    expect(await exam.ask('candidate', 'exam.confirmBriefing')).toMatchObject({ code: 'not-now' });
  });

  it('G-3 no number of a document can be stored', async () => {
    const exam = await startExam({ gates: false });
    const answer = await exam.ask('examiner', 'exam.checkIdentity', { document: 'id-card', number: '123456789' });
    expect(answer).toMatchObject({ code: 'malformed' });
  });

  it('G-4 not without the candidate', async () => {
    const exam = await startExam({ gates: false });
    exam.seats['candidate']?.wire.cut();
    await pass(10 * second);
    expect(view<ExamView>(exam, 'examiner', 'exam').closedGates).toContain('candidate-here');
  });
});

describe('T clocks of tasks', () => {
  //  0:00 work (limit 10:00) … 2:00 pause … 5:00 resume … +1:00 → ends at 14:00
  it('T-4 a pause and credited time move the end; both keep their reasons', async () => {
    const exam = await startExam();
    await begin(exam, 'S09');
    await pass(2 * minute);
    await exam.do('examiner', 'task.pause', { reason: 'požární poplach' }, 'S09');
    expect(await exam.ask('candidate', 'chat.draft', { text: 'x' }, 'S09')).toMatchObject({ code: 'not-now' });
    await pass(3 * minute);
    await exam.do('examiner', 'task.resume', {}, 'S09');
    await exam.do('examiner', 'task.addTime', { ms: minute, why: 'credit', reason: 'výpadek sítě' }, 'S09');
    await pass(9 * minute - 1);
    expect(view<TaskView>(exam, 'candidate', 'task/S09').phase).toBe('working');
    await pass(1);
    expect(view<TaskView>(exam, 'candidate', 'task/S09')).toMatchObject({
      phase: 'ended',
      endedAt: startAt + 14 * minute,
    });
    for (const [type, data] of [
      ['task.pause', { reason: ' ' }],
      ['task.addTime', { ms: minute, why: 'extra', reason: '' }],
    ] as const)
      expect(await exam.ask('examiner', type, data, 'S09')).toMatchObject({ code: 'malformed' });
  });

  //  0:00 opened … 4:00 pause … 9:00 resume → frozen at 15:00
  it('T-5 the e-mail’s ten minutes stand while the task is paused', async () => {
    const exam = await startExam();
    await begin(exam, 'S04');
    await exam.do('candidate', 'email.open', {}, 'S04');
    await pass(4 * minute);
    await exam.do('examiner', 'task.pause', { reason: 'přestávka' }, 'S04');
    await pass(5 * minute);
    await exam.do('examiner', 'task.resume', {}, 'S04');
    await pass(6 * minute);
    expect(view<EmailView>(exam, 'candidate', 'channel/S04').frozen).toEqual({
      at: startAt + 15 * minute,
      why: 'time',
    });
  });

  it('T-6 at 0:00 the text is kept as not sent', async () => {
    const exam = await startExam();
    await begin(exam, 'S04');
    await exam.do('candidate', 'email.open', {}, 'S04');
    await exam.do('candidate', 'email.draft', { text: 'nedopsáno', subject: 'Re', revision: 3 }, 'S04');
    await pass(10 * minute);
    expect(await exam.ask('candidate', 'email.open', {}, 'S04')).toMatchObject({ code: 'not-now' });
    const letter = view<EmailView>(exam, 'examiner', 'channel/S04');
    expect(letter).toMatchObject({ sent: null, draft: { text: 'nedopsáno' }, frozen: { why: 'time' } });
  });

  //  9:59.8 typed … 10:00.0 frozen … 10:00.3 arrives: it is the text at 0:00; written at 10:00.1: it is late
  it('T-6 the last keystrokes before 0:00 belong to the text, those after it do not', async () => {
    const exam = await startExam();
    await begin(exam, 'S04');
    await exam.do('candidate', 'email.open', {}, 'S04');
    await pass(10 * minute + 300);
    const candidate = { seat: 'candidate', role: 'candidate' as const, lead: false };
    const draft = (id: string, text: string, writtenAt: number) =>
      exam.host.submit(candidate, {
        id,
        type: 'email.draft',
        task: 'S04',
        data: { text, subject: 'Re', revision: 1 },
        writtenAt,
      });
    await draft('in-time', 'do konce', startAt + 10 * minute - 200);
    await draft('after', 'po konci', startAt + 10 * minute + 100);
    await draft('later', 'ještě později', startAt + 10 * minute + 200);
    await settle();
    expect(view<EmailView>(exam, 'examiner', 'channel/S04').draft?.text).toBe('do konce');
    const { late } = view<TaskView>(exam, 'examiner', 'task/S04');
    expect(late?.map(({ data }) => (data as { text: string }).text)).toEqual(['ještě později']);
  });

  it('T-7 one task at a time, each once', async () => {
    const exam = await startExam();
    await begin(exam, 'S09');
    expect(await exam.ask('examiner', 'task.start', {}, 'S04')).toMatchObject({ code: 'not-now' });
    expect(await exam.ask('examiner', 'exam.end')).toMatchObject({ code: 'not-now' });
    await exam.do('examiner', 'task.end', {}, 'S09');
    expect(await exam.ask('examiner', 'task.start', {}, 'S09')).toMatchObject({ code: 'not-now' });
    await exam.do('examiner', 'task.start', {}, 'S04');
  });

  it('T-8 two minutes of silence move the customer’s mood (S09)', async () => {
    const exam = await startExam();
    await begin(exam, 'S09');
    await exam.do('figurant', 'chat.send', { text: 'haló?' }, 'S09');
    await pass(2 * minute - 1);
    expect(view<CustomerContext>(exam, 'figurant', 'customer/S09').mood).toBe(4);
    await pass(1);
    expect(view<CustomerContext>(exam, 'figurant', 'customer/S09').mood).toBe(7);
    await pass(30 * second);
    await exam.do('candidate', 'chat.send', { text: 'Už jsem tu.' }, 'S09');
    const { silence, firstReply } = view<ChatView>(exam, 'examiner', 'channel/S09');
    expect(silence).toMatchObject({ times: 1, longestMs: 150 * second });
    expect(firstReply.tookMs).toBe(150 * second);
  });

  it('T-9 after a stop word before the first line, the first line can still be said', async () => {
    const exam = await startExam();
    await begin(exam, 'S09');
    await exam.do('figurant', 'customer.stop', {}, 'S09');
    await exam.do('examiner', 'task.resume', {}, 'S09');
    await exam.do('figurant', 'customer.open', {}, 'S09');
    expect(view<CustomerContext>(exam, 'figurant', 'customer/S09').openedAt).toBe(startAt);
  });

  it('T-9 the stop word stops time for everybody until the examiner goes on', async () => {
    const exam = await startExam();
    await begin(exam, 'S09');
    await exam.do('figurant', 'customer.stop', {}, 'S09');
    expect(view<TaskView>(exam, 'candidate', 'task/S09')).toMatchObject({ phase: 'paused', pause: 'stop-word' });
    await exam.do('examiner', 'task.resume', {}, 'S09');
    await exam.do('figurant', 'chat.send', { text: 'pokračujem' }, 'S09');
  });
});

describe('D delivered and read are true only on the other side’s receipt', () => {
  it('D-1 the sender cannot mark the own message, the receiver’s word counts', async () => {
    const exam = await startExam();
    await begin(exam, 'S09');
    await exam.do('candidate', 'chat.send', { text: 'ahoj' }, 'S09');
    const [message] = view<ChatView>(exam, 'candidate', 'channel/S09').messages;
    expect(message).toMatchObject({ deliveredAt: 0, readAt: 0 });
    const data = { message: message?.id ?? '' };
    expect(await exam.ask('candidate', 'chat.see', data, 'S09')).toMatchObject({ code: 'not-now' });
    await pass(3 * second);
    await exam.do('figurant', 'chat.deliver', data, 'S09');
    await pass(3 * second);
    await exam.do('figurant', 'chat.see', data, 'S09');
    const [read] = view<ChatView>(exam, 'candidate', 'channel/S09').messages;
    expect(read).toMatchObject({ deliveredAt: startAt + 3 * second, readAt: startAt + 6 * second });
  });

  it('D-2 each side learns that the other types, never what', async () => {
    const exam = await startExam();
    await begin(exam, 'S09');
    await exam.do('candidate', 'chat.draft', { text: 'rozepsané tajemství' }, 'S09');
    const figurant = view<ChatView>(exam, 'figurant', 'channel/S09');
    expect(figurant.typing.candidate).toBe(true);
    expect(JSON.stringify(figurant)).not.toContain('tajemství');
    expect(view<ChatView>(exam, 'examiner', 'channel/S09').drafts.candidate).toBe('rozepsané tajemství');
  });
});

describe('E ends', () => {
  it('E-3 early end by the examiner needs a reason, ends the running task, and fails what was not shown (CZ-11)', async () => {
    const exam = await startExam();
    await begin(exam, 'S04');
    await exam.do('candidate', 'email.open', {}, 'S04');
    expect(await exam.ask('examiner', 'exam.endEarly', { reason: '' })).toMatchObject({ code: 'malformed' });
    await exam.do('examiner', 'exam.endEarly', { reason: 'bezprostřední ohrožení zdraví' });
    expect(view<TaskView>(exam, 'candidate', 'task/S04')).toMatchObject({ phase: 'ended', end: 'exam-ended' });
    expect(view<RecordView>(exam, 'examiner', 'record')).toMatchObject({
      result: 'failed',
      early: { by: 'examiner', reason: 'bezprostřední ohrožení zdraví' },
    });
  });

  it('E-4 the candidate may end at any time on the own wish (CZ-12)', async () => {
    const exam = await startExam();
    await begin(exam, 'S09');
    await exam.do('candidate', 'exam.quit', { reason: '' });
    expect(view<RecordView>(exam, 'examiner', 'record')).toMatchObject({
      result: 'failed',
      early: { by: 'candidate' },
    });
  });

  it('E-5 closing names what is unmarked; not met needs a reason; a closed exam takes nothing', async () => {
    const exam = await startExam({ cases: ['S09'] });
    await begin(exam, 'S09');
    await exam.do('examiner', 'task.end', {}, 'S09');
    await exam.do('examiner', 'exam.end');
    expect(await exam.ask('examiner', 'exam.close')).toMatchObject({ code: 'not-now' });
    const criteria = exam.host.state.tasks['S09']?.scenario.criteria ?? [];
    const mark = (criterion: string, verdict: string, reason: string) =>
      exam.ask('examiner', 'exam.mark', { task: 'S09', criterion, verdict, reason, workedMs: 1 });
    expect(await mark(criteria[0]?.id ?? '', 'not-met', '  ')).toMatchObject({ code: 'malformed' });
    expect(await mark('unknown', 'met', '')).toMatchObject({ code: 'not-now' });
    for (const { id } of criteria) expect(await mark(id, 'not-met', 'nezjistil příčinu')).toMatchObject({ ok: true });
    expect(await mark(criteria[0]?.id ?? '', 'met', '')).toMatchObject({ ok: true });
    const record = view<RecordView>(exam, 'examiner', 'record');
    expect(record.marks['S09']?.[criteria[0]?.id ?? '']).toHaveLength(2);
    await exam.do('examiner', 'exam.close');
    const { count } = exam.host.head;
    for (const [seat, type, data, task] of [
      ['examiner', 'exam.note', { text: 'po uzavření' }, undefined],
      ['candidate', 'chat.send', { text: 'ještě' }, 'S09'],
      [
        'examiner',
        'exam.mark',
        { task: 'S09', criterion: criteria[0]?.id ?? '', verdict: 'met', reason: '', workedMs: 1 },
        undefined,
      ],
    ] as const)
      expect(await exam.ask(seat, type, data, task)).toMatchObject({ code: 'not-now' });
    await settle();
    expect(exam.host.head.count).toBe(count);
  });

  it('E-6 a training session is led by the figurant, without examiner and gates', async () => {
    const exam = await startExam({ cases: ['S09'], plan: { kind: 'training', seats: trainingSeats, gapReason: '' } });
    await begin(exam, 'S09', 'figurant');
    await exam.do('figurant', 'chat.send', { text: 'cau' }, 'S09');
    await exam.do('figurant', 'task.pause', { reason: 'vysvětlení' }, 'S09');
    await exam.do('figurant', 'task.resume', {}, 'S09');
    await exam.do('figurant', 'task.end', {}, 'S09');
    await exam.do('figurant', 'exam.end');
    expect(view<RecordView>(exam, 'figurant', 'record').kind).toBe('training');
  });
});

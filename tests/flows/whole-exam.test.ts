/** Both cases from start to record, in memory, with the clock moved by hand. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EmailView } from '../../src/channels/email/projections.ts';
import type { ChatView } from '../../src/channels/chat/projections.ts';
import type { RecordView } from '../../src/machines/record.ts';
import type { ExamView, TaskView } from '../../src/machines/projections.ts';
import { pass, startExam, startAt } from './exam.ts';

afterEach(() => vi.useRealTimers());

const minute = 60_000;

describe('E-1 a whole exam with S04 and S09', () => {
  it('runs from the lobby to a closed record', async () => {
    const exam = await startExam();
    await exam.do('examiner', 'task.start', {}, 'S04');
    await pass(minute);
    expect(exam.seat('candidate').view('task/S04')).toMatchObject({ phase: 'working' } satisfies Partial<TaskView>);
    await exam.do('candidate', 'email.open', {}, 'S04');
    await pass(9 * minute);
    await exam.do('candidate', 'email.draft', { text: 'Vážená paní Králová,', subject: 'Re', revision: 1 }, 'S04');
    await exam.do('candidate', 'email.send', { text: 'Vážená paní Králová, vracíme 13 239 Kč.', subject: 'Re' }, 'S04');
    const letter = exam.seat('examiner').view('channel/S04') as unknown as EmailView;
    expect(letter.sent?.at).toBe(startAt + 10 * minute);
    await exam.do('examiner', 'task.end', {}, 'S04');

    await exam.do('examiner', 'task.start', {}, 'S09');
    await exam.do('candidate', 'task.beginWork', {}, 'S09');
    await exam.do('figurant', 'customer.open', {}, 'S09');
    await exam.do('figurant', 'chat.send', { text: 'cau nejde mi zaplatit uz 3x' }, 'S09');
    await pass(20_000);
    await exam.do('candidate', 'chat.send', { text: 'Dobrý den, podívám se na to.' }, 'S09');
    const talk = exam.seat('examiner').view('channel/S09') as unknown as ChatView;
    expect(talk.firstReply.tookMs).toBe(20_000);
    await pass(10 * minute);
    expect(exam.seat('candidate').view('task/S09')).toMatchObject({ phase: 'ended', end: 'time' });

    const plan = exam.host.state.exam.context.plan;
    for (const { id, scenario } of plan?.paper ?? [])
      for (const { id: criterion } of scenario.criteria)
        await exam.do('examiner', 'exam.mark', { task: id, criterion, verdict: 'met', reason: '', workedMs: null });
    await exam.do('examiner', 'exam.end');
    await exam.do('examiner', 'exam.close');
    const record = exam.seat('examiner').view('record') as unknown as RecordView;
    expect(record.result).toBe('incomplete');
    expect(record.closedAt).toBeGreaterThan(record.startedAt);
    expect((exam.seat('candidate').view('exam') as unknown as ExamView).phase).toBe('closed');
  });
});

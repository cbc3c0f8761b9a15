/** A candidate with more time: every limit ends at its second, nobody learns why. Through host and seats. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EmailView } from '../../src/channels/email/projections.ts';
import type { TaskView } from '../../src/machines/projections.ts';
import type { RecordView } from '../../src/machines/record.ts';
import { pass, startAt, startExam } from './exam.ts';
import { earOn } from './silence.ts';

afterEach(() => vi.useRealTimers());

const adjustments = { extraPercent: 25, reason: 'posudek č. 12/2026', other: 'větší písmo' };
const second = 1_000;

describe('G-22 more time for one candidate', () => {
  // S09: work of 600 s becomes 750 s
  it('the work of a task ends at the longer limit, not a millisecond earlier', async () => {
    const exam = await startExam({ plan: { adjustments } });
    const view = () => exam.seat('candidate').view('task/S09') as unknown as TaskView;
    await exam.do('examiner', 'task.start', {}, 'S09');
    await exam.do('candidate', 'task.beginWork', {}, 'S09');
    expect(view().work).toMatchObject({ deadlineAt: startAt + 750 * second });
    await pass(750 * second - 1);
    expect(view().phase).toBe('working');
    await pass(1);
    expect(view()).toMatchObject({ phase: 'ended', end: 'time', endedAt: startAt + 750 * second });
  });

  // S04: reading of 60 s becomes 75 s, ten minutes to answer become 12:30 (CZ-17)
  it('so do the reading and the time to answer a letter', async () => {
    const exam = await startExam({ plan: { adjustments } });
    const reading = exam.host.state.exam.context.plan?.paper[0]?.scenario.reading?.seconds ?? 0;
    await exam.do('examiner', 'task.start', {}, 'S04');
    await pass(reading * 1.25 * second - 1);
    const task = () => exam.seat('candidate').view('task/S04') as unknown as TaskView;
    expect(task().phase).toBe('reading');
    await pass(1);
    expect(task().phase).toBe('working');
    await exam.do('candidate', 'email.open', {}, 'S04');
    const openedAt = startAt + reading * 1.25 * second;
    const letter = exam.seat('candidate').view('channel/S04') as unknown as EmailView;
    expect(letter.deadlineAt).toBe(openedAt + 750 * second);
  });

  it('candidate and record get what was adjusted, never why', async () => {
    const exam = await startExam({ plan: { adjustments } });
    const heard = await earOn(exam);
    await exam.do('examiner', 'task.start', {}, 'S09');
    await exam.do('examiner', 'task.end', {}, 'S09');
    await exam.do('examiner', 'exam.end');
    const record = exam.seat('examiner').view('record') as unknown as RecordView;
    expect(record.adjustments).toEqual({ extraPercent: 25, other: 'větší písmo' });
    expect(heard.join('\n') + JSON.stringify(record)).not.toContain('posudek');
  });
});

/** The candidate's guess of the customer's type through host and seats (PL-27), and who sees what of it. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TaskView } from '../../src/machines/projections.ts';
import type { RecordView } from '../../src/machines/record.ts';
import { type ExamInMemory, planFor, shippedCase, startExam } from './exam.ts';

afterEach(() => vi.useRealTimers());

async function chat(guess: boolean): Promise<ExamInMemory> {
  const task = await shippedCase('S09');
  const tagged = { ...task.scenario, figurant: { ...task.scenario.figurant, disc: 'C' as const } };
  const { settings } = await planFor([]);
  const plan = { paper: [{ ...task, scenario: tagged }], settings: { ...settings, ...(guess && { guess }) } };
  const exam = await startExam({ plan });
  await exam.do('examiner', 'task.start', {}, 'S09');
  await exam.do('candidate', 'task.beginWork', {}, 'S09');
  return exam;
}
const task = (exam: ExamInMemory, seat: string) => exam.seat(seat).view('task/S09') as unknown as TaskView;

describe('X-205 the type of the customer is guessed', () => {
  it('every change is kept; judges see it beside the tag, the figurant does not see it', async () => {
    const exam = await chat(true);
    await exam.do('candidate', 'task.guessType', { type: 'D' }, 'S09');
    await exam.do('candidate', 'task.guessType', { type: 'C' }, 'S09');
    // the same once more is nothing new
    expect(await exam.ask('candidate', 'task.guessType', { type: 'C' }, 'S09')).toMatchObject({ code: 'not-now' });
    for (const seat of ['candidate', 'examiner'])
      expect(task(exam, seat).guesses?.map(({ type }) => type)).toEqual(['D', 'C']);
    expect(task(exam, 'figurant').guesses).toBeNull();
    expect(await exam.ask('figurant', 'task.guessType', { type: 'I' }, 'S09')).toMatchObject({ code: 'forbidden' });
    expect(await exam.ask('candidate', 'task.guessType', { type: 'X' }, 'S09')).toMatchObject({ code: 'malformed' });
    const seen = ['case/S09', 'task/S09', 'channel/S09', 'customer/S09', 'exam'].map(
      (scope) => exam.seat('candidate').view(scope) ?? null,
    );
    expect(JSON.stringify(seen)).not.toContain('"disc"');
    await exam.do('examiner', 'task.end', {}, 'S09');
    await exam.do('examiner', 'exam.end');
    const { tasks } = exam.seat('examiner').view('record') as unknown as RecordView;
    expect(tasks[0]?.guesses).toMatchObject([{ type: 'D' }, { type: 'C' }]);
  });

  it('nobody is asked where the plan does not say so, nor where nobody converses', async () => {
    const exam = await chat(false);
    expect(task(exam, 'candidate').guesses).toBeNull();
    expect(await exam.ask('candidate', 'task.guessType', { type: 'D' }, 'S09')).toMatchObject({ code: 'not-now' });
    const { settings } = await planFor([]);
    const letter = await startExam({ cases: ['S04'], plan: { settings: { ...settings, guess: true } } });
    await letter.do('examiner', 'task.start', {}, 'S04');
    await letter.do('candidate', 'task.beginWork', {}, 'S04');
    expect((letter.seat('candidate').view('task/S04') as unknown as TaskView).guesses).toBeNull();
  });
});

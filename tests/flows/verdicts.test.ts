/** The third verdict through an exam: given with its reason, printed, and never a pass by itself. */
import { afterEach, expect, it, vi } from 'vitest';
import type { RecordView } from '../../src/machines/record.ts';
import { recordGaps } from '../../src/machines/record-gaps.ts';
import { startExam } from './exam.ts';

afterEach(() => vi.useRealTimers());

it('M-50 what could not show needs a reason; the record says so and names the criterion as not examined', async () => {
  const exam = await startExam({ cases: ['S09'] });
  await exam.do('examiner', 'task.start', {}, 'S09');
  await exam.do('candidate', 'task.beginWork', {}, 'S09');
  await exam.do('examiner', 'task.end', {}, 'S09');
  await exam.do('examiner', 'exam.end');
  const criteria = exam.host.state.tasks['S09']?.scenario.criteria ?? [];
  const mark = (criterion: string, reason: string) => ({
    ...{ task: 'S09', criterion, verdict: 'not-applicable', reason, workedMs: null },
  });
  const [one] = criteria;
  expect(await exam.ask('examiner', 'exam.mark', mark(one?.id ?? '', ' '))).toMatchObject({ code: 'malformed' });
  for (const { id } of criteria) await exam.do('examiner', 'exam.mark', mark(id, 'zákazník se nedovolal'));
  const record = exam.seat('examiner').view('record') as unknown as RecordView;
  const result = record.results.find(({ parts }) => parts.some(({ criterion }) => criterion === one?.id));
  expect(result).toMatchObject({ verdict: 'not-examined' });
  expect(result?.parts[0]?.mark).toMatchObject({ verdict: 'not-applicable', reason: 'zákazník se nedovolal' });
  expect(record.result).toBe('incomplete');
  const gaps = recordGaps(record);
  expect(gaps.find(({ kind }) => kind === 'not-examined')?.of).toContain(`${result?.competence}${result?.letter}`);
  expect(gaps.map(({ kind }) => kind)).not.toContain('no-reason');
  await exam.do('examiner', 'exam.close');
});

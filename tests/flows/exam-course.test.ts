/** What happens around the tasks: announcements, breaks, tasks that are not given. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ExamView } from '../../src/machines/projections.ts';
import type { RecordView } from '../../src/machines/record.ts';
import { recordGaps } from '../../src/machines/record-gaps.ts';
import { type ExamInMemory, pass, startExam } from './exam.ts';

afterEach(() => vi.useRealTimers());

const minute = 60_000;
const examOf = (exam: ExamInMemory, seat: string) => exam.seat(seat).view('exam') as unknown as ExamView;
const recordOf = (exam: ExamInMemory) => exam.seat('examiner').view('record') as unknown as RecordView;

describe('E-20 announcements', () => {
  it('E-20 reach everybody while anything goes on, are the lead’s alone, and are printed', async () => {
    const exam = await startExam({ cases: ['S09'] });
    await exam.do('examiner', 'task.start', {}, 'S09');
    await exam.do('examiner', 'exam.announce', { text: 'Za pět minut přijde technik.' });
    for (const seat of ['candidate', 'figurant', 'examiner'])
      expect(examOf(exam, seat).announcements).toMatchObject([{ text: 'Za pět minut přijde technik.' }]);
    expect(await exam.ask('candidate', 'exam.announce', { text: 'haló' })).toMatchObject({ code: 'forbidden' });
    expect(await exam.ask('examiner', 'exam.announce', { text: ' ' })).toMatchObject({ code: 'malformed' });
    expect(examOf(exam, 'candidate').active).toBe('S09');
    await exam.do('examiner', 'exam.endEarly', { reason: 'zkouška' });
    expect(recordOf(exam).announcements).toHaveLength(1);
  });
});

describe('E-21 a break between tasks', () => {
  it('E-21 needs a reason and no running task; nothing starts meanwhile; its length is printed', async () => {
    const exam = await startExam({ cases: ['S09', 'S04'] });
    expect(await exam.ask('examiner', 'exam.pause', { reason: '' })).toMatchObject({ code: 'malformed' });
    expect(await exam.ask('examiner', 'exam.resume')).toMatchObject({ code: 'not-now' });
    await exam.do('examiner', 'exam.pause', { reason: 'oběd' });
    expect(examOf(exam, 'candidate').break).toMatchObject({ reason: 'oběd' });
    expect(await exam.ask('examiner', 'task.start', {}, 'S09')).toMatchObject({ code: 'not-now' });
    expect(await exam.ask('examiner', 'exam.pause', { reason: 'ještě' })).toMatchObject({ code: 'not-now' });
    await pass(30 * minute);
    await exam.do('examiner', 'exam.resume');
    expect(examOf(exam, 'candidate').break).toBeUndefined();
    await exam.do('examiner', 'task.start', {}, 'S09');
    expect(await exam.ask('examiner', 'exam.pause', { reason: 'oběd' })).toMatchObject({ code: 'not-now' });
    await exam.do('examiner', 'task.end', {}, 'S09');
    await exam.do('examiner', 'exam.pause', { reason: 'technik' });
    await exam.do('examiner', 'exam.end');
    const [first, second] = recordOf(exam).breaks ?? [];
    expect((first?.until ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(30 * minute);
    expect(second?.until).toBeGreaterThan(0);
  });
});

describe('E-22 a task that is not given', () => {
  it('E-22 waits no more, has its reason in the record, and its criteria are not examined by it', async () => {
    const exam = await startExam({ cases: ['S09', 'S04'] });
    expect(await exam.ask('examiner', 'task.skip', { reason: ' ' }, 'S04')).toMatchObject({ code: 'malformed' });
    await exam.do('examiner', 'task.start', {}, 'S09');
    expect(await exam.ask('examiner', 'task.skip', { reason: 'x' }, 'S09')).toMatchObject({ code: 'not-now' });
    await exam.do('examiner', 'task.skip', { reason: 'nejede poštovní server' }, 'S04');
    expect(examOf(exam, 'candidate').tasks.map(({ state }) => state)).toEqual(['begun', 'skipped']);
    await exam.do('examiner', 'task.end', {}, 'S09');
    expect(await exam.ask('examiner', 'task.start', {}, 'S04')).toMatchObject({ code: 'not-now' });
    await exam.do('examiner', 'exam.end');
    for (const { id } of exam.host.state.tasks['S09']?.scenario.criteria ?? [])
      await exam.do('examiner', 'exam.mark', {
        ...{ task: 'S09', criterion: id, verdict: 'met', reason: '', workedMs: null },
      });
    const record = recordOf(exam);
    expect(record.tasks[1]).toMatchObject({ startedAt: 0, skipped: { reason: 'nejede poštovní server' } });
    expect(record.results.flatMap(({ parts }) => parts).filter(({ task }) => task === 'S04')).toEqual([]);
    expect(record.results.map(({ verdict }) => verdict)).toContain('not-examined');
    expect(recordGaps(record).map(({ kind }) => kind)).toContain('not-examined');
    await exam.do('examiner', 'exam.close');
  });
});

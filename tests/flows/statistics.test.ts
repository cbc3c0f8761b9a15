/** Z-31 Summaries are read from the logs that this browser holds, and say what the record says. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LogEvent } from '../../src/exam/events.ts';
import type { RecordView } from '../../src/machines/record.ts';
import { summaries } from '../../src/wiring/statistics.ts';
import { database } from '../../src/wiring/shelf.ts';
import { startExam } from './exam.ts';

afterEach(() => vi.useRealTimers());
beforeEach(() => Promise.all([database.events.clear(), database.rooms.clear()]));

const read = async (told: (read: number, of: number) => void = () => {}) =>
  summaries(told, new AbortController().signal);

async function keep(id: string, events: readonly LogEvent[], state: 'open' | 'closed' | 'imported' = 'closed') {
  await database.rooms.add({
    ...{ id, title: '', kind: 'exam', createdAt: 1, state, exportedAt: 0 },
    ...{ hostId: '', token: '', lobbyCode: '', keys: {} },
  });
  await database.events.bulkAdd(events.map((event) => ({ ...event, exam: id })));
}

/** S04 with its first criterion not met, corrected once, and everything else met. */
async function marked(id: string, close = true): Promise<{ events: readonly LogEvent[]; record: RecordView }> {
  const exam = await startExam({ cases: ['S04'], plan: { id } });
  await exam.do('examiner', 'task.start', {}, 'S04');
  await exam.do('candidate', 'task.beginWork', {}, 'S04');
  await exam.do('examiner', 'task.end', {}, 'S04');
  await exam.do('examiner', 'exam.end');
  const { plan } = exam.host.state.exam.context;
  const criteria = plan?.paper[0]?.scenario.criteria ?? [];
  const mark = (criterion: string, met: boolean) => {
    const judged = met ? { verdict: 'met', reason: '' } : { verdict: 'not-met', reason: 'Neověřil totožnost.' };
    return exam.do('examiner', 'exam.mark', { task: 'S04', criterion, ...judged, workedMs: null });
  };
  for (const { id: criterion } of criteria) await mark(criterion, true);
  await mark(criteria[0]?.id ?? '', false);
  if (close) await exam.do('examiner', 'exam.close');
  const record = exam.seat('examiner').view('record') as unknown as RecordView;
  const events = await exam.events();
  vi.useRealTimers();
  return { events, record };
}

it('Z-31 says what the record says: verdicts, result, tasks; and nothing of the candidate', async () => {
  const { events, record } = await marked('one');
  await keep('one', events);
  const { exams, leftOut } = await read();
  expect(leftOut).toEqual({ open: 0, unreadable: 0 });
  const [summary] = exams;
  expect(summary).toMatchObject({
    ...{
      exam: 'one',
      kind: 'exam',
      examiners: ['Mgr. Eva Komisařová'],
      heldAt: record.startedAt,
      result: record.result,
    },
    qualification: { code: record.qualification.code },
  });
  const judged = record.results.filter(({ verdict }) => verdict === 'met' || verdict === 'not-met');
  expect(judged.length).toBeGreaterThan(1);
  expect(summary?.criteria.filter(({ verdict }) => verdict).map(({ key, verdict }) => [key, verdict])).toEqual(
    judged.map(({ competence, letter, verdict }) => [competence + letter, verdict]),
  );
  const count = record.tasks[0]?.criteria.length ?? 0;
  expect(summary?.tasks).toEqual([
    {
      ...{ case: 'S04', title: record.tasks[0]?.title, sourceHash: record.tasks[0]?.sourceHash, variant: '' },
      ...{ begun: true, marked: count, met: count - 1 },
    },
  ]);
  expect(JSON.stringify(exams)).not.toMatch(/Zkoušená|1990/);
});

it('Z-31 reads a closed log once, and again when it has grown', async () => {
  const { events } = await marked('twice');
  await keep('twice', events);
  const first = await read();
  await database.events.delete(['twice', 3]);
  expect(await read()).toEqual(first);
  await database.events.add({
    ...(events.at(-1) as LogEvent),
    exam: 'twice',
    seq: events.length,
    hash: 'f'.repeat(64),
  });
  expect((await read()).leftOut.unreadable).toBe(1);
});

it('Z-31 leaves out and counts what is not closed and what does not hold together', async () => {
  const { events } = await marked('one');
  await keep('one', events);
  await keep('running', events, 'open');
  await keep('unfinished', (await marked('unfinished', false)).events, 'imported');
  await keep(
    'gap',
    events.filter(({ seq }) => seq !== 5),
    'imported',
  );
  await keep(
    'nonsense',
    events.map((event) => (event.seq === 0 ? { ...event, data: { paper: 1 } } : event)),
    'imported',
  );
  await keep('empty', [], 'imported');
  const told = vi.fn<(read: number, of: number) => void>();
  const { exams, leftOut } = await read(told);
  expect(exams.map(({ exam }) => exam)).toEqual(['one']);
  expect(leftOut).toEqual({ open: 2, unreadable: 3 });
  expect(told).toHaveBeenLastCalledWith(5, 6);
});

/** Q-2 Other candidates are read from the logs that this browser holds: whole logs of the same case, and no others. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LogEvent } from '../../src/exam/events.ts';
import { fairness } from '../../src/wiring/fairness.ts';
import { database } from '../../src/wiring/shelf.ts';
import { startExam } from './exam.ts';

afterEach(() => vi.useRealTimers());
beforeEach(() => Promise.all([database.events.clear(), database.rooms.clear()]));

const room = (id: string) => ({
  ...{ id, title: '', kind: 'exam' as const, createdAt: 1, state: 'closed' as const, exportedAt: 0 },
  ...{ hostId: '', token: '', lobbyCode: '', keys: {} },
});

/** A whole chat of one candidate as its log. */
async function played(id: string, cases: readonly string[] = ['S09']): Promise<readonly LogEvent[]> {
  const exam = await startExam({ cases, plan: { id } });
  const [task = ''] = cases;
  await exam.do('examiner', 'task.start', {}, task);
  await exam.do('candidate', 'task.beginWork', {}, task);
  await exam.do('figurant', 'customer.open', {}, task);
  await exam.do('examiner', 'task.end', {}, task);
  const events = await exam.events();
  vi.useRealTimers();
  return events;
}

async function keep(id: string, events: readonly LogEvent[]) {
  await database.rooms.add(room(id));
  await database.events.bulkAdd(events.map((event) => ({ ...event, exam: id })));
}

it('Q-2 reads the other logs of the same case on this computer', async () => {
  await keep('own', await played('own'));
  await keep('another', await played('another'));
  await keep('elsewhere', await played('elsewhere', ['S01']));
  const notes = await fairness('own');
  expect(notes['S09']).toHaveLength(1);
  expect(notes['S09']?.[0]).toMatchObject({ case: 'S09', unasked: [], complicationAtMs: null });
});

it('Q-2 a log whose chain does not hold is no comparison; an unknown exam has none', async () => {
  await keep('own', await played('own'));
  const events = await played('broken');
  await keep(
    'broken',
    events.map((event, index) => (index === 4 ? { ...event, at: event.at + 1 } : event)),
  );
  expect(await fairness('own')).toEqual({ S09: [] });
  expect(await fairness('nowhere')).toEqual({});
});

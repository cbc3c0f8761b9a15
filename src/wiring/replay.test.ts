import type { Draft } from '../exam/events.ts';
import { dexieLog } from '../host/log-dexie.ts';
import { planFor, startAt } from '../../tests/flows/exam.ts';
import { replay } from './replay.ts';
import { database } from './shelf.ts';

/** An exam of this state whose log ends before or after the exam's end. */
async function stored(id: string, state: 'open' | 'closed' | 'imported', over: boolean): Promise<void> {
  const log = await dexieLog(database, id);
  const plan = await planFor(['S09'], { id, kind: 'training' });
  const by = { seat: 'host', role: 'host', lead: false } as const;
  const write = (type: string, data: unknown, n: number) =>
    log.append({ id: `${id}-${n}`, at: startAt + n, writtenAt: startAt + n, by, type, data } as Draft);
  await write('exam.created', plan, 0);
  if (over) await write('exam.endedEarly', { reason: 'výpadek' }, 5_000);
  const room = { hostId: '', token: '', lobbyCode: '', keys: {}, exportedAt: 0, title: id, createdAt: startAt };
  await database.rooms.add({ ...room, id, kind: 'training', state });
}

it('P-26 a log of this computer is replayed once the exam is over, one of another machine wherever it ends', async () => {
  await stored('replay-over', 'open', true);
  await stored('replay-runs', 'open', false);
  await stored('replay-imported', 'imported', false);
  expect(await replay('replay-nowhere')).toEqual({ refused: 'missing' });
  expect(await replay('replay-runs')).toEqual({ refused: 'running' });
  expect(await replay('replay-over')).toMatchObject({
    candidate: 'Jana Zkoušená',
    start: startAt,
    end: startAt + 5_000,
  });
  expect(await replay('replay-imported')).toMatchObject({ start: startAt, moments: [] });
});

it('P-26 a log whose chain does not hold is not replayed', async () => {
  await stored('replay-broken', 'closed', true);
  const first = await database.events.get(['replay-broken', 0]);
  if (first) await database.events.put({ ...first, at: first.at + 1 });
  expect(await replay('replay-broken')).toEqual({ refused: 'broken' });
});

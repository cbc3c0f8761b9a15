import { afterEach, expect, it, vi } from 'vitest';
import { HostDatabase } from '../../src/host/database.ts';
import { dexieLog } from '../../src/host/log-dexie.ts';
import { logContract } from './log.ts';

let count = 0;
afterEach(() => vi.restoreAllMocks());

logContract('Dexie', () => {
  const database = new HostDatabase(`test-${count++}`);
  const add = IDBObjectStore.prototype.add;
  return {
    open: (exam) => dexieLog(database, exam),
    // what Chromium does at the quota: the request fails and the transaction is aborted
    fillDisk: () =>
      void vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
        throw new DOMException('full', 'QuotaExceededError');
      }),
    freeDisk: () => void vi.mocked(IDBObjectStore.prototype.add).mockImplementation(add),
  };
});

it('L-6 a second writer of the same exam fails instead of overwriting', async () => {
  const database = new HostDatabase(`test-${count++}`);
  const [first, second] = [await dexieLog(database, 'a'), await dexieLog(database, 'a')];
  const draft = {
    id: 'x',
    at: 1,
    writtenAt: 1,
    by: { seat: 'host', role: 'host' as const, lead: false },
    type: 'exam.noted',
    data: {},
  };
  await first.append(draft);
  await expect(second.append({ ...draft, id: 'y' })).rejects.toMatchObject({ reason: 'taken' });
  expect((await first.read()).map(({ id }) => id)).toEqual(['x']);
});

it('L-7 asks for strict durability', () => {
  const database = new HostDatabase('strict');
  expect(Reflect.get(database, '_options')).toMatchObject({ chromeTransactionDurability: 'strict' });
});

it('L-8 an edited event is found at the next reading', async () => {
  const database = new HostDatabase(`test-${count++}`);
  const log = await dexieLog(database, 'a');
  const by = { seat: 'host', role: 'host' as const, lead: false };
  for (const id of ['x', 'y', 'z'])
    await log.append({ id, at: 1, writtenAt: 1, by, type: 'exam.noted', data: { text: id } });
  const stored = (await database.table('events').get(['a', 1])) as object | undefined;
  if (!stored) throw new Error('nothing stored');
  await database.table('events').put({ ...stored, data: { text: 'forged' } });
  await expect((await dexieLog(database, 'a')).read()).rejects.toMatchObject({
    reason: 'broken',
    message: 'broken: event 1',
  });
});

import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { HostDatabase } from '../../src/host/database.ts';
import { RecordingsDexie } from '../../src/host/recordings-dexie.ts';
import { dexieSetup } from './recording-dexie.ts';
import { chunk, storeContract } from './recording-store.ts';

storeContract('Dexie', dexieSetup);

it('K-9 what the database held before it had recordings is still there', async () => {
  const name = 'test-upgrade';
  const before = new Dexie(name);
  before.version(1).stores({ events: '[exam+seq], exam', rooms: 'id, createdAt' });
  const [event, room] = [
    { exam: 'a', seq: 0, type: 'exam.created' },
    { id: 'a', createdAt: 1 },
  ];
  await before.table('events').add(event);
  await before.table('rooms').add(room);
  before.close();
  const database = new HostDatabase(name);
  expect(await database.events.toArray()).toEqual([event]);
  expect(await database.rooms.toArray()).toEqual([room]);
  const store = new RecordingsDexie(database, 'a');
  await store.add(chunk('r', 0));
  expect(await store.read('r')).toHaveLength(1);
});

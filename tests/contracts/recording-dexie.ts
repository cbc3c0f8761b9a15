/** Dexie for the contract of recordings: in jsdom over fake-indexeddb, in a real browser over its own. */
import { HostDatabase } from '../../src/host/database.ts';
import { RecordingsDexie } from '../../src/host/recordings-dexie.ts';
import type { StoreSetup } from './recording-store.ts';

let count = 0;

export function dexieSetup(): StoreSetup {
  const database = new HostDatabase(`test-recordings-${Date.now()}-${count++}`);
  const { add } = IDBObjectStore.prototype;
  return {
    open: (exam) => Promise.resolve(new RecordingsDexie(database, exam)),
    // what Chromium does at the quota: the request fails and the transaction is aborted
    fillDisk() {
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
    freeDisk() {
      IDBObjectStore.prototype.add = add;
    },
    loseFirst: (recording) => database.chunks.delete([recording, 0]),
  };
}

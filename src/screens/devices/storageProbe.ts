/** Does this computer keep what is written? A megabyte is written the way work is, strictly, and read back: what a browser
 *  says of its free space is not true (hazards: `estimate()`). Leaves nothing behind. */

const name = 'hovorna-probe';
const store = 'probe';
const bytes = 1_000_000;

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('storage failed'));
  });
const written = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('storage failed'));
  });

export async function storageKeeps(): Promise<boolean> {
  try {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    const database = await done(request);
    try {
      const transaction = database.transaction(store, 'readwrite', { durability: 'strict' });
      transaction.objectStore(store).put(new Uint8Array(bytes), 0);
      await written(transaction);
      const read = (await done(database.transaction(store).objectStore(store).get(0))) as Uint8Array | undefined;
      return read?.length === bytes;
    } finally {
      database.close();
      indexedDB.deleteDatabase(name);
    }
  } catch {
    return false;
  }
}

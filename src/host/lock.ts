/** One writer an exam: a lock of the browser that ends with the tab. Knows nothing of what is written. */

/** Resolves with a release function, or undefined when another tab holds the name. */
export async function takeLock(name: string): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (!lock) {
          resolve(undefined);
          return undefined;
        }
        return new Promise<void>((release) => resolve(release));
      })
      .catch(reject);
  });
}

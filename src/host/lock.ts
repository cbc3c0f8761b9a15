/** One writer an exam, one tab a seat: a lock of the browser that ends with the tab. Knows nothing of what is written. */

/** A page that is being reloaded gives its locks back a little after the new one has begun. */
const patienceMs = 3_000;

/** Resolves with a release function, or undefined when another tab goes on holding the name. */
export function takeLock(name: string, waitMs = patienceMs): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    const hold = () => new Promise<void>((release) => resolve(release));
    navigator.locks.request(name, { signal: AbortSignal.timeout(waitMs) }, hold).catch((error: unknown) => {
      if (error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError'))
        resolve(undefined);
      else reject(error instanceof Error ? error : new Error(String(error)));
    });
  });
}

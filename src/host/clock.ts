/** The exam's time is the host's: epoch at the start of the page plus monotonic time since. A wall clock that is set
 *  during the exam changes nothing; while the host's computer sleeps the exam's time stands still, so nobody loses
 *  time by it. Never runs backwards across a restart. */

export interface Clock {
  /** Epoch milliseconds, whole. */
  now(): number;
}

/** @param notBefore the newest moment in the log: time goes on from there even if the wall clock was set back. */
export function hostClock(notBefore = 0, wall = () => Date.now(), steady = () => performance.now()): Clock {
  const base = Math.max(wall(), notBefore) - steady();
  return { now: () => Math.round(base + steady()) };
}

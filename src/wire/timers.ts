/** The clock of the wire: monotonic milliseconds and time-outs, so that tests can move time by hand. */

export interface Timers {
  /** Monotonic milliseconds since any fixed moment. */
  now(): number;
  setTimeout(run: () => void, delayMs: number): unknown;
  clearTimeout(handle: unknown): void;
}

/** `performance.now()` and not `Date.now()`: a corrected wall clock must not look like an outage. */
export const pageTimers: Timers = {
  now: () => performance.now(),
  setTimeout: (run, delayMs) => globalThis.setTimeout(run, delayMs),
  clearTimeout: (handle) => globalThis.clearTimeout(handle as ReturnType<typeof globalThis.setTimeout>),
};

export const waitMs = (timers: Timers, delayMs: number): Promise<void> =>
  new Promise((resolve) => void timers.setTimeout(resolve, delayMs));

/** Turns many touches into few runs: a while after the last touch, and at least so often while touches go on.
 *
 *      touch  x x  x x x x x x x x x x x        x
 *      run         |        |          |   |      |
 *             quietMs       atMostMs      quietMs
 *
 *  Knows no texts and no network. */

export interface Pace {
  /** Something has changed. */
  touch(): void;
  /** Runs now if there was a touch since the last run. */
  flush(): void;
  /** Forgets the touches. */
  cancel(): void;
}

export function pace(run: () => void, { quietMs, atMostMs }: { quietMs: number; atMostMs: number }): Pace {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let latest: ReturnType<typeof setTimeout> | undefined;

  function cancel() {
    clearTimeout(quiet);
    clearTimeout(latest);
    quiet = latest = undefined;
  }
  function now() {
    cancel();
    run();
  }

  return {
    touch() {
      clearTimeout(quiet);
      quiet = setTimeout(now, quietMs);
      latest ??= setTimeout(now, atMostMs);
    },
    flush() {
      if (quiet !== undefined) now();
    },
    cancel,
  };
}

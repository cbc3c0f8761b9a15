/** A clock moved by hand and pipes in memory that a test cuts, for tests of the wire without WebRTC. */
import { PipeEnd, type Pipe } from '../../src/wire/pipe.ts';
import type { Timers } from '../../src/wire/timers.ts';

export class HandTimers implements Timers {
  #now = 0;
  #next = 1;
  readonly #alarms = new Map<number, { at: number; run: () => void }>();

  now(): number {
    return this.#now;
  }

  setTimeout(run: () => void, delayMs: number): unknown {
    this.#alarms.set(this.#next, { at: this.#now + delayMs, run });
    return this.#next++;
  }

  clearTimeout(handle: unknown): void {
    this.#alarms.delete(handle as number);
  }

  /** Runs what is due on the way, and lets promises settle in between. */
  async advance(ms: number): Promise<void> {
    const until = this.#now + ms;
    for (;;) {
      await settle();
      const [id, alarm] = [...this.#alarms].sort(([, x], [, y]) => x.at - y.at)[0] ?? [];
      if (id === undefined || !alarm || alarm.at > until) break;
      this.#now = alarm.at;
      this.#alarms.delete(id);
      alarm.run();
    }
    this.#now = until;
    await settle();
  }

  async until<T>(event: Promise<T>): Promise<T> {
    let isOver = false;
    void event.then(
      () => (isOver = true),
      () => (isOver = true),
    );
    for (let i = 0; i < 5_000 && !isOver; i++) await this.advance(50);
    return event;
  }
}

/** A macrotask: everything that hangs on promises only, WebCrypto included, has happened or is in the thread pool. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

export interface MemoryPipes {
  readonly a: Pipe;
  readonly b: Pipe;
  /** Frames vanish silently from now on. */
  blackHole(): void;
  passAgain(): void;
  injectAtB(frame: string): void;
}

/** @param copies how often a frame arrives: 0 is a loss, 2 a double. */
export function memoryPipes(copies: (frame: string) => number = () => 1): MemoryPipes {
  let isOpen = true;
  let passes = true;
  const ends = { a: new PipeEnd(), b: new PipeEnd() };
  const close = () => {
    isOpen = false;
    ends.a.end();
    ends.b.end();
  };
  const pipe = (mine: PipeEnd, theirs: PipeEnd): Pipe => ({
    send(frame) {
      if (!isOpen || !passes) return;
      for (let n = copies(frame); n > 0; n--) queueMicrotask(() => void (passes && theirs.take(frame)));
    },
    onFrame: (listener) => mine.onFrame(listener),
    onClose: (listener) => mine.onClose(listener),
    // what was sent before arrives, the end after it
    close: () => queueMicrotask(close),
  });
  return {
    a: pipe(ends.a, ends.b),
    b: pipe(ends.b, ends.a),
    blackHole: () => (passes = false),
    passAgain: () => (passes = true),
    injectAtB: (frame) => void ends.b.take(frame),
  };
}

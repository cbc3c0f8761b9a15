/** Reads a pipe frame by frame with one time limit for all, for short dialogues before a session takes over. */
import type { Pipe } from './pipe.ts';
import type { Timers } from './timers.ts';

export class PipeReader {
  readonly #pipe: Pipe;
  readonly #timers: Timers;
  readonly #alarm: unknown;
  #frames: string[] = [];
  #over = false;
  #wake: (() => void) | undefined;

  constructor(pipe: Pipe, timers: Timers, limitMs: number) {
    this.#pipe = pipe;
    this.#timers = timers;
    this.#alarm = timers.setTimeout(() => this.#end(), limitMs);
    pipe.onClose(() => this.#end());
    this.#listen();
  }

  /** The next frame; an empty one when the pipe is closed or the time is up. */
  async next(): Promise<string> {
    this.#listen();
    while (this.#frames.length === 0 && !this.#over) await new Promise<void>((resolve) => (this.#wake = resolve));
    return this.#frames.shift() ?? '';
  }

  /** Until the pipe is closed or the time is up; what comes meanwhile is dropped. */
  async closed(): Promise<void> {
    this.#pipe.onFrame(() => {});
    while (!this.#over) await new Promise<void>((resolve) => (this.#wake = resolve));
  }

  /** Leaves the pipe, with the frames not yet read, to whoever listens next. */
  release(): void {
    this.#timers.clearTimeout(this.#alarm);
    this.#pipe.onFrame(undefined);
    this.#pipe.onClose(() => {});
  }

  /** One frame at a time: those behind it stay in the pipe, for the session that may come next. */
  #listen(): void {
    if (this.#frames.length > 0 || this.#over) return;
    this.#pipe.onFrame((frame) => {
      this.#pipe.onFrame(undefined);
      this.#frames.push(frame);
      this.#wake?.();
    });
  }

  #end(): void {
    this.#over = true;
    this.#timers.clearTimeout(this.#alarm);
    this.#wake?.();
  }
}

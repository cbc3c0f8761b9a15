/** When to acknowledge: soon, but not every frame by itself. Knows no frames. */
import type { Timers } from './timers.ts';

const ackDelayMs = 25;
const ackEvery = 16;

export class AckTimer {
  readonly #timers: Timers;
  readonly #acknowledge: () => void;
  #owed = 0;
  #alarm: unknown;

  constructor(timers: Timers, acknowledge: () => void) {
    this.#timers = timers;
    this.#acknowledge = acknowledge;
  }

  /** A frame has come. */
  owe(): void {
    this.#owed += 1;
    if (this.#owed >= ackEvery) this.#acknowledge();
    else this.#alarm ??= this.#timers.setTimeout(this.#acknowledge, ackDelayMs);
  }

  /** An acknowledgement has left. */
  settle(): void {
    this.#timers.clearTimeout(this.#alarm);
    this.#alarm = undefined;
    this.#owed = 0;
  }
}

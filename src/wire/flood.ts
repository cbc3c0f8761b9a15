/** How much of what comes over a session's pipes is borne: frames at all, and frames that are nonsense. */
import { Allowance } from './allowance.ts';
import type { Timers } from './timers.ts';

/** An honest side sends at most a window of parts a round trip and a beat a second. */
const framesBurst = 20_000;
const framesPerSecond = 2_000;
const nonsenseBurst = 20;
const nonsensePerSecond = 2;

export class Flood {
  readonly #frames: Allowance;
  readonly #nonsense: Allowance;

  constructor(timers: Timers) {
    this.#frames = new Allowance(timers, framesBurst, framesPerSecond);
    this.#nonsense = new Allowance(timers, nonsenseBurst, nonsensePerSecond);
  }

  /** @returns false when it is too much. */
  bearsFrame(): boolean {
    return this.#frames.take();
  }

  /** @returns false when it is too much. */
  bearsFault(): boolean {
    return this.#nonsense.take();
  }
}

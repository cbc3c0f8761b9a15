/** A token bucket: so many at once, so many a second for good. Knows nothing of what it limits. */
import type { Timers } from './timers.ts';

export class Allowance {
  readonly #timers: Pick<Timers, 'now'>;
  readonly #burst: number;
  readonly #perSecond: number;
  #left: number;
  #filledAt: number;

  constructor(timers: Pick<Timers, 'now'>, burst: number, perSecond: number) {
    this.#timers = timers;
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#left = burst;
    this.#filledAt = timers.now();
  }

  /** Takes one if there is one. */
  take(): boolean {
    const now = this.#timers.now();
    this.#left = Math.min(this.#burst, this.#left + ((now - this.#filledAt) / 1000) * this.#perSecond);
    this.#filledAt = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }

  get full(): boolean {
    return this.#left + ((this.#timers.now() - this.#filledAt) / 1000) * this.#perSecond >= this.#burst;
  }
}

/** Time of a rehearsal: the host's own, which can be made faster, stopped, and moved on. Knows nothing of what happens
 *  meanwhile. */
import type { Clock } from '../host/clock.ts';

export class RehearsalClock implements Clock {
  readonly #steady: () => number;
  #speed = 1;
  /** Rehearsal's moment at the steady moment since which the speed has been the same. */
  #base: number;
  #since: number;

  constructor(startAt: number, steady: () => number = () => performance.now()) {
    this.#steady = steady;
    this.#base = startAt;
    this.#since = steady();
  }

  get speed(): number {
    return this.#speed;
  }

  now(): number {
    return Math.round(this.#base + (this.#steady() - this.#since) * this.#speed);
  }

  /** How many times faster than on the wall; 0 stands. */
  hurry(speed: number): void {
    this.#base = this.now();
    this.#since = this.#steady();
    this.#speed = speed;
  }

  skip(ms: number): void {
    this.#base += ms;
  }
}

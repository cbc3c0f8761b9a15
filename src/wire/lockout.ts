/** Counts wrong keys per seat: after ten within a minute the seat is locked until the minute is over. */
import type { Timers } from './timers.ts';

export const wrongTriesAllowed = 10;
export const lockoutMs = 60_000;
/** Only names of real seats get here, so this bound is never met but by a mistake. */
const maxSeats = 1_000;

export class Lockout {
  readonly #timers: Pick<Timers, 'now'>;
  readonly #wrongAt = new Map<string, number[]>();

  constructor(timers: Pick<Timers, 'now'>) {
    this.#timers = timers;
  }

  isLocked(seatId: string): boolean {
    return this.#recent(seatId).length >= wrongTriesAllowed;
  }

  wrong(seatId: string): void {
    if (this.#wrongAt.size >= maxSeats) this.#wrongAt.clear();
    this.#wrongAt.set(seatId, [...this.#recent(seatId), this.#timers.now()]);
  }

  #recent(seatId: string): number[] {
    const since = this.#timers.now() - lockoutMs;
    return (this.#wrongAt.get(seatId) ?? []).filter((at) => at > since);
  }
}

/** An outage of the candidate's connection and the working time it took. Pure; whether time is credited is the
 *  examiner's decision. */
import type { SeatView, TaskView } from '../../machines/projections.ts';
import { workedMs } from './workClock.ts';

export interface Outage {
  readonly from: number;
  /** Null while it lasts. */
  readonly until: number | null;
  /** Time lost in outages of this task before, not credited yet. */
  readonly beforeMs: number;
  /** Milliseconds of work at its beginning; null outside the work. */
  readonly workedFrom: number | null;
  /** Milliseconds of work at its end; null while it lasts or outside the work. */
  readonly workedUntil: number | null;
}

export type Seen = Pick<SeatView, 'presence' | 'since'>;

/** Pauses do not count: nobody loses time that stands. */
export function lostMs({ from, until, beforeMs, workedFrom, workedUntil }: Outage, task: TaskView, now: number) {
  const worked = until === null ? workedMs(task, now) : workedUntil;
  const lost = worked !== null ? worked - (workedFrom ?? 0) : (until ?? now) - from;
  return Math.max(0, beforeMs + lost);
}

/** What is known after the newest look at the candidate's seat. */
export function follow(before: Outage | undefined, seat: Seen, task: TaskView): Outage | undefined {
  if (seat.presence === 'away' && (!before || (before.until !== null && seat.since > before.until))) {
    const beforeMs = before ? lostMs(before, task, seat.since) : 0;
    return { from: seat.since, until: null, beforeMs, workedFrom: workedMs(task, seat.since), workedUntil: null };
  }
  if (seat.presence === 'here' && before?.until === null && seat.since >= before.from)
    return { ...before, until: seat.since, workedUntil: workedMs(task, seat.since) };
  return before;
}

/** As it was kept before a reload; anything else is forgotten. */
export function outageFrom(text: string | undefined): Outage | undefined {
  if (text === undefined) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    return kept !== null && typeof kept === 'object' && 'from' in kept ? (kept as Outage) : undefined;
  } catch {
    return undefined;
  }
}

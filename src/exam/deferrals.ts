/** Criteria put off by whoever leads because they cannot be marked while one speaks: the moment is kept, nothing is
 *  decided. Pure; what a mark is and what marks add up to is marks.ts's. */
import { type Marks, newestMark } from './marks.ts';

export interface Deferral {
  readonly task: string;
  readonly criterion: string;
  readonly at: number;
  /** Milliseconds into the task's work; null outside it. */
  readonly workedMs: number | null;
}

/** What still waits, oldest first: a mark answers every moment before it, a later moment waits again. */
export const waiting = (deferrals: readonly Deferral[], marks: Marks): readonly Deferral[] =>
  deferrals.filter(({ task, criterion, at }) => at > (newestMark(marks, task, criterion)?.at ?? -1));

/** Times of a telephone as its screens show them, from the view and a moment. Pure; a clock that stands is shown as it
 *  stood. */
import type { LineView, PhoneView } from './projections.ts';

type Timed = Pick<LineView, 'state' | 'since' | 'talkMs' | 'heldMs'>;

/** The moment that every clock here shows. */
export const shownAt = ({ stoodAt }: Pick<PhoneView, 'stoodAt'>, now: number): number => (stoodAt > 0 ? stoodAt : now);

/** How long a line has been as it is. */
export const stateMs = ({ since }: Pick<LineView, 'since'>, at: number): number => Math.max(0, at - since);

/** From the answer on, holds included. */
export function callMs(line: Timed, at: number): number {
  const running = line.state === 'talking' || line.state === 'held' ? stateMs(line, at) : 0;
  return line.talkMs + line.heldMs + running;
}

/** The one that just goes on counts, too. */
export const longestHold = (line: Timed & Pick<LineView, 'longestHoldMs'>, at: number): number =>
  Math.max(line.longestHoldMs, line.state === 'held' ? stateMs(line, at) : 0);

/** A customer who has waited so long without a word should hear one. */
export const heldLong = (line: Timed, { longHoldMs }: Pick<PhoneView, 'longHoldMs'>, at: number): boolean =>
  line.state === 'held' && stateMs(line, at) >= longHoldMs;

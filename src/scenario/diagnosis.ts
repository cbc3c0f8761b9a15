/** How far a fault has been isolated: which of its possible causes are ruled out, found, or still open (CZ-29). Pure; it
 *  follows from what has been told and said and is nobody's entry. */
import type { Cause } from '../exam/scenario.ts';
import { type Course, holds } from './needs.ts';

export type CauseState = 'open' | 'excluded' | 'found';

export interface Diagnosed {
  readonly cause: Cause;
  readonly state: CauseState;
}

/** Found beats excluded: a case may name both for one cause in different courses. */
const stateOf = ({ excludedBy, foundBy }: Cause, course: Course): CauseState => {
  if (foundBy && holds(foundBy, course)) return 'found';
  return excludedBy && holds(excludedBy, course) ? 'excluded' : 'open';
};

export const diagnosis = (causes: readonly Cause[], course: Course): Diagnosed[] =>
  causes.map((cause) => ({ cause, state: stateOf(cause, course) }));

/** How far a step has come, in one word for the lists. Pure. */
import type { StepView } from './projections.ts';

export type StepState = 'waiting' | 'shown' | 'current' | 'confirmed' | 'ticked';

/** The customer's word weighs more than the candidate's tick. */
export function stateOf({ id, confirmedAt, tickedAt, times }: StepView, current: string | null): StepState {
  if (confirmedAt > 0) return 'confirmed';
  if (tickedAt > 0) return 'ticked';
  if (id === current) return 'current';
  return times > 0 ? 'shown' : 'waiting';
}

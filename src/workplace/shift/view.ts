/** The shift as the candidate sees it. Pure. */
import type { Position } from '../../exam/world.ts';
import { positionOf } from '../sales/limits.ts';
import type { WorkplaceState } from '../state.ts';
import { type Preparation, type ShiftStatus, missing } from './shift.ts';

export interface ShiftView {
  /** Does this exam have one? Without it the desk is ready from the beginning. */
  readonly asked: boolean;
  readonly status: ShiftStatus;
  /** What one may do at this desk follows from it. */
  readonly position: Position;
  readonly wrongTries: number;
  readonly unread: readonly string[];
  readonly unprepared: readonly Preparation[];
}

export function shiftView(state: WorkplaceState): ShiftView {
  const { status, tries } = state.shift;
  const { messages, preparations } = missing(state);
  return {
    asked: state.input.shift,
    status,
    position: positionOf(state),
    wrongTries: tries.filter(({ right }) => !right).length,
    unread: messages,
    unprepared: preparations,
  };
}

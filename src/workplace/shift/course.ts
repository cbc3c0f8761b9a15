/** The shift out of what happened, for the record. Pure. */
import type { ShiftCourse } from '../../exam/shift-course.ts';
import type { WorkplaceState } from '../state.ts';
import type { ShiftStatus } from './shift.ts';

/** Undefined where the exam has none.
 *  @param until when the exam ended: a break that nobody came back from lasts until then. */
export function shiftCourse(state: WorkplaceState | undefined, until: number): ShiftCourse | undefined {
  if (!state?.input.shift) return undefined;
  const { changes, tries, read } = state.shift;
  const last = changes.at(-1);
  const first = (status: ShiftStatus) => changes.find((change) => change.status === status)?.at ?? null;
  const breaks = changes.flatMap(({ at, status }, index) =>
    status === 'break' ? [(changes[index + 1]?.at ?? Math.max(at, until)) - at] : [],
  );
  return {
    loggedInAt: first('preparing'),
    wrongTries: tries.filter(({ right }) => !right).length,
    messages: { read: read.length, of: (state.input.world.messages ?? []).length },
    readyAt: first('ready'),
    breaks: { count: breaks.length, ms: breaks.reduce((sum, ms) => sum + ms, 0) },
    waived: state.contacts.waived.length,
    loggedOutAt: last?.status === 'over' ? last.at : null,
  };
}

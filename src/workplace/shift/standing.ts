/** Why no contact comes at the moment, as the candidate is told it. Pure. */
import type { ContactsView } from '../contacts/view.ts';
import type { ShiftView } from './view.ts';

export type Why = 'messages' | 'preparations' | 'confirm' | 'paper' | 'waiting' | 'last' | 'break' | 'over' | 'again';

/** @param waiting tasks that have not begun. */
export function whyNothing(
  { status, unread, unprepared }: ShiftView,
  obstacle: ContactsView['obstacle'],
  waiting: number,
): Why | undefined {
  if (status === 'off') return undefined;
  if (status === 'over') return waiting > 0 ? 'again' : 'over';
  if (status === 'break') return 'break';
  if (status === 'preparing') {
    if (unread.length > 0) return 'messages';
    return unprepared.length > 0 ? 'preparations' : 'confirm';
  }
  if (obstacle === 'paper-due') return 'paper';
  return waiting > 0 ? 'waiting' : 'last';
}

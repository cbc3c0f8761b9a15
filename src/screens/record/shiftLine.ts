/** The shift in one line of the record: only what happened, in the order in which it did. */
import type { ShiftCourse } from '../../exam/shift-course.ts';
import { t } from '../../i18n/i18n.svelte.ts';
import { duration } from '../../ui/duration.ts';

export function shiftLine(shift: ShiftCourse): string {
  const { loggedInAt, wrongTries, messages, readyAt, breaks, waived, loggedOutAt } = shift;
  return [
    loggedInAt === null ? t('shift.record.never') : t('shift.record.loggedIn', { at: loggedInAt }),
    wrongTries > 0 && t('shift.record.wrong', { count: wrongTries }),
    messages.of > 0 && t('shift.record.messages', messages),
    readyAt !== null && t('shift.record.ready', { at: readyAt }),
    breaks.count > 0 && t('shift.record.breaks', { count: breaks.count, length: duration(breaks.ms) }),
    waived > 0 && t('shift.record.waived', { count: waived }),
    loggedInAt !== null &&
      (loggedOutAt === null ? t('shift.record.stayed') : t('shift.record.loggedOut', { at: loggedOutAt })),
  ]
    .filter((part) => part !== false)
    .join(', ');
}

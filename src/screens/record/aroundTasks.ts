/** What happened between tasks, one sentence each in the order in which it came: breaks and announcements. */
import { t } from '../../i18n/i18n.svelte.ts';
import type { RecordView } from '../../machines/record.ts';
import { duration } from '../../ui/duration.ts';

export function aroundTasks({
  breaks = [],
  announcements = [],
}: Pick<RecordView, 'breaks' | 'announcements'>): string[] {
  const lines = [
    ...breaks.map(({ at, until, reason }) => ({
      at,
      text:
        until > 0
          ? t('record.course.break', { at, until, length: duration(until - at), reason })
          : t('record.course.openBreak', { at, reason }),
    })),
    ...announcements.map(({ at, text }) => ({ at, text: t('record.course.announced', { at, text }) })),
  ];
  return lines.sort((a, b) => a.at - b.at).map(({ text }) => text);
}

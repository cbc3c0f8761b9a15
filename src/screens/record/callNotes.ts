/** What happened to a task's calls, or to what was recorded in the room, one sentence each: lost paths with their length,
 *  recordings with the hash of what was kept, pauses of the recording, and why there is none. Facts, never marks. */
import type { CallCourse } from '../../exam/media.ts';
import { t } from '../../i18n/i18n.svelte.ts';
import { duration } from '../../ui/duration.ts';

export function callNotes(call: CallCourse | null): string[] {
  if (!call) return [];
  return [
    ...call.losses.map(({ from, until }) =>
      until > 0
        ? t('record.call.loss', { from, until, length: duration(until - from) })
        : t('record.call.openLoss', { from }),
    ),
    ...call.recordings.map(({ from, until, bytes, sha256 }) =>
      t(call.room ? 'record.call.roomRecording' : 'record.call.recording', {
        from,
        length: duration(Math.max(0, (until || from) - from)),
        size: Math.round(bytes / 1000),
        hash: sha256 || t('record.call.noHash'),
      }),
    ),
    ...call.recordingPauses.map(({ from, until }) =>
      until > 0 ? t('record.call.recordingPause', { from, until }) : t('record.call.openRecordingPause', { from }),
    ),
    ...(call.recordingFailure
      ? [t(call.room ? 'record.call.noRoomRecording' : 'record.call.noRecording', { why: call.recordingFailure })]
      : []),
  ];
}

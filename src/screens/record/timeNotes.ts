/** What happened to a task's time, one sentence each: pauses, credited and extra time, late work with its decision. */
import { t } from '../../i18n/i18n.svelte.ts';
import type { RecordTask } from '../../machines/record.ts';
import { duration } from '../../ui/duration.ts';
import { lateWorkName } from '../lateWorkName.ts';
import { type LateGroup, lateGroups } from './recordText.ts';

/** Reasons of pauses that no person has written: the stop word, a call's lost path (task.ts). */
function reasonOf(reason: string): string {
  if (reason === 'stop-word') return t('record.course.stopWord');
  return reason === 'path-lost' ? t('record.course.pathLost') : reason;
}

function decisionOf({ accepted, reason }: LateGroup): string {
  if (accepted === undefined) return t('record.course.undecided');
  return t(accepted ? 'record.course.accepted' : 'record.course.rejected', { reason });
}

/** What the candidate took the customer for (PL-27); not the case's type, cases are used again. */
function guessNote(guesses: NonNullable<RecordTask['guesses']>): string {
  const newest = guesses.at(-1);
  return newest ? t('record.course.guess', { type: newest.type, at: newest.at }) : t('record.course.noGuess');
}

export function timeNotes({
  pauses,
  added,
  late,
  guesses,
}: Pick<RecordTask, 'pauses' | 'added' | 'late' | 'guesses'>): string[] {
  return [
    ...(guesses ? [guessNote(guesses)] : []),
    ...pauses.map(({ at, until, reason }) => {
      const why = reasonOf(reason);
      return until > 0
        ? t('record.course.pause', { at, until, length: duration(until - at), reason: why })
        : t('record.course.openPause', { at, reason: why });
    }),
    ...added.map(({ at, ms, why, reason }) => t(`record.course.${why}`, { at, length: duration(ms), reason })),
    ...lateGroups(late).map((group) => {
      const { count, from, to } = group;
      return t('record.course.late', { count, from, to, what: lateWorkName(group.type), decision: decisionOf(group) });
    }),
  ];
}

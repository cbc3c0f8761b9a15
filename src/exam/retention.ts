/** Why an exam's data are kept and until when (GDPR art. 5, 13; the law asks for the record's copy for 5 years). Pure. */
import { dueDays } from './deadlines-after.ts';

export interface Retention {
  /** Why the data are kept, in the words that the candidate reads. */
  readonly purpose: string;
  /** The last day on which they are kept, `YYYY-MM-DD`. */
  readonly until: string;
}

/** What an exam's law asks for at least; a training session asks for nothing. @param day the exam's day */
export const lawfulUntil = (day: string): string => dueDays(day).find(({ duty }) => duty === 'keep')?.day ?? day;

export type DeletionObstacle = 'open' | 'not-saved' | 'before-date';

export interface Deletable {
  readonly kind: 'exam' | 'training';
  readonly state: 'open' | 'closed' | 'imported';
  readonly started: boolean;
  /** An evidence file holds all of it. */
  readonly saved: boolean;
  readonly until: string | undefined;
}

/** What speaks against deleting an exam on this computer. `open` forbids it; the others need a reason that says so: what
 *  was imported lies elsewhere, a training session has no record. */
export function deletionObstacles(
  { kind, state, started, saved, until }: Deletable,
  today: string,
): DeletionObstacle[] {
  if (state === 'open' && started) return ['open'];
  if (kind === 'training' || state !== 'closed') return [];
  return [
    ...(saved ? [] : ['not-saved' as const]),
    ...(until !== undefined && today <= until ? ['before-date' as const] : []),
  ];
}

/** That an exam was deleted on a computer: nothing of the people in it. */
export interface DeletionNote {
  readonly id: string;
  readonly kind: 'exam' | 'training';
  /** Of the qualification. */
  readonly code: string;
  readonly createdAt: number;
  readonly deletedAt: number;
  readonly reason: string;
  /** How many facts the log held, and the hash of the newest: it tells which file elsewhere is the same exam. */
  readonly count: number;
  readonly head: string;
}

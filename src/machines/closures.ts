/** When the public was shut out of an exam, and why (CZ-10: hygiene, safety). Pure; which fact may come when is exam.ts's. */
import type { Fact } from '../exam/events.ts';
import type { ExamView, Viewer } from './projections.ts';

export interface Closure {
  readonly at: number;
  /** 0 while the public is out. */
  readonly until: number;
  readonly reason: string;
}

export type ClosureFact = Fact<'exam.publicClosed', { reason: string }> | Fact<'exam.publicOpened'>;

export const isClosureFact = (fact: { readonly type: string }): fact is ClosureFact =>
  fact.type === 'exam.publicClosed' || fact.type === 'exam.publicOpened';

interface Closing {
  readonly closures: readonly Closure[];
}

export const closureNow = ({ closures }: Closing): Closure | undefined => closures.find(({ until }) => until === 0);

export const applyToClosures = (closures: readonly Closure[], fact: ClosureFact): readonly Closure[] =>
  fact.type === 'exam.publicClosed'
    ? [...closures, { at: fact.at, until: 0, reason: fact.data.reason }]
    : closures.map((one) => (one.until === 0 ? { ...one, until: fact.at } : one));

/** The public learns that it is out, and nothing else: every other view of an observer is withheld meanwhile. */
export const isShutOut = (context: Closing, { role }: Pick<Viewer, 'role'>): boolean =>
  role === 'observer' && closureNow(context) !== undefined;

/** Why is for whoever leads. */
export function projectClosure(
  context: Closing,
  viewer: Viewer,
): Partial<Pick<ExamView, 'closedToPublic' | 'tasks' | 'active' | 'announcements'>> {
  const closure = closureNow(context);
  if (!closure) return {};
  const closedToPublic = { at: closure.at, reason: viewer.lead ? closure.reason : '' };
  return isShutOut(context, viewer)
    ? { closedToPublic, tasks: [], active: null, announcements: [] }
    : { closedToPublic };
}

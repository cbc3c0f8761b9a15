/** Work that came when it could not be accepted any more: what it was, when it was written, what is still undecided.
 *  Pure; decides nothing. */
import type { LateWork } from '../../machines/task.ts';
import { commandOf } from './liveChannel.ts';

export interface LateItem {
  readonly work: LateWork;
  readonly text: string;
  /** Older versions of the same draft that this one replaces. */
  readonly versions: number;
  /** Written before the limit (it only travelled late); how far from it. */
  readonly inTime: boolean;
  readonly byMs: number;
}

/** Unfinished: what somebody types while it is typed, also the note after a call, a goal, the shared page. */
const isDraft = ({ type }: LateWork): boolean => commandOf(type)?.late === 'newest';

function textOf({ data }: LateWork): string {
  const { text, note } = (data ?? {}) as { readonly text?: unknown; readonly note?: unknown };
  const words = text ?? note;
  return typeof words === 'string' ? words : '';
}

/** When the limit was: a frozen channel knows its own moment, else the end of the task; 0 while neither has come. */
export function limitAt(endedAt: number, view: object | undefined): number {
  const frozen = view && 'frozen' in view ? (view.frozen as { readonly at?: number } | null) : null;
  return frozen?.at ?? endedAt;
}

/** Of a run of drafts only the newest is to be decided; what was sent is always on its own. Newest first. */
export function lateItems(late: readonly LateWork[], limit: number): LateItem[] {
  const items = late.flatMap((work, index): LateItem[] => {
    const next = late.slice(index + 1).find(({ type }) => type === work.type);
    if (isDraft(work) && next && work.accepted === undefined) return [];
    const versions = isDraft(work) ? late.slice(0, index).filter(({ type }) => type === work.type).length : 0;
    const inTime = limit === 0 || work.writtenAt <= limit;
    return [{ work, text: textOf(work), versions, inTime, byMs: Math.abs(work.writtenAt - limit) }];
  });
  return items.reverse();
}

export const undecided = (items: readonly LateItem[]): number =>
  items.filter(({ work }) => work.accepted === undefined).length;

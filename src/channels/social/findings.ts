/** What whoever marks is told beside the page: what was done and when, personal data in public texts, how long the
 *  company was silent. Facts, no marks. Pure. */
import { type Act, type Flag, type SocialContext, momentOf, rootOf } from './context.ts';
import type { PersonalData } from './personal.ts';

/** Data that the case has put into somebody's comment, and since when not everybody reads them (0: still). */
export interface Exposed {
  readonly comment: string;
  readonly data: readonly PersonalData[];
  readonly awayAt: number;
}

export interface SocialFindings {
  readonly acts: readonly Act[];
  readonly flags: readonly Flag[];
  readonly exposed: readonly Exposed[];
  readonly firstReply: {
    readonly limitMs: number;
    /** Work until the first public reply to the author; null until there was one. */
    readonly tookMs: number | null;
    /** When the silence will be a fact; null when it is one, will not be, or time stands. */
    readonly deadlineAt: number | null;
    readonly silentAt: number;
  };
  /** Public replies to whoever only provokes; null where the case has nobody like that. */
  readonly trollReplies: number | null;
  /** The criticism that was to be answered has been removed. */
  readonly criticismRemovedAt: number;
  readonly angry: string;
}

export function findings(context: SocialContext): SocialFindings {
  const { stimulus, comments, acts, flags, firstReplyMs, silentAt } = context;
  const { angry, troll, silence } = stimulus;
  const limitMs = silence.seconds * 1000;
  const away = (id: string) => comments.find((one) => one.id === id);
  const removed = away(angry);
  return {
    acts,
    flags,
    exposed: stimulus.comments.flatMap(({ id, personal }) =>
      personal ? [{ comment: id, data: personal, awayAt: away(id)?.awayAt ?? 0 }] : [],
    ),
    firstReply: {
      limitMs,
      tookMs: firstReplyMs ?? null,
      deadlineAt: firstReplyMs === undefined && silentAt === 0 ? (momentOf(context, limitMs) ?? null) : null,
      silentAt,
    },
    trollReplies:
      troll === undefined
        ? null
        : comments.filter(({ by, to }) => by === 'company' && rootOf(context, to)?.id === troll).length,
    criticismRemovedAt: removed?.state === 'removed' ? removed.awayAt : 0,
    angry,
  };
}

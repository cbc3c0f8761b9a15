/** How long the customer has been waiting, from the view and the time. Pure. */
import type { ChatView } from './projections.ts';

export interface Waiting {
  readonly ms: number;
  readonly limitMs: number;
  /** Has the candidate not answered at all yet? */
  readonly first: boolean;
  readonly over: boolean;
}

/** Undefined while nobody waits or time stands. */
export function waitingOf({ silence, firstReply }: ChatView, now: number): Waiting | undefined {
  if (silence.deadlineAt === null) return undefined;
  const ms = (silence.rounds + 1) * silence.limitMs - Math.max(0, silence.deadlineAt - now);
  const first = firstReply.tookMs === null;
  const limitMs = first ? firstReply.limitMs : silence.limitMs;
  return { ms, limitMs, first, over: ms > limitMs };
}

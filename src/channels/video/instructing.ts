/** The step cards, as changes of what is known: shown by the candidate, confirmed by the customer, ticked. The order is
 *  noted, never enforced: what was left out is a fact beside the criteria. Pure. */
import { type VideoContext, isDone, missingBefore } from './context.ts';

type Change = Partial<VideoContext>;

export function stepShown(context: VideoContext, at: number, step: string): Change {
  const before = context.shown.at(-1)?.step;
  const unfinished = before !== undefined && before !== step && !isDone(context, before) ? before : undefined;
  return { shown: [...context.shown, { step, at, missing: missingBefore(context, step), unfinished }] };
}

/** The first word counts for the order, whoever gave it. */
export function stepDone(context: VideoContext, at: number, step: string, who: 'confirmedAt' | 'tickedAt'): Change {
  const known = context.done[step] ?? { confirmedAt: 0, tickedAt: 0, missing: missingBefore(context, step) };
  return { done: { ...context.done, [step]: { ...known, [who]: at } } };
}

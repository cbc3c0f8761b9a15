/** What is measured of a telephone task: shown beside the criteria, never a mark. Pure. */
import { type Quality, qualities } from '../call-quality.ts';
import type { Recording, Tally } from '../call.ts';
import type { Line } from './line.ts';
import { type PhoneContext, allCalls } from './phone-state.ts';

export interface PhoneFacts {
  readonly ringMs: number;
  readonly talkMs: number;
  readonly heldMs: number;
  readonly longestHoldMs: number;
  readonly holds: number;
  /** The candidate's. */
  readonly mutedMs: number;
  readonly tally: Tally;
  /** Per direction `<hearing>/<heard>`: mean and worst second. */
  readonly quality: readonly Quality[];
  readonly recordings: readonly Recording[];
  readonly recordingPauses: readonly { readonly at: number; readonly until: number }[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Of all calls of the task; the stretch that is just going on is counted once it has ended. */
export function phoneFacts(context: PhoneContext): PhoneFacts {
  const { call, mutes } = context;
  const calls = allCalls(context);
  const total = (of: (line: Line) => number) => sum(calls.map(of));
  return {
    ringMs: total(({ ringMs }) => ringMs),
    talkMs: total(({ talkMs }) => talkMs),
    heldMs: total(({ heldMs }) => heldMs),
    longestHoldMs: Math.max(0, ...calls.map(({ longestHoldMs }) => longestHoldMs)),
    holds: total(({ holds }) => holds),
    mutedMs: mutes.candidate.ms,
    tally: call.tally,
    quality: qualities(call),
    recordings: call.recordings,
    recordingPauses: call.recordingPauses,
  };
}

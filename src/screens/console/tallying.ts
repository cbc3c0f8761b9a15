/** Counting in a conversation: where there is something to count, the commands, and where the standard asks for a number. */
import type { TallyKind } from '../../exam/tallies.ts';
import type { LiveSeat } from '../liveSeat.svelte.ts';
import { channelOf, sendOf } from './liveChannel.ts';
import { workedMs } from './workClock.ts';

export const countTally = (live: LiveSeat, task: string, kind: TallyKind) =>
  live.send('exam.tally', { task, kind, workedMs: workedMs(live.task(task), live.now) });

export const takeTallyBack = (live: LiveSeat, task: string, kind: TallyKind) =>
  live.send('exam.takeTallyBack', { task, kind });

/** Somebody is spoken or written with. */
export function isConversation(live: LiveSeat, task: string): boolean {
  const channel = live.case(task)?.channel;
  return sendOf(channel) !== undefined || channelOf(channel)?.media !== undefined;
}

/** Words of a criterion that name a number of techniques; Czech standards write it out (CZ-20). */
const threeTechniques = /a(le)?spoň tři techniky/i;

export const asksForAtLeast = (live: LiveSeat, task: string, kind: TallyKind): number | undefined =>
  kind === 'technique' && (live.case(task)?.criteria ?? []).some(({ text }) => threeTechniques.test(text))
    ? 3
    : undefined;

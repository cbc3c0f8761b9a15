/** What comes by itself: silence, reactions, other people and the spreading while nobody answers the author in public;
 *  her next question after the first reply. Each part of a step is a fact of its own. Pure. */
import type { Deadline, Json } from '../../exam/events.ts';
import { type SocialContext, followUpMs, momentOf } from './context.ts';

type Part = 'reactions' | 'comment' | 'viral';
const facts: readonly (readonly [Part, string])[] = [
  ['reactions', 'social.reacted'],
  ['comment', 'social.commented'],
  ['viral', 'social.wentViral'],
];

export const partName = (step: number, part: Part): string => `${step} ${part}`;

interface Due {
  readonly ms: number;
  readonly type: string;
  readonly data: Json;
}

function ignored({ stimulus, firstReplyMs, silentAt, come }: SocialContext): Due[] {
  if (firstReplyMs !== undefined) return [];
  const silence: Due[] =
    silentAt > 0 ? [] : [{ ms: stimulus.silence.seconds * 1000, type: 'social.fellSilent', data: {} }];
  const steps = stimulus.ignored.flatMap((one, step) =>
    facts
      .filter(([part]) => one[part] && !come.includes(partName(step, part)))
      .map(([, type]): Due => ({ ms: one.afterSeconds * 1000, type, data: { step } })),
  );
  return [...silence, ...steps];
}

function followUp(context: SocialContext): Due[] {
  const ms = followUpMs(context);
  const text = context.stimulus.followUp?.text;
  if (ms === undefined || text === undefined) return [];
  return [{ ms, type: 'social.followedUp', data: { text, masked: false, script: true } }];
}

export function socialDeadlines(context: SocialContext): Deadline[] {
  return [...ignored(context), ...followUp(context)].flatMap(({ ms, type, data }) => {
    const at = momentOf(context, ms);
    return at === undefined ? [] : [{ at, type, data }];
  });
}

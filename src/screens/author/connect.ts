/** How the two sides of a rehearsal come together before the first word is said: a telephone has to ring and be answered,
 *  a chat is simply there. */
import type { PhoneStimulus } from '../../channels/phone/stimulus.ts';
import type { VideoStimulus } from '../../channels/video/stimulus.ts';
import type { Json } from '../../exam/events.ts';
import type { Scenario } from '../../exam/scenario.ts';

type Side = 'candidate' | 'figurant';
export type Move = readonly [side: Side, type: string, data: Json];

export function connecting({ channel, stimulus }: Scenario): readonly Move[] {
  if (channel === 'phone') {
    const { direction, caller } = stimulus as PhoneStimulus;
    const calls: Move =
      direction === 'inbound'
        ? ['figurant', 'phone.ring', { line: 'first' }]
        : ['candidate', 'phone.dial', { number: caller.number }];
    return [calls, [direction === 'inbound' ? 'candidate' : 'figurant', 'phone.answer', { line: 'first' }]];
  }
  if (channel === 'video' && (stimulus as VideoStimulus).contact.kind === 'phone')
    return [
      ['figurant', 'video.ring', {}],
      ['candidate', 'video.answer', {}],
    ];
  return [];
}

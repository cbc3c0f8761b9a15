/** What the chosen cases need of people's devices, as their channels declare it. Pure; screens know kinds, the plan
 *  only gets the answer. */
import type { Channel } from '../../channels/channel.ts';
import { kinds } from '../../kinds/kinds.ts';
import type { DeviceNeeds } from '../../exam/devices.ts';
import type { PaperTask } from '../../exam/scenario.ts';

type Known = Readonly<Record<string, Pick<Channel, 'media' | 'pictures'>>>;

export function needsOf(paper: readonly PaperTask[], known: Known = kinds): DeviceNeeds {
  const used = paper.flatMap(({ scenario }) => known[scenario.channel] ?? []);
  return {
    voices: used.some(({ media }) => media !== undefined),
    pictures: used.some(({ pictures }) => pictures === true),
  };
}

/** What the chosen cases need of people's devices, as their channels declare it. Pure; screens know channels, the plan
 *  only gets the answer. */
import type { Channel } from '../../channels/channel.ts';
import { channels } from '../../channels/index.ts';
import type { DeviceNeeds } from '../../exam/devices.ts';
import type { PaperTask } from '../../exam/scenario.ts';

type Known = Readonly<Record<string, Pick<Channel, 'media' | 'pictures'>>>;

export function needsOf(paper: readonly PaperTask[], known: Known = channels): DeviceNeeds {
  const used = paper.flatMap(({ scenario }) => known[scenario.channel] ?? []);
  return {
    voices: used.some(({ media }) => media !== undefined),
    pictures: used.some(({ pictures }) => pictures === true),
  };
}

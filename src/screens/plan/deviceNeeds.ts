/** What the chosen cases need of people's devices, as their channels declare it. Pure; screens know kinds, the plan
 *  only gets the answer. */
import type { Channel } from '../../channels/channel.ts';
import { kinds } from '../../kinds/kinds.ts';
import type { DeviceNeeds } from '../../exam/devices.ts';
import type { PaperTask } from '../../exam/scenario.ts';

type Known = Readonly<Record<string, Pick<Channel, 'media' | 'pictures' | 'course'>>>;

/** Is there anything that may be recorded: a call, or a defence spoken in the examiner's room? */
export const mayRecord = (paper: readonly PaperTask[], known: Known = kinds): boolean =>
  paper.some(({ scenario }) => known[scenario.channel]?.course !== undefined);

export function needsOf(paper: readonly PaperTask[], known: Known = kinds): DeviceNeeds {
  const used = paper.flatMap(({ scenario }) => known[scenario.channel] ?? []);
  return {
    voices: used.some(({ media }) => media !== undefined),
    pictures: used.some(({ pictures }) => pictures === true),
  };
}

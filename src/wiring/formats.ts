/** What each channel and exercise says about cases: the schema of their part, and the facts a case may name. */
import { kinds } from '../kinds/kinds.ts';
import type { Formats } from '../scenario/read.ts';

export const formats: Formats = Object.fromEntries(
  Object.values(kinds).map(({ id, stimulus, commands, happens, sound }) => [
    id,
    { stimulus, sound, events: [...new Set([...Object.values(commands).map(({ event }) => event), ...happens])] },
  ]),
);

/** Can it be given as a task already, or only read and checked? */
export const playable = (channel: string): boolean => Object.hasOwn(kinds, channel);

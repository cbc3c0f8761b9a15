/** The kinds of tasks there are: channels, in which somebody is served, and exercises, which need no customer. Both keep
 *  the one contract; whoever gives, folds or shows a task asks here and knows no kind by name. */
import { channels } from '../channels/index.ts';
import type { Channel } from '../channels/channel.ts';
import { exercises } from '../exercises/index.ts';

export const kinds: Readonly<Record<string, Channel>> = { ...channels, ...exercises };

/** The exercises there are, in the order in which screens list them. */
import type { Channel } from '../channels/channel.ts';

const all: readonly Channel[] = [];
export const exercises: Readonly<Record<string, Channel>> = Object.fromEntries(
  all.map((exercise) => [exercise.id, exercise]),
);

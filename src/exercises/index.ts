/** The exercises there are, in the order in which screens list them. */
import type { Channel } from '../channels/channel.ts';
import { benefits } from './benefits/channel.ts';
import { dictation } from './dictation/channel.ts';
import { oral } from './oral/channel.ts';
import { report } from './report/channel.ts';
import { statements } from './statements/channel.ts';
import { theory } from './theory/channel.ts';
import { trainingPlan } from './training-plan/channel.ts';
import { transcripts } from './transcripts/channel.ts';

const all = [
  transcripts,
  report,
  dictation,
  benefits,
  statements,
  oral,
  theory,
  trainingPlan,
] as unknown as readonly Channel[];
export const exercises: Readonly<Record<string, Channel>> = Object.fromEntries(
  all.map((exercise) => [exercise.id, exercise]),
);

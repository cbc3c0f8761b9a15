/** What each channel and exercise says about cases: the schema of their part, and the facts a case may name. Exercises
 *  that have no screens yet are read and checked all the same. */
import { kinds } from '../kinds/kinds.ts';
import { trainingPlanEvents, trainingPlanStimulus } from '../exercises/training-plan/stimulus.ts';
import type { Formats } from '../scenario/read.ts';

/** Kinds of tasks that cases exist for and screens do not yet. */
const unplayed: Formats = {
  'training-plan': { stimulus: trainingPlanStimulus, events: trainingPlanEvents },
};

export const formats: Formats = {
  ...unplayed,
  ...Object.fromEntries(
    Object.values(kinds).map(({ id, stimulus, commands, happens }) => [
      id,
      { stimulus, events: [...new Set([...Object.values(commands).map(({ event }) => event), ...happens])] },
    ]),
  ),
};

/** Can it be given as a task already, or only read and checked? */
export const playable = (channel: string): boolean => Object.hasOwn(kinds, channel);

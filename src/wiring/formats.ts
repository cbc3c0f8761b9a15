/** What each channel and exercise says about cases: the schema of their part, and the facts a case may name. Exercises
 *  that have no screens yet are read and checked all the same. */
import { channels } from '../channels/index.ts';
import { socialEvents, socialStimulus } from '../channels/social/stimulus.ts';
import { dictationEvents, dictationStimulus } from '../exercises/dictation/stimulus.ts';
import { reportEvents, reportStimulus } from '../exercises/report/stimulus.ts';
import { trainingPlanEvents, trainingPlanStimulus } from '../exercises/training-plan/stimulus.ts';
import { transcriptsEvents, transcriptsStimulus } from '../exercises/transcripts/stimulus.ts';
import type { Formats } from '../scenario/read.ts';

export const formats: Formats = {
  ...Object.fromEntries(
    Object.values(channels).map(({ id, stimulus, commands, happens }) => [
      id,
      { stimulus, events: [...new Set([...Object.values(commands).map(({ event }) => event), ...happens])] },
    ]),
  ),
  social: { stimulus: socialStimulus, events: socialEvents },
  transcripts: { stimulus: transcriptsStimulus, events: transcriptsEvents },
  report: { stimulus: reportStimulus, events: reportEvents },
  'training-plan': { stimulus: trainingPlanStimulus, events: trainingPlanEvents },
  dictation: { stimulus: dictationStimulus, events: dictationEvents },
};

/** Can it be given as a task already, or only read and checked? */
export const playable = (channel: string): boolean => Object.hasOwn(channels, channel);

/** What a scenario file says for a training plan: who learns, who can teach and when not, the weeks there are, and how
 *  long planning and the lesson may take. What the learner needs is found out in a conversation and stands nowhere here
 *  (CZ-27, CZ-28). */
import * as z from 'zod/mini';
import { day, identifier, written } from '../../exam/text.ts';

const timer = z.strictObject({
  seconds: z.int().check(z.minimum(60), z.maximum(14_400)),
  origin: z.enum(['standard', 'local']),
});

export const trainingPlanStimulus = z.strictObject({
  learner: z.strictObject({ name: written(120), starts: day }),
  /** Who hands the work over. On days of `away` nobody can learn from them. */
  expert: z.strictObject({ name: written(120), leaves: day, away: z.array(day).check(z.maxLength(60)) }),
  /** The columns of the board. */
  weeks: z.array(z.strictObject({ id: identifier, first: day, last: day })).check(z.minLength(1), z.maxLength(12)),
  /** A goal says until when, a verb and a measure; so many are expected. */
  goalsAtLeast: z.int().check(z.minimum(1), z.maximum(30)),
  /** Interview, goals and weeks. */
  planning: timer,
  /** Teaching one of the candidate's own goals to the figurant. */
  lesson: timer,
});
export type TrainingPlanStimulus = z.infer<typeof trainingPlanStimulus>;

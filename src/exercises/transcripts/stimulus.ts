/** What a scenario file says for an exercise with transcripts of calls: the calls side by side and nothing about them.
 *  Which one is right, and what is wrong with the others, stands in outcomes and anchors: the candidate gets all of this
 *  (CZ-16, CZ-19). */
import * as z from 'zod/mini';
import { identifier, written } from '../../exam/text.ts';

export const transcriptsStimulus = z.strictObject({
  /** What is known before the first word is read: who calls whom, and about what. */
  situation: written(1_000),
  /** Ids are neutral, and the exam's seed shuffles the order: neither may tell which call is the right one. */
  calls: z
    .array(
      z.strictObject({
        id: identifier,
        lines: z
          .array(z.strictObject({ who: z.enum(['operator', 'customer']), text: written(1_000) }))
          .check(z.minLength(2), z.maxLength(60)),
      }),
    )
    .check(z.minLength(2), z.maxLength(5)),
});
export type TranscriptsStimulus = z.infer<typeof transcriptsStimulus>;
export type Transcript = TranscriptsStimulus['calls'][number];

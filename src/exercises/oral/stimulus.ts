/** What a scenario file says for oral questions: a fixed list, the same in the same order for every candidate, and to each
 *  what a right answer holds, which only whoever marks gets (CZ-25, PL-8). */
import * as z from 'zod/mini';
import { identifier, written } from '../../exam/text.ts';

export const maxQuestionLength = 500;

const fields = z.strictObject({
  /** What the candidate sees of a question once it is asked: its text as well, or its number alone. */
  shows: z.enum(['text', 'number']),
  questions: z
    .array(
      z.strictObject({
        id: identifier,
        text: written(maxQuestionLength),
        /** The expected answer. */
        key: written(1_000),
        /** Information for both sides; nothing ends by it. */
        time: z.optional(
          z.strictObject({
            seconds: z.int().check(z.minimum(10), z.maximum(3_600)),
            origin: z.enum(['standard', 'local']),
          }),
        ),
      }),
    )
    .check(z.minLength(1), z.maxLength(30)),
});
export type OralStimulus = z.infer<typeof fields>;

/** What no field can say alone. The words are signs that every language reads. */
export const oralStimulus = fields.check(({ value: { questions }, issues }) => {
  questions.forEach(({ id }, index) => {
    const path = ['questions', index, 'id'];
    const add = (message: string) => issues.push({ code: 'custom', path, message, input: id });
    if (questions.findIndex((one) => one.id === id) < index) add(`${id} = ${id}`);
    if (id.startsWith('own-')) add(`${id} ≠ own-…`);
  });
});

/** What a scenario file says for an e-mail task: the mailbox, the letter to answer, and its time. */
import * as z from 'zod/mini';
import { maxLetterLength, written } from '../../exam/text.ts';

const address = z.strictObject({ name: written(120), address: written(200) });
/** Local time in the scenario's world, `2026-05-14T08:42`. */
const worldMoment = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/));

const letter = z.strictObject({
  id: z.string().check(z.regex(/^[\w-]{1,40}$/)),
  from: address,
  to: written(320),
  subject: written(200),
  receivedAt: worldMoment,
  body: written(maxLetterLength),
});

export const emailStimulus = z.strictObject({
  /** Time to answer from the moment the letter is opened; the standard gives ten minutes (CZ-17). */
  reply: z.strictObject({
    seconds: z.int().check(z.minimum(30), z.maximum(7200)),
    origin: z.enum(['standard', 'local']),
  }),
  mailbox: address,
  message: letter,
  earlier: z.array(letter).check(z.maxLength(20)),
  signature: z.string().check(z.maxLength(1000)),
});
export type EmailStimulus = z.infer<typeof emailStimulus>;
export type Letter = z.infer<typeof letter>;

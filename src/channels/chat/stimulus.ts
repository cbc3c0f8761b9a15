/** What a scenario file says for a chat task: who writes, canned replies, and the pace that is expected. */
import * as z from 'zod/mini';
import { maxMessageLength, written } from '../../exam/text.ts';

const pace = (max: number) =>
  z.strictObject({ seconds: z.int().check(z.minimum(5), z.maximum(max)), origin: z.enum(['standard', 'local']) });

export const chatStimulus = z.strictObject({
  customer: z.strictObject({ name: written(120), handle: written(60) }),
  /** A line of the system above the conversation. */
  greeting: z.optional(written(500)),
  /** Canned replies for the candidate. */
  replies: z
    .array(
      z.strictObject({
        id: z.string().check(z.regex(/^[\w-]{1,40}$/)),
        title: written(80),
        text: written(maxMessageLength),
      }),
    )
    .check(z.maxLength(30)),
  firstReplySeconds: pace(600),
  silenceSeconds: pace(1800),
});
export type ChatStimulus = z.infer<typeof chatStimulus>;

/** What a scenario file says for a telephone task: who calls whom, from which number, where a call can be transferred,
 *  whether a second call comes, how contacts are classified, and what the line lab does by itself. */
import * as z from 'zod/mini';
import { lineFaults } from '../../exam/media.ts';
import { day, identifier, written } from '../../exam/text.ts';

const seconds = (min: number, max: number) => z.int().check(z.minimum(min), z.maximum(max));
const timer = (max: number) => z.strictObject({ seconds: seconds(1, max), origin: z.enum(['standard', 'local']) });
const number = written(30);

export const phoneStimulus = z.strictObject({
  /** `inbound`: the figurant calls; `outbound`: the candidate dials. */
  direction: z.enum(['inbound', 'outbound']),
  /** `known`: the register knows the number and shows the name with the ringing (IT-18). */
  caller: z.strictObject({ name: written(120), number, known: z.boolean() }),
  /** A written request that the candidate reads before the call (CZ-14, CZ-15). */
  request: z.optional(written(2_000)),
  /** How long it rings before the call counts as missed. */
  ring: timer(300),
  /** Where calls can be transferred to (IT-7). */
  departments: z.array(z.strictObject({ id: identifier, name: written(80), number })).check(z.maxLength(12)),
  /** Numbers a candidate may look up and dial, beside the caller's. */
  contacts: z
    .array(
      z.strictObject({
        name: written(120),
        number,
        /** The day on which consent to sales calls was withdrawn: dialling is held up (PL-42). */
        consentWithdrawn: z.optional(day),
      }),
    )
    .check(z.maxLength(30)),
  /** Codes of the event register (PL-37). */
  codes: z.array(z.strictObject({ id: identifier, title: written(80) })).check(z.minLength(1), z.maxLength(40)),
  /** A second call that waits while the first one lives; the figurant plays it too. */
  second: z.optional(z.strictObject({ name: written(120), number, known: z.boolean(), reason: written(500) })),
  /** After-call work: note and classification (PL-38). */
  afterCall: timer(1_800),
  /** Longest hold without a word before `phone.heldLong` (PL-34). */
  longHold: timer(600),
  /** Faults that come by themselves, counted from the answer: the same second for every candidate. */
  faults: z
    .array(z.strictObject({ fault: z.enum(lineFaults), atSeconds: seconds(0, 3_600), forSeconds: seconds(1, 3_600) }))
    .check(z.maxLength(20)),
});
export type PhoneStimulus = z.infer<typeof phoneStimulus>;

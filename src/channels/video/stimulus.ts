/** What a scenario file says for a video task: how the contact begins, what equipment the candidate should ask about and
 *  what the customer answers, the step cards of the instruction, and when the picture freezes. */
import * as z from 'zod/mini';
import { contradictions } from './contradictions.ts';
import { identifier, maxMessageLength, written } from '../../exam/text.ts';

const seconds = (min: number, max: number) => z.int().check(z.minimum(min), z.maximum(max));
const timer = (max: number) => z.strictObject({ seconds: seconds(1, max), origin: z.enum(['standard', 'local']) });
const number = written(30);
const address = written(120);

/** What must be certain before a customer can be invited (CZ-24). */
export const equipmentTopics = ['camera', 'microphone', 'browser', 'connection', 'privacy'] as const;
export type EquipmentTopic = (typeof equipmentTopics)[number];

const fields = z.strictObject({
  customer: z.strictObject({ name: written(120) }),
  /** How the customer gets in touch. By phone there are voices before the video call, otherwise only messages. */
  contact: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('phone'), number }),
    /** `first`: the customer's first message; without it the figurant begins. */
    z.strictObject({ kind: z.literal('chat'), handle: written(60), first: z.optional(written(maxMessageLength)) }),
    z.strictObject({ kind: z.literal('email'), address, subject: written(200), first: written(maxMessageLength) }),
  ]),
  /** One entry a topic, in the order in which the candidate's screen lists them. Each answer is one tap of the figurant,
   *  the usual one first; the candidate sees an answer only once it has been given. */
  equipment: z
    .array(
      z.strictObject({
        topic: z.enum(equipmentTopics),
        /** What the candidate asks, in words. */
        question: written(300),
        answers: z
          .array(
            z.strictObject({
              id: identifier,
              text: written(300),
              /** Can a video call be held with this? For the examiner. */
              fits: z.boolean(),
            }),
          )
          .check(z.minLength(1), z.maxLength(4)),
      }),
    )
    .check(z.minLength(1), z.maxLength(equipmentTopics.length)),
  /** Shown to the customer above the code; an invented address. */
  link: written(200),
  /** Step cards that both see one at a time, in the order of the candidate's list (not necessarily the right one). */
  steps: z
    .array(
      z.strictObject({
        id: identifier,
        title: written(80),
        /** What the customer shall do: Markdown, seen by both once the card is shown. */
        text: written(1_000),
        /** Steps that must have been done before this one; for the facts, the candidate does not see it. */
        after: z.optional(z.array(identifier).check(z.maxLength(20))),
        /** What the figurant does and says at this card. */
        play: z.optional(written(500)),
      }),
    )
    .check(z.minLength(1), z.maxLength(20)),
  /** The customer's picture freezes by itself so long after joining (the same second for every candidate). Without
   *  `forSeconds` it stays frozen until the figurant or the lead lets it go. */
  freeze: z.optional(z.strictObject({ atSeconds: seconds(5, 3_600), forSeconds: z.optional(seconds(5, 3_600)) })),
  /** Codes of the event register (PL-37). */
  codes: z.array(z.strictObject({ id: identifier, title: written(80) })).check(z.minLength(1), z.maxLength(40)),
  /** After-call work: note and classification (PL-38). */
  afterCall: timer(1_800),
});
export type VideoStimulus = z.infer<typeof fields>;

/** What no field can say alone. The words are signs that every language reads. */
export const videoStimulus = fields.check(({ value, issues }) => {
  for (const { path, message } of contradictions(value)) issues.push({ code: 'custom', path, message, input: value });
});

export type VideoStep = VideoStimulus['steps'][number];
export type Equipment = VideoStimulus['equipment'][number];

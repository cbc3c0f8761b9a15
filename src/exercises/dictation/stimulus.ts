/** What a scenario file says for a dictation: a spoken message to write down and to sort into a card, and a printed text
 *  to copy. The right values of the card stand in outcomes and anchors (HU-7, HU-8). */
import * as z from 'zod/mini';
import { identifier, maxLetterLength, maxMessageLength, written } from '../../exam/text.ts';

const origin = z.enum(['standard', 'local']);
const timer = z.strictObject({ seconds: z.int().check(z.minimum(10), z.maximum(7_200)), origin });
const percent = z.int().check(z.minimum(0), z.maximum(100));

export const dictationStimulus = z.strictObject({
  message: z.strictObject({
    /** Local time in the scenario's world, `2026-05-13T18:42`: „tomorrow“ in the message is counted from it. */
    receivedAt: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)),
    /** What is spoken, figures in words. The candidate hears it and never reads it. */
    spoken: written(maxMessageLength),
    /** A sound file of the pack, by its name without folders; without it a voice or a person speaks. */
    recording: z.optional(z.string().check(z.regex(/^[\w-]{1,80}\.(?:ogg|mp3|wav)$/i))),
    /** How long the recording lasts. */
    seconds: z.int().check(z.minimum(5), z.maximum(600)),
  }),
  transcript: z.strictObject({
    time: timer,
    /** Words that have to be right. */
    wordsPercent: z.strictObject({ least: percent, origin }),
  }),
  card: z.strictObject({
    fields: z.array(z.strictObject({ id: identifier, title: written(80) })).check(z.minLength(1), z.maxLength(20)),
    codes: z.array(z.strictObject({ id: identifier, title: written(80) })).check(z.minLength(1), z.maxLength(40)),
  }),
  copy: z.strictObject({
    /** Long enough that nobody comes to its end. A no-break space counts as a space. */
    text: written(maxLetterLength),
    time: timer,
    /** Net of errors. */
    strokesPerMinute: z.strictObject({ least: z.int().check(z.minimum(1), z.maximum(1_000)), origin }),
    errorPercent: z.strictObject({ most: percent, origin }),
  }),
});
export type DictationStimulus = z.infer<typeof dictationStimulus>;

/** Limits of the texts that people type, shared by schemas and screens. */
import * as z from 'zod/mini';

export const maxLetterLength = 20_000;
export const maxMessageLength = 2_000;
export const maxNoteLength = 2_000;

/** Text with something in it. */
export const written = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
/** Text that may be empty. */
export const typed = (max: number) => z.string().check(z.maxLength(max));
export const identifier = z.string().check(z.regex(/^[\w:.-]{1,64}$/));
/** `YYYY-MM-DD` of a real day. */
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isDay));

function isDay(text: string): boolean {
  const moment = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}

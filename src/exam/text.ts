/** Limits of the texts that people type, shared by schemas and screens. */
import * as z from 'zod/mini';
import { isDay } from './day.ts';

export const maxLetterLength = 20_000;
export const maxMessageLength = 2_000;
export const maxNoteLength = 2_000;
export const maxNameLength = 200;
/** An addendum to the record, an appeal and its decision. */
export const maxStatementLength = 5_000;

/** Text with something in it. */
export const written = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
/** Text that may be empty. */
export const typed = (max: number) => z.string().check(z.maxLength(max));
export const identifier = z.string().check(z.regex(/^[\w:.-]{1,64}$/));
/** `YYYY-MM-DD` of a real day. */
export const day = z.string().check(z.refine(isDay));

/** Kinds of fields that all files of the scenario folder share, with what an error calls them. Knows no file. */
import * as z from 'zod/mini';
import type { Expectation } from './problem.ts';

/** What a patterned text is called in an error; a regular expression is no help to an author. */
export const kinds = z.registry<{ readonly kind: Expectation['kind'] }>();

const patterned = (kind: Expectation['kind'], pattern: RegExp) =>
  z.string().check(z.regex(pattern)).register(kinds, { kind });

export const text = z.string().check(z.minLength(1), z.maxLength(20_000));
export const line = z.string().check(z.minLength(1), z.maxLength(500));
export const title = z.string().check(z.minLength(1), z.maxLength(200));
export const id = patterned('id', /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
/** A record of the world, or a field of one: `EJ2026-03871.payment`. */
export const recordField = patterned('id', /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}(?:\.[a-z]{1,20})?$/);
export const letter = patterned('letter', /^[a-z]$/);
export const row = patterned('row', /^(?:CZ|PL|HU|IT|BL)-\d{1,3}$/);
export const event = patterned('event', /^[a-z][A-Za-z-]*\.[a-z][A-Za-z]*$/);
export const file = patterned('file', /^[A-Za-z0-9][A-Za-z0-9._-]{0,95}\.ya?ml$/);
export const day = z.iso.date().register(kinds, { kind: 'date' });
export const time = patterned('time', /^(?:[01]\d|2[0-3]):[0-5]\d$/);
export const email = z.email().register(kinds, { kind: 'email' });
export const countedDay = patterned('counted-day', /^(?:today|\d{4}-\d{2}-\d{2})(?:[+-]\d{1,4}(?:wd|d|w|m|y))*$/);
export const version = z.int().check(z.minimum(1), z.maximum(9999));
export const level = z.int().check(z.minimum(1), z.maximum(8));
export const languages = ['cs', 'en', 'pl', 'hu', 'it'] as const;
export const language = z.enum(languages);
export const list = <T extends z.core.SomeType>(item: T, min = 0, max = 60) =>
  z.array(item).check(z.minLength(min), z.maxLength(max));

/** Crowns. */
export const amount = z.int().check(z.minimum(0), z.maximum(100_000_000));

/** Four hours: longer than any task of the standards. */
export const seconds = z.int().check(z.minimum(1), z.maximum(14_400));
export const timer = z.strictObject({ seconds, origin: z.enum(['standard', 'local']) });

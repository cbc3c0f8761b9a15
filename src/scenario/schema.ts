/** The shape of the three kinds of files: scenario, pack, qualification. Strict, so that a misspelt field is never
 *  silently ignored. Knows no channel: what stands in `stimulus` is checked by the schema that the caller hands in. */
import * as z from 'zod/mini';
import type { Json } from '../exam/events.ts';
import type { Qualification } from '../exam/qualification.ts';
import type { Scenario } from '../exam/scenario.ts';
import type { Pack } from './pack.ts';
import type { Expectation } from './problem.ts';

/** What a patterned text is called in an error; a regular expression is no help to an author. */
export const kinds = z.registry<{ readonly kind: Expectation['kind'] }>();

const patterned = (kind: Expectation['kind'], pattern: RegExp) =>
  z.string().check(z.regex(pattern)).register(kinds, { kind });

const text = z.string().check(z.minLength(1), z.maxLength(20_000));
const line = z.string().check(z.minLength(1), z.maxLength(500));
const title = z.string().check(z.minLength(1), z.maxLength(200));
const id = patterned('id', /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
const letter = patterned('letter', /^[a-z]$/);
const row = patterned('row', /^(?:CZ|PL|HU|IT|BL)-\d{1,3}$/);
const event = patterned('event', /^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/);
const file = patterned('file', /^[A-Za-z0-9][A-Za-z0-9._-]{0,95}\.ya?ml$/);
const day = z.iso.date().register(kinds, { kind: 'date' });
const time = patterned('time', /^(?:[01]\d|2[0-3]):[0-5]\d$/);
const version = z.int().check(z.minimum(1), z.maximum(9999));
const level = z.int().check(z.minimum(1), z.maximum(8));
const mood = z.int().check(z.minimum(0), z.maximum(10));
const list = <T extends z.core.SomeType>(item: T, min = 0, max = 60) =>
  z.array(item).check(z.minLength(min), z.maxLength(max));

/** Four hours: longer than any task of the standards. */
const seconds = z.int().check(z.minimum(1), z.maximum(14_400));
const timer = z.strictObject({ seconds, origin: z.enum(['standard', 'local']) });

/** Exactly one of `by` and `to`: said by a check of its own, because a union's error helps nobody. */
const moodRule = z.strictObject({
  id,
  when: line,
  by: z.exactOptional(z.int().check(z.minimum(1), z.maximum(10))),
  to: z.exactOptional(mood),
  on: z.exactOptional(event),
});

/** The channel's schema checks it in a second step; here it only has to be there. */
const stimulus = z.record(z.string(), z.custom<Json>());

export const scenarioSchema: z.ZodMiniType<Scenario> = z.strictObject({
  id,
  version,
  qualification: id,
  rows: list(row, 1),
  channel: id,
  title,
  worldDate: day,
  brief: text,
  materials: list(z.strictObject({ title, text })),
  reading: z.exactOptional(timer),
  working: z.exactOptional(timer),
  stimulus,
  figurant: z.strictObject({
    // One screen at arm's length (20 pixels, 40 lines of some 70 letters): a longer card is not read but searched.
    card: z.string().check(z.minLength(1), z.maxLength(2_800)),
    opening: line,
    freely: list(line),
    ifAsked: list(z.strictObject({ id, fact: line, asked: list(line, 1) })),
    never: list(line),
    mustAsk: list(z.strictObject({ id, question: line, answer: line })),
    lines: list(z.strictObject({ id, text: line, when: line })),
    complication: z.exactOptional(
      z.strictObject({ atSeconds: z.int().check(z.minimum(0), z.maximum(14_400)), line, expect: line }),
    ),
    exitLine: line,
    stopWord: title,
  }),
  mood: z.strictObject({ start: mood, up: list(moodRule), down: list(moodRule) }),
  outcomes: z.strictObject({ best: text, acceptable: list(text), wrong: list(text) }),
  criteria: list(
    z.strictObject({
      id,
      competence: id,
      letter,
      text: line,
      met: line,
      notMet: line,
      critical: z.exactOptional(z.boolean()),
    }),
    1,
  ),
});

export const packSchema: z.ZodMiniType<Pack> = z.strictObject({
  id,
  version,
  title,
  publisher: title,
  language: z.enum(['cs', 'en', 'pl', 'hu', 'it']),
  public: z.boolean(),
  world: z.strictObject({ date: day, time, note: z.exactOptional(line) }),
  company: z.strictObject({
    name: title,
    address: title,
    phone: title,
    hours: title,
    email: z.email().register(kinds, { kind: 'email' }),
    about: text,
  }),
  qualification: file,
  scenarios: list(file, 1, 500),
});

export const qualificationSchema: z.ZodMiniType<Qualification> = z.strictObject({
  id,
  code: title,
  name: title,
  level,
  validFrom: day,
  authority: title,
  wording: text,
  rule: z.literal('all-criteria'),
  minimumAge: z.int().check(z.minimum(0), z.maximum(99)),
  briefing: list(z.strictObject({ id, title, text })),
  competences: list(
    z.strictObject({
      id,
      name: title,
      level,
      criteria: list(
        z.strictObject({
          letter,
          text: line,
          verification: z.enum(['practical', 'oral', 'written', 'practical-oral']),
        }),
        1,
      ),
    }),
    1,
  ),
});

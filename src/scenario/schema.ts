/** The shape of a scenario file and of a pack file. Strict, so that a misspelt field is never silently ignored. Knows no
 *  channel: what stands in `stimulus` is checked by the schema that the caller hands in. */
import * as z from 'zod/mini';
import type { Json } from '../exam/events.ts';
import { type Scenario, difficultTypes } from '../exam/scenario.ts';
import {
  amount,
  countedDay,
  day,
  email,
  event,
  file,
  id,
  language,
  letter,
  line,
  list,
  recordField,
  row,
  text,
  timer,
  title,
  version,
} from './fields.ts';
import type { Pack } from './pack.ts';

const mood = z.int().check(z.minimum(0), z.maximum(10));
const heat = z.int().check(z.minimum(1), z.maximum(5));
const second = z.int().check(z.minimum(0), z.maximum(14_400));

/** Exactly one of `by` and `to`: said by a check of its own, because a union's error helps nobody. */
const moodRule = z.strictObject({
  id,
  when: line,
  by: z.exactOptional(z.int().check(z.minimum(1), z.maximum(10))),
  to: z.exactOptional(mood),
  on: z.exactOptional(event),
});

const needs = z.exactOptional(
  z.strictObject({
    facts: z.exactOptional(list(id, 1)),
    factsAtLeast: z.exactOptional(z.int().check(z.minimum(1), z.maximum(60))),
    right: z.exactOptional(list(id, 1)),
    wrong: z.exactOptional(list(id, 1)),
    said: z.exactOptional(list(id, 1)),
    moodAtMost: z.exactOptional(mood),
    moodAtLeast: z.exactOptional(mood),
    stage: z.exactOptional(id),
    complicated: z.exactOptional(z.boolean()),
  }),
);
const question = z.strictObject({ id, question: line, answer: line, needs });
const outcome = z.strictObject({ id, text, needs });
const type = z.enum(difficultTypes);

/** The channel's schema checks it in a second step; here it only has to be there. */
const stimulus = z.record(z.string(), z.custom<Json>());

/** The values of one variant, put in for `{{name}}` before anything else is read. */
export const variantsSchema = list(
  z.strictObject({ id, values: z.record(z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/)), line) }),
  2,
  20,
);

/** What the register hides in this case, and what a good record of it holds. */
const workplace = z.strictObject({
  hides: z.exactOptional(list(recordField)),
  truth: z.exactOptional(
    z.strictObject({
      customer: z.exactOptional(id),
      codes: z.exactOptional(list(id, 1)),
      refund: z.exactOptional(amount),
      voucher: z.exactOptional(amount),
      remedy: z.exactOptional(z.enum(['repair', 'exchange', 'discount', 'withdrawal'])),
      settleBy: z.exactOptional(day),
      order: z.exactOptional(id),
      forward: z.exactOptional(id),
      promise: z.exactOptional(day),
    }),
  ),
});

const scenarioFields = z.strictObject({
  id,
  version,
  qualification: id,
  rows: list(row, 1),
  channel: id,
  title,
  worldDate: day,
  brief: text,
  materials: list(z.strictObject({ title, text, inRegister: z.exactOptional(z.boolean()) })),
  workplace: z.exactOptional(workplace),
  records: list(id),
  figures: z.exactOptional(
    list(
      z.strictObject({
        id,
        is: amount,
        sum: list(z.union([z.int(), id]), 1),
      }),
    ),
  ),
  days: z.exactOptional(list(z.strictObject({ id, is: day, from: countedDay }))),
  reading: z.exactOptional(timer),
  working: z.exactOptional(timer),
  stimulus,
  figurant: z.strictObject({
    // One screen at arm's length (20 pixels, 40 lines of some 70 letters): a longer card is not read but searched.
    card: z.string().check(z.minLength(1), z.maxLength(2_800)),
    disc: z.exactOptional(z.enum(['D', 'I', 'S', 'C'])),
    types: z.exactOptional(list(type, 1, 5)),
    opening: line,
    freely: list(line),
    ifAsked: list(z.strictObject({ id, fact: line, asked: list(line, 1), group: z.exactOptional(title), needs })),
    never: list(line),
    mustAsk: list(question),
    objections: z.exactOptional(list(question)),
    lines: list(
      z.strictObject({
        id,
        text: line,
        when: line,
        level: z.exactOptional(heat),
        type: z.exactOptional(type),
        on: z.exactOptional(event),
        reveals: z.exactOptional(id),
        needs,
      }),
    ),
    causes: z.exactOptional(list(z.strictObject({ id, title, excludedBy: needs, foundBy: needs }), 1, 20)),
    complication: z.exactOptional(
      z.strictObject({ atSeconds: second, line, expect: line, level: z.exactOptional(heat) }),
    ),
    exitLine: line,
    stopWord: title,
  }),
  stages: list(z.strictObject({ id, title, aim: z.exactOptional(line), needs }), 1, 8),
  mood: z.strictObject({ start: mood, up: list(moodRule), down: list(moodRule) }),
  outcomes: z.strictObject({ best: outcome, acceptable: list(outcome), wrong: list(outcome) }),
  criteria: list(
    z.strictObject({
      id,
      competence: id,
      letter,
      text: line,
      met: line,
      notMet: line,
      critical: z.exactOptional(z.boolean()),
      shownBy: list(id, 1),
    }),
    1,
  ),
});

/** A case as it is after its languages, dates, house texts and variant have been put in (expand.ts). */
export const scenarioSchema: z.ZodMiniType<Scenario> = scenarioFields;

export const packSchema: z.ZodMiniType<Pack> = z.strictObject({
  id,
  version,
  title,
  publisher: title,
  licence: title,
  language,
  public: z.boolean(),
  world: file,
  company: z.strictObject({ name: title, address: title, phone: title, hours: title, email, about: text }),
  qualifications: list(file, 1, 20),
  scenarios: list(file, 1, 500),
});

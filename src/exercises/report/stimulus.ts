/** What a scenario file says for a report: the target, and the numbers that the table of daily values is made from. The
 *  candidate gets the rows that the generator makes, never a reason for what stands out in them (CZ-26). */
import * as z from 'zod/mini';
import { day } from '../../exam/text.ts';

const whole = (min: number, max: number) => z.int().check(z.minimum(min), z.maximum(max));
const dayNumber = whole(1, 366);

/** A number that goes up and down from day to day without chance: `from + (step · d mod of)`, or `from − …` when
 *  `down`, d being the day's number. Without `step` it is the same every day. */
const wave = z.strictObject({
  from: whole(-1_000, 10_000),
  step: z.optional(whole(1, 1_000)),
  of: z.optional(whole(2, 1_000)),
  down: z.optional(z.literal(true)),
});
export type Wave = z.infer<typeof wave>;

/** How one day's values follow from each other. Percents are of what stands in the comment. */
const rates = z.strictObject({
  /** Added to the weekday's base: offered contacts. */
  more: wave,
  /** Tenths of that which really come. */
  tenths: wave,
  /** Of offered, and what is added to it. */
  abandonedPercent: wave,
  abandonedMore: wave,
  /** Of answered: within the target's seconds. */
  inTimePercent: wave,
  /** Seconds for each answered contact. */
  waitSeconds: wave,
  talkSeconds: wave,
  holdSeconds: wave,
  afterSeconds: wave,
  /** Of answered: resolved at the first contact. */
  resolvedPercent: wave,
  /** Of the surveys that came back: marks 4 and 5, recommendations 9 and 10, recommendations 0 to 6. */
  satisfiedPercent: wave,
  promotersPercent: wave,
  detractorsPercent: wave,
  /** Of offered, and what is added to it. */
  emailsPercent: wave,
  emailsMore: wave,
  /** Of e-mails: answered within 24 hours. */
  emailsInTimePercent: wave,
});
export type Rates = z.infer<typeof rates>;

/** A part of the work that has a clock of its own. */
const part = z.strictObject({ seconds: whole(60, 14_400), origin: z.enum(['standard', 'local']) });

export const reportStimulus = z.strictObject({
  /** From the beginning of the work; then the presentation begins by itself, or earlier once the work is handed in. */
  preparation: part,
  presentation: part,
  /** How many percent of the right value an indicator may differ from it. */
  tolerance: z.strictObject({
    percent: z.number().check(z.minimum(0), z.maximum(20)),
    origin: z.enum(['standard', 'local']),
  }),
  /** Service level: so many percent of contacts within so many seconds. */
  target: z.strictObject({ percent: whole(1, 100), seconds: whole(1, 600) }),
  table: z.strictObject({
    /** Day 1. */
    from: day,
    days: whole(1, 366),
    /** Monday to Sunday: contacts offered on an ordinary day. */
    weekdays: z.array(whole(0, 100_000)).check(z.length(7)),
    /** A public holiday has a base of its own, whatever weekday it falls on. */
    holidays: z.strictObject({ days: z.array(day).check(z.maxLength(30)), base: whole(0, 100_000) }),
    /** Seconds that all operators together are logged in: working days, and weekends with holidays. */
    loggedIn: z.strictObject({ workday: whole(1, 10_000_000), otherwise: whole(1, 10_000_000) }),
    /** One abandoned contact in so many was short; one answered in so many brought a survey. */
    shortAbandonOneIn: whole(1, 100),
    surveyOneIn: whole(1, 100),
    rates,
    /** Days, first and last included, on which some of the rates are others. */
    periods: z
      .array(z.strictObject({ first: dayNumber, last: dayNumber, rates: z.partial(rates) }))
      .check(z.maxLength(20)),
  }),
});
export type ReportStimulus = z.infer<typeof reportStimulus>;
export type TableSource = ReportStimulus['table'];

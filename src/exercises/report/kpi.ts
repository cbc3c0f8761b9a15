/** Indicators of a contact centre, each from sums over all days and never from the means of days: a mean of days gives
 *  a quiet Sunday the weight of a busy Monday. Formulas: domain §2.7. Pure. */
import type { DailyRow } from './generator.ts';

export type Sums = Omit<DailyRow, 'day'>;

/** Unrounded; percents from 0 to 100, the recommendation score from −100 to 100. */
export interface Kpis {
  /** Average handle time: talk, hold and after-call work for each answered contact, in seconds. */
  readonly aht: number;
  /** Average speed of answer: waiting of the answered for each of them, in seconds. */
  readonly asa: number;
  /** Service level: in time of all offered; without those who hung up at once; of the answered. */
  readonly serviceLevelA: number;
  readonly serviceLevelB: number;
  readonly serviceLevelC: number;
  readonly abandonment: number;
  /** Resolved at the first contact, of the answered. */
  readonly fcr: number;
  /** Marks 4 and 5, of the surveys. */
  readonly csat: number;
  /** Promoters less detractors, of the surveys. */
  readonly nps: number;
  /** Handle time of the time logged in. */
  readonly occupancy: number;
  readonly emailsInTime: number;
}

const none: Sums = {
  offered: 0,
  answered: 0,
  abandoned: 0,
  shortAbandoned: 0,
  inTime: 0,
  waitSeconds: 0,
  talkSeconds: 0,
  holdSeconds: 0,
  afterSeconds: 0,
  loggedInSeconds: 0,
  resolved: 0,
  surveys: 0,
  satisfied: 0,
  promoters: 0,
  detractors: 0,
  emails: 0,
  emailsInTime: 0,
};
const fields = Object.keys(none) as (keyof Sums)[];

export function sumsOf(rows: readonly Sums[]): Sums {
  const sums: Record<keyof Sums, number> = { ...none };
  for (const row of rows) for (const field of fields) sums[field] += row[field];
  return sums;
}

/** Of nothing there is no indicator: NaN. */
export function kpisOf(sums: Sums): Kpis {
  const handle = sums.talkSeconds + sums.holdSeconds + sums.afterSeconds;
  const percent = (part: number, of: number) => (100 * part) / of;
  return {
    aht: handle / sums.answered,
    asa: sums.waitSeconds / sums.answered,
    serviceLevelA: percent(sums.inTime, sums.offered),
    serviceLevelB: percent(sums.inTime, sums.offered - sums.shortAbandoned),
    serviceLevelC: percent(sums.inTime, sums.answered),
    abandonment: percent(sums.abandoned, sums.offered),
    fcr: percent(sums.resolved, sums.answered),
    csat: percent(sums.satisfied, sums.surveys),
    nps: percent(sums.promoters - sums.detractors, sums.surveys),
    occupancy: percent(handle, sums.loggedInSeconds),
    emailsInTime: percent(sums.emailsInTime, sums.emails),
  };
}

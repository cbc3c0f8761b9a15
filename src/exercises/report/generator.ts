/** The daily rows of a contact centre, made from the numbers of a scenario file: the same rows on every computer and for
 *  every candidate, because only whole numbers are counted with. Knows no indicator and no reason for any number. Pure. */
import type { Rates, TableSource, Wave } from './stimulus.ts';

/** One day. Times are sums of seconds over all contacts of the day, so that indicators can be worked out from sums. */
export interface DailyRow {
  readonly day: string;
  readonly offered: number;
  readonly answered: number;
  readonly abandoned: number;
  /** Of abandoned: hung up so soon that nobody could have answered. */
  readonly shortAbandoned: number;
  /** Of answered: within the target's seconds. */
  readonly inTime: number;
  readonly waitSeconds: number;
  readonly talkSeconds: number;
  readonly holdSeconds: number;
  readonly afterSeconds: number;
  readonly loggedInSeconds: number;
  readonly resolved: number;
  readonly surveys: number;
  readonly satisfied: number;
  readonly promoters: number;
  readonly detractors: number;
  readonly emails: number;
  readonly emailsInTime: number;
}

export function dailyRows(table: TableSource): DailyRow[] {
  return Array.from({ length: table.days }, (_, index) => dailyRow(table, index + 1));
}

function dailyRow(table: TableSource, number: number): DailyRow {
  const day = dayAfter(table.from, number - 1);
  const rates = ratesOn(table, number);
  const now = (wave: Wave) => valueOn(wave, number);
  const percent = (of: number, wave: Wave) => Math.floor((of * now(wave)) / 100);

  const offered = Math.floor(((baseOn(table, day) + now(rates.more)) * now(rates.tenths)) / 10);
  const abandoned = percent(offered, rates.abandonedPercent) + now(rates.abandonedMore);
  const answered = offered - abandoned;
  const surveys = Math.floor(answered / table.surveyOneIn);
  const emails = percent(offered, rates.emailsPercent) + now(rates.emailsMore);
  return {
    day,
    offered,
    answered,
    abandoned,
    shortAbandoned: Math.floor(abandoned / table.shortAbandonOneIn),
    inTime: percent(answered, rates.inTimePercent),
    waitSeconds: answered * now(rates.waitSeconds),
    talkSeconds: answered * now(rates.talkSeconds),
    holdSeconds: answered * now(rates.holdSeconds),
    afterSeconds: answered * now(rates.afterSeconds),
    loggedInSeconds: isWorkday(table, day) ? table.loggedIn.workday : table.loggedIn.otherwise,
    resolved: percent(answered, rates.resolvedPercent),
    surveys,
    satisfied: percent(surveys, rates.satisfiedPercent),
    promoters: percent(surveys, rates.promotersPercent),
    detractors: percent(surveys, rates.detractorsPercent),
    emails,
    emailsInTime: percent(emails, rates.emailsInTimePercent),
  };
}

function ratesOn(table: TableSource, number: number): Rates {
  const periods = table.periods.filter(({ first, last }) => first <= number && number <= last);
  return Object.assign({}, table.rates, ...periods.map(({ rates }) => rates)) as Rates;
}

function valueOn({ from, step, of, down }: Wave, number: number): number {
  if (step === undefined || of === undefined) return from;
  const swing = (step * number) % of;
  return down ? from - swing : from + swing;
}

const isHoliday = (table: TableSource, day: string) => table.holidays.days.includes(day);
const isWorkday = (table: TableSource, day: string) => weekdayOf(day) < 5 && !isHoliday(table, day);

const baseOn = (table: TableSource, day: string): number =>
  isHoliday(table, day) ? table.holidays.base : (table.weekdays[weekdayOf(day)] ?? 0);

/** 0 Monday … 6 Sunday. */
const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

function dayAfter(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** Days as they are counted in a world: `today+30d`, working days past weekends and holidays. Pure; a day is `YYYY-MM-DD` and
 *  needs no time zone. */
import { isDay } from './day.ts';

const dayMs = 86_400_000;
const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

export const daysAfter = (day: string, days: number): string => dayOf(new Date(at(day).getTime() + days * dayMs));

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: string): number => at(day).getUTCDay();

/** The same day of another month; the 31st becomes the last day there (Act 89/2012, § 605 (2)). */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last))));
}

function workingDaysAfter(day: string, days: number, holidays: readonly string[]): string {
  let result = day;
  for (let left = Math.abs(days); left > 0;) {
    result = daysAfter(result, Math.sign(days));
    if (weekdayOf(result) % 6 !== 0 && !holidays.includes(result)) left--;
  }
  return result;
}

export interface Today {
  readonly date: string;
  readonly holidays: readonly string[];
}

/** @returns the day, or undefined for words that are no counted day. */
export function countDay(words: string, { date, holidays }: Today): string | undefined {
  const found = /^(today|\d{4}-\d{2}-\d{2})((?:[+-]\d{1,4}(?:wd|d|w|m|y))*)$/.exec(words);
  if (!found) return undefined;
  const [, base = '', steps = ''] = found;
  let day = base === 'today' ? date : base;
  if (!isDay(day)) return undefined;
  for (const [, sign, count, unit] of steps.matchAll(/([+-])(\d+)(wd|d|w|m|y)/g)) {
    const n = Number(`${sign}${count}`);
    if (unit === 'wd') day = workingDaysAfter(day, n, holidays);
    else if (unit === 'd') day = daysAfter(day, n);
    else if (unit === 'w') day = daysAfter(day, 7 * n);
    else day = monthsAfter(day, unit === 'm' ? n : 12 * n);
  }
  return day;
}

/** The day itself, or the next working day when it falls on a weekend or a holiday (Act 89/2012, § 607). */
export const onWorkingDay = (day: string, holidays: readonly string[]): string =>
  weekdayOf(day) % 6 === 0 || holidays.includes(day) ? workingDaysAfter(day, 1, holidays) : day;

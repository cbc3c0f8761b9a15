/** What the law wants after an exam, with its last days (zákon 179/2006 Sb., vyhláška 208/2007 Sb.; domain: result within 5
 *  days, record within a month, copies for 5 years). Days of the calendar as `YYYY-MM-DD`; pure. */

export const dutiesAfter = ['result', 'record', 'keep'] as const;
export type DutyAfter = (typeof dutiesAfter)[number];

export interface DueDay {
  readonly duty: DutyAfter;
  readonly day: string;
}

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const written = (date: Date): string => date.toISOString().slice(0, 10);

/** A month that has no such day ends on its last one. */
function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return written(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))));
}

function plusDays(day: string, days: number): string {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + days);
  return written(date);
}

/** @param day the exam's day. */
export const dueDays = (day: string): DueDay[] => [
  { duty: 'result', day: plusDays(day, 5) },
  { duty: 'record', day: plusMonths(day, 1) },
  { duty: 'keep', day: plusMonths(day, 60) },
];

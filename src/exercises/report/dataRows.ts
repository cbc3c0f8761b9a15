/** The daily values as rows of texts, in the order in which the sheet and files get them. Pure. */
import type { DailyRow } from './generator.ts';

export const dataColumns = [
  'offered',
  'answered',
  'abandoned',
  'shortAbandoned',
  'inTime',
  'waitSeconds',
  'talkSeconds',
  'holdSeconds',
  'afterSeconds',
  'loggedInSeconds',
  'resolved',
  'surveys',
  'satisfied',
  'promoters',
  'detractors',
  'emails',
  'emailsInTime',
] as const satisfies readonly (keyof DailyRow)[];
export type DataColumn = (typeof dataColumns)[number];

/** Thu 1. 1. 2026: with the weekday, for weekends are quieter. */
export const dayText = (day: string, language: 'cs' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'cs' ? 'cs-CZ' : 'en-GB', {
    ...{ weekday: 'short', day: 'numeric', month: 'numeric', year: 'numeric' },
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T00:00:00Z`));

/** 1. 1. 2026 */
export const dateText = (day: string, language: 'cs' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'cs' ? 'cs-CZ' : 'en-GB', {
    ...{ day: 'numeric', month: 'numeric', year: 'numeric' },
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T00:00:00Z`));

export const tableOf = (rows: readonly DailyRow[], heads: readonly string[], language: 'cs' | 'en'): string[][] => [
  [...heads],
  ...rows.map((row) => [dateText(row.day, language), ...dataColumns.map((column) => String(row[column]))]),
];

/** January 2026 of `2026-01`. */
export const monthText = (period: string, language: 'cs' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'cs' ? 'cs-CZ' : 'en-GB', { month: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${period}-01T00:00:00Z`),
  );

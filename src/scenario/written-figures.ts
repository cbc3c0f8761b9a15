/** Finds days and sums as people write them in Czech and English texts. Pure; knows neither calendar nor case. */

/** No-break and thin spaces are spaces for whoever reads. */
export const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/g, ' ');

/** Stress marks of Markdown stand between a day's name and its date. */
const unmarked = (text: string): string => plainSpaces(text).replaceAll('*', '');

/** 0 Sunday … 6 Saturday, in the cases that texts use. `po` and `ne` are missing: they also mean „after“ and „not“. */
const weekdays: readonly (readonly string[])[] = [
  ['neděle', 'neděli', 'sunday', 'sun'],
  ['pondělí', 'pondělka', 'monday', 'mon'],
  ['úterý', 'úterka', 'út', 'tuesday', 'tue'],
  ['středa', 'středu', 'středy', 'středě', 'st', 'wednesday', 'wed'],
  ['čtvrtek', 'čtvrtka', 'čtvrtku', 'čt', 'thursday', 'thu'],
  ['pátek', 'pátku', 'pá', 'friday', 'fri'],
  ['sobota', 'sobotu', 'soboty', 'sobotě', 'so', 'saturday', 'sat'],
];
const weekdayOf = new Map(weekdays.flatMap((names, day) => names.map((name) => [name, day] as const)));

const czechMonths = [
  'ledna',
  'února',
  'března',
  'dubna',
  'května',
  'června',
  'července',
  'srpna',
  'září',
  'října',
  'listopadu',
  'prosince',
];
const englishMonths = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

export interface WrittenDay {
  /** As it stands. */
  readonly found: string;
  readonly weekday: number | undefined;
  readonly day: number;
  readonly month: number;
  readonly year: number | undefined;
}

const names = [...weekdayOf.keys()].sort((a, b) => b.length - a.length).join('|');
const czech = new RegExp(
  `(?<![\\p{L}\\d])(?:(${names}),? )?([1-9]\\d?)\\. (?:([1-9]\\d?)\\.|(${czechMonths.join('|')})(?!\\p{L}))(?: ?(\\d{4})(?![\\d-]))?`,
  'giu',
);
const english = new RegExp(
  `(?<![\\p{L}\\d])(?:(${names}),? )(?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${englishMonths.join('|')})(?: (\\d{4}))?`,
  'giu',
);

const weekdayNamed = (name: string | undefined): number | undefined => weekdayOf.get((name ?? '').toLowerCase());

/** Czech days have a space behind the point; `10.00.` is a time. */
export function datesIn(original: string): WrittenDay[] {
  const text = unmarked(original);
  const inCzech = [...text.matchAll(czech)].map(([found, weekday, day, number, word, year]) => ({
    found: found.trim(),
    weekday: weekdayNamed(weekday),
    day: Number(day),
    month: number === undefined ? czechMonths.indexOf((word ?? '').toLowerCase()) + 1 : Number(number),
    year: year === undefined ? undefined : Number(year),
  }));
  const inEnglish = [...text.matchAll(english)].map(([found, weekday, day, month, year]) => ({
    found: found.trim(),
    weekday: weekdayNamed(weekday),
    day: Number(day),
    month: englishMonths.indexOf((month ?? '').toLowerCase()) + 1,
    year: year === undefined ? undefined : Number(year),
  }));
  return [...inCzech, ...inEnglish];
}

export interface WrittenSum {
  readonly found: string;
  readonly is: number;
  readonly right: number;
}

const number = String.raw`\d{1,3}(?: \d{3})+|\d+`;
const sum = new RegExp(
  `(?<!\\d)(?<!\\d[ ,.])((?:${number})(?: Kč)?(?: ?[+−×*-] ?(?:${number})(?: Kč)?)+) ?= ?(${number})(?![\\d,])`,
  'g',
);

const valueOf = (digits: string): number => Number(digits.replaceAll(' ', ''));

/** `12 990 + 249 = 13 239 Kč`, `2 × 1 690 = 3 380 Kč`; whole numbers only. */
export function sumsIn(original: string): WrittenSum[] {
  return [...plainSpaces(original).matchAll(sum)].map(([found, left = '', is = '']) => {
    const parts = [...left.matchAll(new RegExp(`(?:^|([+−×*-])) ?(${number})`, 'g'))];
    const terms: number[] = [];
    for (const [, sign = '+', digits = ''] of parts) {
      const value = valueOf(digits);
      if (sign === '×' || sign === '*') terms.push((terms.pop() ?? 1) * value);
      else terms.push(sign === '+' ? value : -value);
    }
    return { found, is: valueOf(is), right: terms.reduce((all, term) => all + term, 0) };
  });
}

/** Does a case contradict its world: records that are not there, prices that are others, days that the calendar does not
 *  know, sums that do not add up? Compares what is written; what a text means only a person can judge. */
import { isDay } from '../exam/day.ts';
import type { Scenario } from '../exam/scenario.ts';
import type { World } from '../exam/world.ts';
import { countDay, weekdayOf } from '../exam/counted-day.ts';
import { wordDay } from './calendar.ts';
import { problemAt } from './issues.ts';
import { nearest } from './near.ts';
import { everything, judgedBy, tellsTheWorld } from './passages.ts';
import type { Problem } from './problem.ts';
import type { Reading } from './read.ts';
import { datesIn, plainSpaces, sumsIn } from './written-figures.ts';

export function recordIds(world: World): ReadonlySet<string> {
  const { customers, orders, invoices, complaints, products, services = [] } = world;
  return new Set([
    ...[...customers, ...orders, ...invoices, ...complaints, ...services].map(({ id }) => id),
    ...products.map(({ code }) => code),
  ]);
}

/** Numbers of customers, orders, invoices and complaints. */
const recordNumber = /\b(?:Z-\d{5}|EJ\d{4}-\d{5}|FV\d{4}-\d{5}|R-\d{4}-\d{5})\b/g;

export function checkAgainstWorld(reading: Reading<Scenario>, world: World): Problem[] {
  return [
    ...worldDate(reading, world),
    ...records(reading, world),
    ...prices(reading, world),
    ...writtenDays(reading, world),
    ...writtenSums(reading),
    ...figures(reading, world),
    ...days(reading, world),
  ];
}

function worldDate(reading: Reading<Scenario>, { date }: World): Problem[] {
  const { worldDate: name } = reading.value;
  return name === date ? [] : [problemAt(reading, ['worldDate'], 'other-world-date', { name, known: date })];
}

function records(reading: Reading<Scenario>, world: World): Problem[] {
  const known = recordIds(world);
  const unknown = (name: string) => ({ name, nearest: nearest(name, [...known]) });
  const listed = reading.value.records.flatMap((name, index) =>
    known.has(name) ? [] : [problemAt(reading, ['records', index], 'unknown-record', unknown(name))],
  );
  const seen = new Set<string>();
  const told = tellsTheWorld(reading.value).flatMap(({ path, text }) =>
    [...text.matchAll(recordNumber)].flatMap(([name]) => {
      if (seen.has(name)) return [];
      seen.add(name);
      if (!known.has(name)) return [problemAt(reading, path, 'unknown-record', unknown(name))];
      if (reading.value.records.includes(name)) return [];
      return [problemAt(reading, path, 'record-not-listed', { name })];
    }),
  );
  return [...listed, ...told];
}

/** A row of a table that begins with a product's code and its name: its first price is the product's. */
function prices(reading: Reading<Scenario>, { products }: World): Problem[] {
  const byCode = new Map(products.map((product) => [product.code, product]));
  return tellsTheWorld(reading.value).flatMap(({ path, text }) =>
    plainSpaces(text)
      .split('\n')
      .flatMap((row) => {
        const [, code = '', rest = ''] = /^\|\s*([A-Z]{1,4}-?\d{0,4})\s+(.*)$/.exec(row.trim()) ?? [];
        const product = byCode.get(code);
        const price = /(\d[\d ]*) Kč/.exec(rest);
        if (!product || !price) return [];
        const found = Number((price[1] ?? '').replaceAll(' ', ''));
        const params = { product: product.code, found, known: product.price };
        return found === product.price ? [] : [problemAt(reading, path, 'other-price', params)];
      }),
  );
}

/** „čtvrtek 14. 5.“ must be one; without a year this year and the last are possible. */
function writtenDays(reading: Reading<Scenario>, { date }: World): Problem[] {
  const year = Number(date.slice(0, 4));
  return everything(reading.value).flatMap(({ path, text }) =>
    datesIn(text).flatMap(({ found, weekday, day, month, year: written }) => {
      const years = written === undefined ? [year, year - 1, year + 1] : [written];
      const pad = (n: number) => String(n).padStart(2, '0');
      const days = years.map((each) => `${each}-${pad(month)}-${pad(day)}`).filter(isDay);
      if (days.length === 0) return [problemAt(reading, path, 'no-such-day', { found })];
      if (weekday === undefined) return [];
      const fits = days.some((each) => weekdayOf(each) === weekday);
      if (fits) return [];
      return [problemAt(reading, path, 'wrong-weekday', { found, right: wordDay(days[0] ?? '', 'cs', 'long') })];
    }),
  );
}

const writtenSums = (reading: Reading<Scenario>): Problem[] =>
  everything(reading.value).flatMap(({ path, text }) =>
    sumsIn(text).flatMap(({ found, right, is }) =>
      is === right ? [] : [problemAt(reading, path, 'wrong-sum', { found, right })],
    ),
  );

function figures(reading: Reading<Scenario>, { products }: World): Problem[] {
  const price = new Map(products.map(({ code, price: crowns }) => [code, crowns]));
  const judged = plainSpaces(judgedBy(reading.value));
  return (reading.value.figures ?? []).flatMap(({ id, is, sum }, index) => {
    const path = ['figures', index];
    const wrongNames = sum.flatMap((part, nth) => {
      if (typeof part === 'number' || price.has(part)) return [];
      const params = { name: part, nearest: nearest(part, [...price.keys()]) };
      return [problemAt(reading, [...path, 'sum', nth], 'figure-name', params)];
    });
    if (wrongNames.length > 0) return wrongNames;
    const right = sum.reduce<number>(
      (all, part) => all + (typeof part === 'number' ? part : (price.get(part) ?? 0)),
      0,
    );
    if (right !== is) return [problemAt(reading, [...path, 'is'], 'wrong-figure', { name: id, is, right })];
    const text = plainSpaces(is.toLocaleString('cs'));
    return judged.includes(text) ? [] : [problemAt(reading, path, 'unused-figure', { name: id, text })];
  });
}

const days = (reading: Reading<Scenario>, world: World): Problem[] =>
  (reading.value.days ?? []).flatMap(({ id, is, from }, index) => {
    const right = countDay(from, world);
    if (right === undefined) return [problemAt(reading, ['days', index, 'from'], 'not-a-day', { name: from })];
    return right === is ? [] : [problemAt(reading, ['days', index, 'is'], 'wrong-day', { name: id, is, right })];
  });

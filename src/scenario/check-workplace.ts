/** Does what a case says to the desk fit its world: what it hides is there, what a good record of the contact holds can be
 *  entered, and sums and days are those that the case has worked out? Knows no desk. */
import type { CaseTruth, Scenario } from '../exam/scenario.ts';
import type { World } from '../exam/world.ts';
import { problemAt } from './issues.ts';
import { nearest } from './near.ts';
import type { NameKind, Path, Problem } from './problem.ts';
import type { Reading } from './read.ts';

const truthPath = ['workplace', 'truth'] as const;

export function checkWorkplace(reading: Reading<Scenario>, world: World): Problem[] {
  const { hides = [], truth = {} } = reading.value.workplace ?? {};
  return [
    ...hides.flatMap((name, index) => hidden(reading, world, ['workplace', 'hides', index], name)),
    ...names(reading, world, truth),
    ...sums(reading, world, truth),
    ...days(reading, truth),
  ];
}

/** Without it there would be no record to open, or it would be shown from elsewhere. */
const alwaysShown = ['id', 'name', 'town', 'customer', 'life'];

/** A record that can be hidden, with those of its fields that can. */
function hideable(
  { customers, orders, invoices, complaints, services = [] }: World,
  id: string,
): readonly string[] | undefined {
  const record = [...customers, ...orders].find((one) => one.id === id);
  if (record) return Object.keys(record).filter((field) => !alwaysShown.includes(field));
  // they are a line each: hidden whole or not at all
  return [...invoices, ...complaints, ...services].some((one) => one.id === id) ? [] : undefined;
}

function hidden(reading: Reading<Scenario>, world: World, path: Path, name: string): Problem[] {
  const [record = '', field] = name.split('.');
  const known = hideable(world, record);
  if (!known) {
    const all = [world.customers, world.orders, world.invoices, world.complaints, world.services ?? []].flatMap(
      (some) => some.map(({ id }) => id),
    );
    return [problemAt(reading, path, 'unknown-record', { name: record, nearest: nearest(record, all) })];
  }
  if (field === undefined || known.includes(field)) return [];
  return [problemAt(reading, path, 'hidden-field', { record, name: field, nearest: nearest(field, known), known })];
}

/** The codes that this case's own note offers; most channels have none. */
function offered({ stimulus }: Scenario): readonly string[] | undefined {
  const { codes } = stimulus as { codes?: unknown };
  // another exercise may call something else so
  return Array.isArray(codes) ? codes.map((code: { readonly id?: string }) => code.id ?? '') : undefined;
}

function names(reading: Reading<Scenario>, world: World, truth: CaseTruth): Problem[] {
  const one = (field: string, what: NameKind, name: string | undefined, known: readonly string[]): Problem[] =>
    name === undefined || known.includes(name) ? [] : [unknown([...truthPath, field], what, name, known)];
  const unknown = (path: Path, what: NameKind, name: string, known: readonly string[]) =>
    problemAt(reading, path, 'unknown-name', { what, name, nearest: nearest(name, known), known });
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  const codes = ids(world.codes);
  const own = offered(reading.value);
  return [
    ...one('customer', 'customer', truth.customer, ids(world.customers)),
    ...one('order', 'order', truth.order, ids(world.orders)),
    ...one('forward', 'department', truth.forward, ids(world.departments ?? [])),
    ...(truth.codes ?? []).flatMap((name, index) => {
      const path = [...truthPath, 'codes', index];
      if (!codes.includes(name)) return [unknown(path, 'code', name, codes)];
      if (!own || own.includes(name)) return [];
      return [problemAt(reading, path, 'code-not-offered', { name, known: own })];
    }),
  ];
}

/** A sum is one that the case has worked out, or a part of it: a split refund has parts. */
function sums(reading: Reading<Scenario>, { products }: World, truth: CaseTruth): Problem[] {
  const { figures = [] } = reading.value;
  if (figures.length === 0) return [];
  const price = new Map(products.map(({ code, price: crowns }) => [code, crowns]));
  const partOf = (part: number | string) => (typeof part === 'number' ? part : (price.get(part) ?? 0));
  const known = [...new Set(figures.flatMap(({ is, sum }) => [is, ...sum.map(partOf)]))].filter((sum) => sum > 0);
  return (['refund', 'voucher'] as const).flatMap((field) => {
    const is = truth[field];
    if (is === undefined || known.includes(is)) return [];
    return [problemAt(reading, [...truthPath, field], 'truth-sum', { is, known })];
  });
}

function days(reading: Reading<Scenario>, truth: CaseTruth): Problem[] {
  const known = (reading.value.days ?? []).map(({ is }) => is);
  if (known.length === 0) return [];
  return (['settleBy', 'promise'] as const).flatMap((field) => {
    const is = truth[field];
    if (is === undefined || known.includes(is)) return [];
    return [problemAt(reading, [...truthPath, field], 'truth-day', { is, known })];
  });
}

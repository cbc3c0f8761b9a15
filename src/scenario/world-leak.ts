/** Does the desk betray what a case wants to be found out by asking? A candidate who has the register and the house's texts
 *  reads in them at any time, so the case's secrets must stand there no more than in its materials.
 *
 *  Two kinds of secrets are told apart. What the _customer_ knows (hidden facts, prepared lines, what is never volunteered,
 *  the complication as it is said) may stand nowhere. What is _right_ (answers, outcomes, anchors) may stand in a house
 *  text: a rule to be looked up is there to be found and to be said in its own words; in a customer's record it would be the
 *  conclusion drawn already. Compares wording only, like leak.ts. */
import type { Scenario } from '../exam/scenario.ts';
import type { World } from '../exam/world.ts';
import { problemAt } from './issues.ts';
import { leaksIn } from './leak.ts';
import { type Passage, passages, secrets } from './passages.ts';
import { fieldName, type Path, type Problem } from './problem.ts';
import type { Reading } from './read.ts';

interface Shown {
  /** Under which id it is looked up. */
  readonly id: string;
  readonly text: string;
}

const textsOf = (items: readonly { readonly id: string }[]): Shown[] =>
  items.flatMap((item) => passages([], item).map(({ text }) => ({ id: item.id, text })));

function houseOf(world: World): Shown[] {
  const { articles, procedures, scripts, standards, authority, products, shipping, messages = [] } = world;
  const sheets = products.map(({ code, name, sheet = '' }) => ({ id: code, name, sheet }));
  return textsOf([
    ...articles,
    ...procedures,
    ...scripts,
    ...standards,
    ...authority,
    ...sheets,
    ...shipping,
    ...messages,
  ]);
}

/** Records of the case's customers without what the case hides. */
function recordsOf(world: World, { records, workplace }: Scenario) {
  const hides = workplace?.hides ?? [];
  const customers = world.customers.filter(({ id }) => records.includes(id));
  const orders = world.orders.filter((order) => customers.some(({ id }) => id === order.customer));
  const of = (one: { readonly order: string }) => orders.some(({ id }) => id === one.order);
  const services = (world.services ?? []).filter((service) => customers.some(({ id }) => id === service.customer));
  const all = [...customers, ...orders, ...services, ...world.invoices.filter(of), ...world.complaints.filter(of)];
  return all
    .filter(({ id }) => !hides.includes(id))
    .map((record): { readonly id: string; readonly total?: unknown } => {
      const fields = Object.entries(record).filter(([field]) => !hides.includes(`${record.id}.${field}`));
      return { ...Object.fromEntries(fields), id: record.id };
    });
}

type Finder = (secret: string) => { readonly id: string; readonly excerpt: string }[];
const finderIn = (shown: readonly Shown[]): Finder => {
  const find = leaksIn(shown.map(({ text }) => text));
  return (secret) => find(secret).map(({ index, excerpt }) => ({ id: shown[index]?.id ?? '', excerpt }));
};

/** A pack has one house for all its cases. */
const houses = new WeakMap<World, Finder>();
function houseFinder(world: World): Finder {
  const known = houses.get(world) ?? finderIn(houseOf(world));
  houses.set(world, known);
  return known;
}

const isRight = ([first, , , field]: Path): boolean =>
  first === 'outcomes' || first === 'criteria' || field === 'answer';
const isExpectation = ([, second, third]: Path): boolean => second === 'complication' && third === 'expect';

export function worldLeaks(reading: Reading<Scenario>, world: World): Problem[] {
  const house = houseFinder(world);
  const shown = recordsOf(world, reading.value);
  const records = finderIn(textsOf(shown));
  const told = (secret: Passage, find: Finder): Problem[] =>
    find(secret.text).map(({ id, excerpt }) =>
      problemAt(reading, secret.path, 'world-leak', { excerpt, where: id, secret: fieldName(secret.path) }),
    );
  return [
    ...secrets(reading.value).flatMap((secret) => [
      ...(isRight(secret.path) || isExpectation(secret.path) ? [] : told(secret, house)),
      ...told(secret, records),
    ]),
    ...addedUp(reading, shown),
  ];
}

/** A sum that the candidate is to add up, and that stands added up in a record. What is a price as well is no secret. */
function addedUp(
  reading: Reading<Scenario>,
  records: readonly { readonly id: string; readonly total?: unknown }[],
): Problem[] {
  const { figures = [] } = reading.value;
  const prices = figures.filter(({ sum }) => sum.length === 1).map(({ is }) => is);
  return figures.flatMap(({ id, is, sum }, index) =>
    records
      .filter(({ total }) => sum.length > 1 && total === is && !prices.includes(is))
      .map((record) => problemAt(reading, ['figures', index], 'world-figure', { name: id, is, where: record.id })),
  );
}

/** Is a world whole in itself: ids once, everything that is pointed to there, totals that add up, nothing from the
 *  future? Knows no case. */
import type { World } from '../exam/world.ts';
import { problemAt } from './issues.ts';
import { named, unique } from './names.ts';
import { nearest } from './near.ts';
import type { NameKind, Path, Problem } from './problem.ts';
import type { Reading } from './read.ts';

export function checkWorld(reading: Reading<World>): Problem[] {
  return [...ids(reading), ...pointers(reading), ...totals(reading), ...order(reading)];
}

function ids(reading: Reading<World>): Problem[] {
  const world = reading.value;
  const registers = (['customers', 'orders', 'invoices', 'complaints', 'services'] as const).flatMap((field) =>
    named([field], world[field] ?? []),
  );
  const texts = (['articles', 'procedures', 'scripts', 'standards', 'authority'] as const).flatMap((field) =>
    named([field], world[field]),
  );
  const products = world.products.map(({ code }, index) => ({ path: ['products', index, 'code'], id: code }));
  return [
    ...unique(reading, [...registers, ...products]),
    ...unique(reading, texts),
    ...unique(reading, named(['codes'], world.codes)),
    ...unique(reading, named(['shipping'], world.shipping)),
  ];
}

function pointers(reading: Reading<World>): Problem[] {
  const { customers, orders, invoices, complaints, services = [], products } = reading.value;
  const known = {
    customer: customers.map(({ id }) => id),
    order: orders.map(({ id }) => id),
    product: products.map(({ code }) => code),
  };
  const sets = { customer: new Set(known.customer), order: new Set(known.order), product: new Set(known.product) };
  const to = (path: Path, what: NameKind & keyof typeof known, name: string): Problem[] =>
    sets[what].has(name)
      ? []
      : [problemAt(reading, path, 'unknown-name', { what, name, nearest: nearest(name, known[what]), known: [] })];
  return [
    ...orders.flatMap(({ customer, items }, index) => [
      ...to(['orders', index, 'customer'], 'customer', customer),
      ...items.flatMap(({ product }, nth) => to(['orders', index, 'items', nth, 'product'], 'product', product)),
    ]),
    ...services.flatMap(({ customer }, index) => to(['services', index, 'customer'], 'customer', customer)),
    ...invoices.flatMap((invoice, index) => to(['invoices', index, 'order'], 'order', invoice.order)),
    ...complaints.flatMap((complaint, index) => [
      ...to(['complaints', index, 'order'], 'order', complaint.order),
      ...to(['complaints', index, 'product'], 'product', complaint.product),
    ]),
  ];
}

function totals(reading: Reading<World>): Problem[] {
  const { orders, invoices } = reading.value;
  const totalOf = new Map(orders.map(({ id, total }) => [id, total]));
  const wrong = (path: Path, name: string, is: number, right: number | undefined): Problem[] =>
    right === undefined || is === right ? [] : [problemAt(reading, path, 'world-total', { name, is, right })];
  return [
    // a refund goes back the way the money came: the ways make up the whole
    ...orders.flatMap(({ id, total, paid }, index) =>
      paid
        ? wrong(
            ['orders', index, 'paid'],
            id,
            paid.reduce((sum, { amount }) => sum + amount, 0),
            total,
          )
        : [],
    ),
    ...orders.flatMap(({ id, items, shipping, total }, index) =>
      wrong(
        ['orders', index, 'total'],
        id,
        total,
        items.reduce((sum, { pieces, price }) => sum + pieces * price, shipping.price),
      ),
    ),
    ...invoices.flatMap(({ id, order: of, total }, index) =>
      wrong(['invoices', index, 'total'], id, total, totalOf.get(of)),
    ),
  ];
}

/** Delivered after ordered, settled after filed, and nothing has happened tomorrow. */
function order(reading: Reading<World>): Problem[] {
  const { orders, complaints, invoices, customers, services = [], date: today } = reading.value;
  const after = (path: Path, name: string, first: string, second: string | undefined): Problem[] =>
    second === undefined || second >= first ? [] : [problemAt(reading, path, 'world-order', { name, first, second })];
  const past = (path: Path, name: string, day: string | undefined): Problem[] =>
    day === undefined || day <= today ? [] : [problemAt(reading, path, 'world-future', { name, day, today })];
  return [
    ...orders.flatMap(({ id, placed, delivered }, index) => [
      ...past(['orders', index, 'placed'], id, placed),
      ...past(['orders', index, 'delivered'], id, delivered),
      ...after(['orders', index, 'delivered'], id, placed, delivered),
    ]),
    ...services.flatMap(({ id, since }, index) => past(['services', index, 'since'], id, since)),
    ...invoices.flatMap(({ id, issued }, index) => past(['invoices', index, 'issued'], id, issued)),
    ...complaints.flatMap(({ id, filed, settled }, index) => [
      ...past(['complaints', index, 'filed'], id, filed),
      ...after(['complaints', index, 'settled'], id, filed, settled),
    ]),
    ...customers.flatMap(({ id, consent }, index) =>
      consent ? after(['customers', index, 'consent', 'withdrawn'], id, consent.given, consent.withdrawn) : [],
    ),
  ];
}

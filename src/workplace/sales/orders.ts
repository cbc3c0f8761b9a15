/** Orders of the world and of this desk as they stand now: content after changes, life, what was paid, what is left in
 *  stock. Pure. */
import type { Order, OrderLife } from '../../exam/world.ts';
import { isVerified } from '../register/register.ts';
import type { WorkplaceState } from '../state.ts';
import { firstLife } from './life.ts';
import { rightsOf } from './rights.ts';

/** As it was placed. */
const placedOrder = ({ input: { world }, sales }: WorkplaceState, id: string): Order | undefined =>
  world.orders.find((order) => order.id === id) ?? sales.taken.find((order) => order.id === id);

/** The order with the newest change in it. */
export function orderNow({ sales }: Pick<WorkplaceState, 'sales'>, order: Order): Order {
  const change = sales.changes.findLast((one) => one.order === order.id);
  return change ? { ...order, ...change.after } : order;
}

export function orderOf(state: WorkplaceState, id: string): Order | undefined {
  const order = placedOrder(state, id);
  return order && orderNow(state, order);
}

export const lifeNow = ({ sales }: WorkplaceState, order: Order): OrderLife =>
  sales.turns.findLast((turn) => turn.order === order.id)?.life ?? firstLife(order);

/** The order of a customer who has been verified in this contact. */
export function verifiedOrder(state: WorkplaceState, task: string, id: string): Order | undefined {
  const order = orderOf(state, id);
  return order && isVerified(state, task, order.customer) ? order : undefined;
}

/** May it go back without an agreement? */
export function byRight({ input: { world } }: WorkplaceState, order: Order): boolean {
  const customer = world.customers.find(({ id }) => id === order.customer);
  return customer !== undefined && rightsOf(world, order, customer).canWithdraw;
}

/** Crowns that have gone back already. */
export const refunded = ({ sales }: WorkplaceState, order: string): number =>
  sales.refunds.filter((one) => one.order === order).reduce((sum, { amount }) => sum + amount, 0);

/** Crowns that came in for it, all in all: a change has not moved any money yet. */
export function paidFor(state: WorkplaceState, id: string): number {
  const order = placedOrder(state, id);
  if (!order) return 0;
  const life = lifeNow(state, order);
  const handedOver = life === 'delivered' || life === 'returned';
  return order.unpaid === true && !handedOver ? 0 : order.total;
}

const pieces = (order: Order | undefined, product: string): number =>
  (order?.items ?? []).filter((item) => item.product === product).reduce((sum, item) => sum + item.pieces, 0);

/** Pieces that nobody has ordered: the world's, less what this desk has taken since, more what it has set free. */
export function stockLeft(state: WorkplaceState, product: string): number {
  const { input, sales } = state;
  const there = input.world.products.find(({ code }) => code === product)?.pieces ?? 0;
  const touched = new Set([
    ...sales.taken.map(({ id }) => id),
    ...[...sales.changes, ...sales.turns].map((one) => one.order),
  ]);
  return [...touched].reduce((left, id) => {
    const order = orderOf(state, id);
    const held = order && lifeNow(state, order) !== 'cancelled' ? pieces(order, product) : 0;
    const before = input.world.orders.find((one) => one.id === id);
    return left - held + pieces(before, product);
  }, there);
}

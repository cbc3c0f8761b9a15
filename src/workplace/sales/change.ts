/** Changing an order in place: goods, delivery, address and telephone of the delivery. Prices and stock are the world's; what
 *  was ordered before keeps the price it was ordered for (IT-22). Pure. */
import * as z from 'zod/mini';
import { identifier, typed, written } from '../../exam/text.ts';
import type { Order, OrderItem } from '../../exam/world.ts';
import { isHidden } from '../hidden.ts';
import type { WorkplaceState } from '../state.ts';
import type { OrderChange, OrderContent } from './done.ts';
import { lifeAfter } from './life.ts';
import { lifeNow, orderOf, paidFor, refunded, stockLeft, verifiedOrder } from './orders.ts';

export const orderWish = z.strictObject({
  order: identifier,
  /** All goods as they are to be; what is left out is taken away. */
  items: z
    .array(z.strictObject({ product: identifier, pieces: z.int().check(z.minimum(1), z.maximum(99)) }))
    .check(z.minLength(1), z.maxLength(10)),
  /** Absent: as it was. */
  shipping: z.exactOptional(identifier),
  /** Empty: as it was. */
  address: typed(300),
  phone: typed(40),
  reason: written(500),
});
export type OrderWish = z.infer<typeof orderWish>;

/** As the host completes it; null: it cannot be had. */
export type ChangeData = Omit<OrderChange, 'task' | 'at'> | { readonly order: string; readonly after: null };

export const contentOf = ({ items, shipping, total, address, phone }: Order): OrderContent => ({
  ...{ items, shipping, total },
  ...(address !== undefined && { address }),
  ...(phone !== undefined && { phone }),
});

const piecesOf = (items: readonly OrderItem[], product: string) =>
  items.filter((item) => item.product === product).reduce((sum, { pieces }) => sum + pieces, 0);

/** So many pieces of a product: those ordered before at their price, more of them at today's; undefined: there are not so
 *  many. */
function linesOf(state: WorkplaceState, order: Order, product: string, pieces: number): OrderItem[] | undefined {
  const more = pieces - piecesOf(order.items, product);
  const sold = state.input.world.products.find(({ code }) => code === product);
  if (more > 0 && (!sold || sold.discontinued === true || more > stockLeft(state, product))) return undefined;
  let left = pieces;
  const kept = order.items
    .filter((item) => item.product === product)
    .map((item) => {
      const some = Math.min(left, item.pieces);
      left -= some;
      return { ...item, pieces: some };
    });
  const same = kept.find(({ price }) => price === sold?.price);
  const added = left > 0 && sold ? [{ product, pieces: left, price: sold.price }] : [];
  const lines = same
    ? kept.map((one) => (one === same ? { ...one, pieces: one.pieces + left } : one))
    : [...kept, ...added];
  return lines.filter((line) => line.pieces > 0);
}

/** What the order would be, or undefined when something of it cannot be had. */
function contentAfter(state: WorkplaceState, order: Order, wish: OrderWish): OrderContent | undefined {
  const way = state.input.world.shipping.find(({ id }) => id === wish.shipping);
  if (wish.shipping !== undefined && !way) return undefined;
  const codes = wish.items.map(({ product }) => product);
  if (new Set(codes).size < codes.length) return undefined;
  const lines = wish.items.map(({ product, pieces }) => linesOf(state, order, product, pieces));
  const items = lines.flatMap((line) => line ?? []);
  if (lines.includes(undefined)) return undefined;
  const shipping = way ? { method: way.name, price: way.price } : order.shipping;
  const address = wish.address.trim() || order.address;
  const phone = wish.phone.trim() || order.phone;
  const total = items.reduce((sum, { pieces, price }) => sum + pieces * price, shipping.price);
  return { items, shipping, total, ...(address !== undefined && { address }), ...(phone !== undefined && { phone }) };
}

export function changeFrom(state: WorkplaceState, wish: OrderWish): ChangeData {
  const order = orderOf(state, wish.order);
  const after = order && contentAfter(state, order, wish);
  if (!order || !after) return { order: wish.order, after: null };
  const paid = paidFor(state, order.id) - refunded(state, order.id);
  return { order: order.id, reason: wish.reason, before: contentOf(order), after, paid };
}

/** What a case hides of an order cannot be changed blindly. */
export const showsContent = ({ input }: WorkplaceState, task: string, order: string): boolean =>
  !['items', 'shipping', 'total'].some((field) => isHidden(input, task, order, field));

export function canChange(state: WorkplaceState, task: string, data: ChangeData): boolean {
  const order = verifiedOrder(state, task, data.order);
  if (!order || data.after === null || !showsContent(state, task, order.id)) return false;
  const differs = JSON.stringify(data.after) !== JSON.stringify(data.before);
  return differs && lifeAfter(lifeNow(state, order), 'change') !== undefined;
}

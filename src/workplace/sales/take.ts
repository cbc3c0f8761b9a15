/** Taking an order: what is wanted, what it costs by the world's prices, and the points that are agreed before it is saved
 *  (PL-43). Pure. */
import * as z from 'zod/mini';
import { identifier, written } from '../../exam/text.ts';
import { type Order, type PaidBy, type World, waysToPay } from '../../exam/world.ts';

/** Read back to the customer before the order is saved; goods, delivery, payment and address are fields of their own. */
export const toldPoints = ['price', 'terms', 'warranty'] as const;
export type ToldPoint = (typeof toldPoints)[number];

export const wish = z.strictObject({
  customer: identifier,
  items: z
    .array(z.strictObject({ product: identifier, pieces: z.int().check(z.minimum(1), z.maximum(99)) }))
    .check(z.minLength(1), z.maxLength(10)),
  shipping: identifier,
  payment: z.enum(waysToPay),
  address: written(300),
  /** What the candidate says to have read back; what is missing shows to whoever marks. */
  told: z.array(z.enum(toldPoints)).check(z.maxLength(toldPoints.length)),
});
export type Wish = z.infer<typeof wish>;

export interface TakenOrder extends Order {
  readonly address: string;
  readonly told: readonly ToldPoint[];
}

/** Paid before the goods go out; the rest when they come, or on an invoice. */
const isPrepaid = (payment: PaidBy): boolean => payment !== 'cash-on-delivery' && payment !== 'invoice';

/** The order as the world makes it, or undefined when something of it cannot be had. */
export function orderFrom(
  { products, shipping, date }: World,
  wanted: Wish & { readonly payment: PaidBy },
  number: number,
  stockLeft: (product: string) => number,
): TakenOrder | undefined {
  const way = shipping.find(({ id }) => id === wanted.shipping);
  const items = wanted.items.flatMap(({ product: code, pieces }) => {
    const product = products.find((one) => one.code === code);
    if (!product || product.discontinued || stockLeft(code) < pieces) return [];
    return [{ product: code, pieces, price: product.price }];
  });
  if (!way || items.length < wanted.items.length) return undefined;
  return {
    id: `EJ${date.slice(0, 4)}-9${String(number).padStart(4, '0')}`,
    customer: wanted.customer,
    placed: date,
    items,
    shipping: { method: way.name, price: way.price },
    payment: wanted.payment,
    ...(!isPrepaid(wanted.payment) && { unpaid: true }),
    total: items.reduce((sum, { pieces, price }) => sum + pieces * price, way.price),
    status: '',
    life: 'placed',
    address: wanted.address,
    told: wanted.told,
  };
}

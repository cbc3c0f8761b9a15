/** Is the caller the customer? A number the customer has from us, and one item more that the register holds (IT-2; in the
 *  shipped world procedure PO-3). Pure. */
import type { WorkplaceState } from '../state.ts';
import { foldPhone, foldText } from './folding.ts';

/** What counts beside the number; name and payment data do not. */
export const identityItems = ['email', 'postcode', 'phone'] as const;
export type IdentityItem = (typeof identityItems)[number];

const folded = (item: IdentityItem, value: string) => (item === 'phone' ? foldPhone(value) : foldText(value));

/** Numbers that only the customer and the shop know: of the customer, an open basket, of orders and of invoices. */
export function numbersOf({ input: { world }, sales }: WorkplaceState, customer: string): string[] {
  const orders = [...world.orders, ...sales.taken].filter((order) => order.customer === customer).map(({ id }) => id);
  const invoices = world.invoices.filter(({ order }) => orders.includes(order)).map(({ id }) => id);
  const { basket } = world.customers.find(({ id }) => id === customer) ?? {};
  return [customer, ...(basket === undefined ? [] : [basket]), ...orders, ...invoices];
}

/** Judged by what stood in the register before this conversation: what the caller has just had changed proves nothing. */
export function matches(
  state: WorkplaceState,
  asked: { readonly customer: string; readonly number: string; readonly item: IdentityItem; readonly value: string },
): { numberMatches: boolean; itemMatches: boolean } {
  const customer = state.input.world.customers.find(({ id }) => id === asked.customer);
  const number = foldText(asked.number);
  const value = folded(asked.item, asked.value);
  return {
    numberMatches: number !== '' && numbersOf(state, asked.customer).some((one) => foldText(one) === number),
    itemMatches: value !== '' && customer !== undefined && folded(asked.item, customer[asked.item]) === value,
  };
}

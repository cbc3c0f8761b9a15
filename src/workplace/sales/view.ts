/** A customer's orders as they stand now. Pure. */
import type { Order, OrderLife } from '../../exam/world.ts';
import { shownRecord } from '../hidden.ts';
import type { WorkplaceState } from '../state.ts';

export interface OrderView extends Partial<Omit<Order, 'id'>> {
  readonly id: string;
  readonly life: OrderLife;
}

const lifeOf = ({ life, delivered }: Order): OrderLife => life ?? (delivered === undefined ? 'placed' : 'delivered');

export function ordersOf({ input, sales }: WorkplaceState, task: string, customer: string): OrderView[] {
  return [...input.world.orders, ...sales.taken]
    .filter((order) => order.customer === customer)
    .flatMap((order) => {
      const shown = shownRecord(input, task, order.id, order);
      return shown ? [{ ...shown, id: order.id, life: lifeOf(order) }] : [];
    });
}

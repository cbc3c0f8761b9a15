/** An order's life: which act leads from where to where, and why it does not (IT-22). Pure. */
import type { Order, OrderLife } from '../../exam/world.ts';

export const orderActs = ['change', 'cancel', 'return'] as const;
export type OrderAct = (typeof orderActs)[number];

const ways: Readonly<Record<OrderLife, Partial<Record<OrderAct, OrderLife>>>> = {
  placed: { change: 'placed', cancel: 'cancelled' },
  // on its way it can only go back: a consumer may withdraw before it has come
  shipped: { return: 'returned' },
  delivered: { return: 'returned' },
  returned: {},
  cancelled: {},
};

export const lifeAfter = (life: OrderLife, act: OrderAct): OrderLife | undefined => ways[life][act];

/** As the world has it. */
export const firstLife = ({ life, delivered }: Order): OrderLife =>
  life ?? (delivered === undefined ? 'placed' : 'delivered');

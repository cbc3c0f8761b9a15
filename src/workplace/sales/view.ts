/** A customer's orders as they stand now, what may be done with them, and what was done in this task. Pure. */
import type { Order, OrderLife, PaidBy } from '../../exam/world.ts';
import { isHidden, shownRecord } from '../hidden.ts';
import type { WorkplaceState } from '../state.ts';
import { type OrderAct, lifeAfter, orderActs } from './life.ts';
import { type Rights, rightsOf } from './rights.ts';
import type { TakenOrder } from './take.ts';
import { type Approval, type FiledComplaint, type Refund, type Voucher, lifeNow, limitOf, orderOf } from './sales.ts';

export interface OrderView extends Partial<Omit<Order, 'id' | 'paid'>> {
  readonly id: string;
  readonly life: OrderLife;
  readonly rights: Rights;
  readonly acts: readonly OrderAct[];
}

export function ordersOf(state: WorkplaceState, task: string, customerId: string): OrderView[] {
  const { input, sales } = state;
  const customer = input.world.customers.find(({ id }) => id === customerId);
  if (!customer) return [];
  return [...input.world.orders, ...sales.taken]
    .filter((order) => order.customer === customerId)
    .flatMap((order) => {
      const shown = shownRecord(input, task, order.id, order);
      if (!shown) return [];
      const { paid: _paid, ...rest } = shown;
      const life = lifeNow(state, order);
      const acts = orderActs.filter((act) => lifeAfter(life, act) !== undefined);
      // days that follow from a hidden one would give it away
      const rights = isHidden(input, task, order.id, 'delivered')
        ? { canWithdraw: rightsOf(input.world, order, customer).canWithdraw, isLiable: true }
        : rightsOf(input.world, order, customer);
      return [{ ...rest, id: order.id, life, rights, acts }];
    });
}

/** A refund goes back the way the money came, each way at most what came by it. */
export interface RefundView extends Refund {
  readonly back: readonly { readonly by: PaidBy | null; readonly amount: number }[];
}

function backOf(state: WorkplaceState, refund: Refund): RefundView['back'] {
  const order = orderOf(state, refund.order);
  const isBack = order !== undefined && ['returned', 'cancelled'].includes(lifeNow(state, order));
  // how it was paid is shown once the goods are back (S16)
  if (!order?.paid || !isBack) return [{ by: null, amount: refund.amount }];
  // each way takes what earlier refunds have left of it
  const earlier = state.sales.refunds.slice(0, state.sales.refunds.indexOf(refund));
  let gone = earlier.filter((one) => one.order === order.id).reduce((sum, { amount }) => sum + amount, 0);
  let left = refund.amount;
  return order.paid.flatMap(({ by, amount: came }) => {
    const free = Math.max(0, came - gone);
    gone = Math.max(0, gone - came);
    const part = Math.min(left, free);
    left -= part;
    return part > 0 ? [{ by, amount: part }] : [];
  });
}

export interface SalesView {
  readonly limits: { readonly refund: number; readonly voucher: number };
  readonly complaints: readonly FiledComplaint[];
  readonly refunds: readonly RefundView[];
  readonly vouchers: readonly Voucher[];
  readonly approvals: readonly Approval[];
  readonly taken: readonly TakenOrder[];
}

/** What was done in this task. */
export function salesView(state: WorkplaceState, task: string): SalesView {
  const { sales, input } = state;
  const own = <T extends { readonly task: string }>(all: readonly T[]) => all.filter((one) => one.task === task);
  return {
    limits: { refund: limitOf(input.world, 'refund'), voucher: limitOf(input.world, 'voucher') },
    complaints: own(sales.complaints).filter(({ order }) => !isHidden(input, task, order)),
    refunds: own(sales.refunds).map((refund) => ({ ...refund, back: backOf(state, refund) })),
    vouchers: own(sales.vouchers),
    approvals: own(sales.approvals),
    taken: own(sales.taken),
  };
}

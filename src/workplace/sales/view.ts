/** A customer's orders as they stand now, what may be done with them, and what was done in this task. Pure. */
import type { Order, OrderLife, PaidBy, Position } from '../../exam/world.ts';
import { isHidden, shownRecord } from '../hidden.ts';
import type { WorkplaceState } from '../state.ts';
import { showsContent } from './change.ts';
import type { Approval, FiledComplaint, OrderChange, Refund, Voucher } from './done.ts';
import { type OrderAct, lifeAfter, orderActs } from './life.ts';
import { limitOf, positionOf } from './limits.ts';
import { lifeNow, orderNow, orderOf, paidFor, refunded } from './orders.ts';
import { type Rights, rightsOf } from './rights.ts';
import type { TakenOrder } from './take.ts';

export interface OrderView extends Partial<Omit<Order, 'id' | 'paid' | 'unpaid'>> {
  readonly id: string;
  readonly life: OrderLife;
  readonly rights: Rights;
  readonly acts: readonly OrderAct[];
  /** Oldest first; what stood there before stays readable. */
  readonly changes: readonly OrderChange[];
  /** Crowns that have come in and not gone back; absent where it is of no use, or would tell how it was paid. */
  readonly paidSoFar?: number;
}

/** Before an order goes out its total may still move, so what has been paid stands beside it. */
function paidSoFar(state: WorkplaceState, task: string, order: Order, life: OrderLife): number | undefined {
  const isSecret = ['payment', 'paid', 'unpaid'].some((field) => isHidden(state.input, task, order.id, field));
  if (life !== 'placed' || isSecret || !showsContent(state, task, order.id)) return undefined;
  return paidFor(state, order.id) - refunded(state, order.id);
}

export function ordersOf(state: WorkplaceState, task: string, customerId: string): OrderView[] {
  const { input, sales } = state;
  const customer = input.world.customers.find(({ id }) => id === customerId);
  if (!customer) return [];
  return [...input.world.orders, ...sales.taken]
    .filter((order) => order.customer === customerId)
    .flatMap((placed) => {
      const order = orderNow(state, placed);
      const shown = shownRecord(input, task, order.id, order);
      if (!shown) return [];
      const { paid: _paid, unpaid: _unpaid, ...rest } = shown;
      const life = lifeNow(state, order);
      const open = showsContent(state, task, order.id);
      const acts = orderActs.filter((act) => lifeAfter(life, act) !== undefined && (act !== 'change' || open));
      // days that follow from a hidden one would give it away
      const rights = isHidden(input, task, order.id, 'delivered')
        ? { canWithdraw: rightsOf(input.world, order, customer).canWithdraw, isLiable: true }
        : rightsOf(input.world, order, customer);
      const changes = open ? sales.changes.filter((change) => change.order === order.id) : [];
      const paid = paidSoFar(state, task, order, life);
      return [{ ...rest, id: order.id, life, rights, acts, changes, ...(paid !== undefined && { paidSoFar: paid }) }];
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
  /** Whose limits these are. */
  readonly position: Position;
  readonly limits: { readonly refund: number; readonly voucher: number };
  readonly complaints: readonly FiledComplaint[];
  readonly refunds: readonly RefundView[];
  readonly vouchers: readonly Voucher[];
  readonly approvals: readonly Approval[];
  readonly taken: readonly TakenOrder[];
  readonly changes: readonly OrderChange[];
}

/** What was done in this task. */
export function salesView(state: WorkplaceState, task: string): SalesView {
  const { sales, input } = state;
  const position = positionOf(state);
  const own = <T extends { readonly task: string }>(all: readonly T[]) => all.filter((one) => one.task === task);
  return {
    position,
    limits: {
      refund: limitOf(input.world, 'refund', position),
      voucher: limitOf(input.world, 'voucher', position),
    },
    complaints: own(sales.complaints).filter(({ order }) => !isHidden(input, task, order)),
    refunds: own(sales.refunds).map((refund) => ({ ...refund, back: backOf(state, refund) })),
    vouchers: own(sales.vouchers),
    approvals: own(sales.approvals),
    taken: own(sales.taken),
    changes: own(sales.changes).filter(({ order }) => showsContent(state, task, order)),
  };
}

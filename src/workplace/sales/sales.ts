/** Orders, complaints, refunds and vouchers as the candidate changes them, within what an operator may decide alone; above
 *  it whoever leads decides as the superior (HU-16, IT-22, IT-23). Knows no screen. */
import * as z from 'zod/mini';
import type { Json } from '../../exam/events.ts';
import { identifier, maxNoteLength, typed, written } from '../../exam/text.ts';
import type { Governed, Order, OrderLife, World } from '../../exam/world.ts';
import { type Part, rule } from '../part.ts';
import { isVerified } from '../register/register.ts';
import type { WorkplaceState } from '../state.ts';
import { firstLife, lifeAfter } from './life.ts';
import { rightsOf, settleBy } from './rights.ts';
import { type TakenOrder, type Wish, orderFrom, wish } from './take.ts';

export const remedies = ['repair', 'exchange', 'discount', 'withdrawal'] as const;
export type Remedy = (typeof remedies)[number];

interface Done {
  readonly task: string;
  readonly at: number;
}
export interface Turn extends Done {
  readonly order: string;
  readonly life: OrderLife;
  readonly reason: string;
  /** Beyond what the law gives. */
  readonly byAgreement: boolean;
}
export interface FiledComplaint extends Done {
  readonly id: string;
  readonly order: string;
  readonly product: string;
  readonly defect: string;
  readonly remedy: Remedy;
  /** Where the customer is told how it was settled. */
  readonly contact: string;
  readonly filed: string;
  readonly settleBy: string;
}
export interface Refund extends Done {
  readonly order: string;
  readonly amount: number;
  readonly reason: string;
}
export interface Voucher extends Done {
  readonly customer: string;
  readonly amount: number;
  readonly reason: string;
}
export interface Approval extends Done {
  readonly id: string;
  readonly what: Governed;
  /** The order of a refund, the customer of a voucher. */
  readonly of: string;
  readonly amount: number;
  readonly reason: string;
  /** Null: not decided yet. */
  readonly granted: boolean | null;
  readonly note: string;
}
export interface SalesState {
  /** Orders taken at this desk. */
  readonly taken: readonly (TakenOrder & { readonly task: string })[];
  readonly turns: readonly Turn[];
  readonly complaints: readonly FiledComplaint[];
  readonly refunds: readonly Refund[];
  readonly vouchers: readonly Voucher[];
  readonly approvals: readonly Approval[];
}

export const orderOf = ({ input: { world }, sales }: WorkplaceState, id: string): Order | undefined =>
  [...world.orders, ...sales.taken].find((order) => order.id === id);

export const lifeNow = ({ sales }: WorkplaceState, order: Order): OrderLife =>
  sales.turns.findLast((turn) => turn.order === order.id)?.life ?? firstLife(order);

/** Crowns that an operator decides alone; without a limit nothing is decided alone. */
export const limitOf = ({ authority }: World, what: Governed): number =>
  authority.find(({ governs }) => governs === what)?.limit ?? 0;

/** What was granted holds in the contact for which it was asked. */
const approved = ({ sales }: WorkplaceState, task: string, what: Governed, of: string, amount: number): boolean =>
  sales.approvals.some(
    (one) => one.granted === true && one.task === task && one.what === what && one.of === of && one.amount >= amount,
  );

/** @param amount all in all, so that nobody gets around the limit by parts. */
const within = (state: WorkplaceState, task: string, what: Governed, of: string, amount: number): boolean =>
  amount <= limitOf(state.input.world, what) || approved(state, task, what, of, amount);

/** Crowns that have gone back already. */
export const refunded = ({ sales }: WorkplaceState, order: string): number =>
  sales.refunds.filter((one) => one.order === order).reduce((sum, { amount }) => sum + amount, 0);

/** The order of a customer who has been verified in this contact. */
const verifiedOrder = (state: WorkplaceState, task: string, id: string): Order | undefined => {
  const order = orderOf(state, id);
  return order && isVerified(state, task, order.customer) ? order : undefined;
};

/** May it go back without an agreement? */
const byRight = ({ input: { world } }: WorkplaceState, order: Order): boolean => {
  const customer = world.customers.find(({ id }) => id === order.customer);
  return customer !== undefined && rightsOf(world, order, customer).canWithdraw;
};

const reason = written(500);
const crowns = z.int().check(z.minimum(1), z.maximum(1_000_000));
const amountOf = { amount: crowns, reason };
const ofCandidate = ['candidate'] as const;

const turned = (life: OrderLife) =>
  rule<SalesState, { order: string; reason: string; byAgreement?: boolean }>(
    (own, { task = '', at, data: { order, reason: why, byAgreement = false } }) => ({
      ...own,
      turns: [...own.turns, { task, at, order, life, reason: why, byAgreement }],
    }),
    (state, { task = '', data }) => {
      const order = verifiedOrder(state, task, data.order);
      if (!order) return false;
      const act = life === 'cancelled' ? 'cancel' : 'return';
      const isOpen = lifeAfter(lifeNow(state, order), act) === life;
      return isOpen && (act === 'cancel' || byRight(state, order) || data.byAgreement === true);
    },
  );

export const sales: Part<SalesState> = {
  start: () => ({ taken: [], turns: [], complaints: [], refunds: [], vouchers: [], approvals: [] }),
  rules: {
    'order.taken': rule<SalesState, { order: TakenOrder | null }>(
      (own, { task = '', data: { order } }) => (order ? { ...own, taken: [...own.taken, { ...order, task }] } : own),
      // what cannot be had has become no order
      (state, { task = '', data: { order } }) => order !== null && isVerified(state, task, order.customer),
    ),
    'order.cancelled': turned('cancelled'),
    'order.returned': turned('returned'),
    'complaint.filed': rule<SalesState, Omit<FiledComplaint, 'task' | 'at'>>(
      (own, { task = '', at, data }) => ({ ...own, complaints: [...own.complaints, { task, at, ...data }] }),
      (state, { task = '', data }) => {
        const order = verifiedOrder(state, task, data.order);
        const there = order && (lifeNow(state, order) === 'delivered' || lifeNow(state, order) === 'returned');
        return !!there && order.items.some(({ product }) => product === data.product);
      },
    ),
    'refund.issued': rule<SalesState, Omit<Refund, 'task' | 'at'>>(
      (own, { task = '', at, data }) => ({ ...own, refunds: [...own.refunds, { task, at, ...data }] }),
      (state, { task = '', data }) => {
        const order = verifiedOrder(state, task, data.order);
        const sum = refunded(state, data.order) + data.amount;
        return !!order && sum <= order.total && within(state, task, 'refund', data.order, sum);
      },
    ),
    'voucher.issued': rule<SalesState, Omit<Voucher, 'task' | 'at'>>(
      (own, { task = '', at, data }) => ({ ...own, vouchers: [...own.vouchers, { task, at, ...data }] }),
      // once a case (PR-POUKAZ)
      (state, { task = '', data }) =>
        isVerified(state, task, data.customer) &&
        !state.sales.vouchers.some((one) => one.task === task && one.customer === data.customer) &&
        within(state, task, 'voucher', data.customer, data.amount),
    ),
    'approval.asked': rule<SalesState, Omit<Approval, 'task' | 'at' | 'granted' | 'note'>>(
      (own, { task = '', at, data }) => ({
        ...own,
        approvals: [...own.approvals, { task, at, ...data, granted: null, note: '' }],
      }),
      (state, { task = '', data }) =>
        (data.what === 'refund'
          ? verifiedOrder(state, task, data.of) !== undefined
          : isVerified(state, task, data.of)) &&
        !state.sales.approvals.some((one) => one.granted === null && one.what === data.what && one.of === data.of),
    ),
    'approval.decided': rule<SalesState, { approval: string; granted: boolean; note: string }>(
      (own, { data: { approval, granted, note } }) => ({
        ...own,
        approvals: own.approvals.map((one) => (one.id === approval ? { ...one, granted, note } : one)),
      }),
      ({ sales: { approvals } }, { data }) =>
        approvals.some(({ id, granted }) => id === data.approval && granted === null),
    ),
  },
  commands: {
    'order.take': {
      by: ofCandidate,
      data: wish,
      event: 'order.taken',
      // number, day and prices are the shop's
      complete: (data, { context: { input, sales: own } }) => ({
        order: (orderFrom(input.world, data as Wish, own.taken.length + 1) ?? null) as unknown as Json,
      }),
    },
    'order.cancel': {
      by: ofCandidate,
      data: z.strictObject({ order: identifier, reason }),
      event: 'order.cancelled',
    },
    'order.return': {
      by: ofCandidate,
      data: z.strictObject({ order: identifier, reason, byAgreement: z.boolean() }),
      event: 'order.returned',
    },
    'complaint.file': {
      by: ofCandidate,
      data: z.strictObject({
        order: identifier,
        product: identifier,
        defect: written(maxNoteLength),
        remedy: z.enum(remedies),
        contact: written(200),
      }),
      event: 'complaint.filed',
      // the day and the number are the shop's, not the candidate's
      complete: (data, { context: { input, sales: own } }) => ({
        ...(data as Record<string, string>),
        id: `R-${input.world.date.slice(0, 4)}-9${String(own.complaints.length + 1).padStart(4, '0')}`,
        filed: input.world.date,
        settleBy: settleBy(input.world),
      }),
    },
    'refund.issue': {
      by: ofCandidate,
      data: z.strictObject({ order: identifier, ...amountOf }),
      event: 'refund.issued',
    },
    'voucher.issue': {
      by: ofCandidate,
      data: z.strictObject({ customer: identifier, ...amountOf }),
      event: 'voucher.issued',
    },
    'approval.ask': {
      by: ofCandidate,
      data: z.strictObject({ what: z.enum(['refund', 'voucher']), of: identifier, ...amountOf }),
      event: 'approval.asked',
      complete: (data, { context: { sales: own } }) => ({
        ...(data as Record<string, string>),
        id: `A-${own.approvals.length + 1}`,
      }),
    },
    'approval.decide': {
      by: ['lead'],
      data: z.strictObject({ approval: identifier, granted: z.boolean(), note: typed(500) }),
      event: 'approval.decided',
      anytime: true,
    },
  },
};

/** Orders, complaints, refunds and vouchers as the candidate changes them, within what an operator may decide alone; above
 *  it whoever leads decides as the superior (HU-16, IT-22, IT-23). Knows no screen. */
import * as z from 'zod/mini';
import type { Json } from '../../exam/events.ts';
import { identifier, maxNoteLength, typed, written } from '../../exam/text.ts';
import { type OrderLife, governed } from '../../exam/world.ts';
import { type Part, rule } from '../part.ts';
import { isVerified } from '../register/register.ts';
import { type ChangeData, type OrderWish, canChange, changeFrom, orderWish } from './change.ts';
import { type Approval, type FiledComplaint, type Refund, type SalesState, type Voucher, remedies } from './done.ts';
import { lifeAfter } from './life.ts';
import { within } from './limits.ts';
import { byRight, lifeNow, paidFor, refunded, stockLeft, verifiedOrder } from './orders.ts';
import { settleBy } from './rights.ts';
import { type TakenOrder, type Wish, orderFrom, wish } from './take.ts';

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
  start: () => ({ taken: [], changes: [], turns: [], complaints: [], refunds: [], vouchers: [], approvals: [] }),
  rules: {
    'order.taken': rule<SalesState, { order: TakenOrder | null }>(
      (own, { task = '', data: { order } }) => (order ? { ...own, taken: [...own.taken, { ...order, task }] } : own),
      // what cannot be had has become no order
      (state, { task = '', data: { order } }) => order !== null && isVerified(state, task, order.customer),
    ),
    'order.changed': rule<SalesState, ChangeData>(
      (own, { task = '', at, data }) =>
        data.after === null ? own : { ...own, changes: [...own.changes, { task, at, ...data }] },
      (state, { task = '', data }) => canChange(state, task, data),
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
        return !!order && sum <= paidFor(state, order.id) && within(state, task, 'refund', data.order, sum);
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
      complete: (data, { context }) => {
        const { input, sales: own } = context;
        const order = orderFrom(input.world, data as Wish, own.taken.length + 1, (code) => stockLeft(context, code));
        return { order: (order ?? null) as unknown as Json };
      },
    },
    'order.change': {
      by: ofCandidate,
      data: orderWish,
      event: 'order.changed',
      // prices, stock and what stood there before are the shop's
      complete: (data, { context }) => changeFrom(context, data as OrderWish) as unknown as Json,
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
      data: z.strictObject({ what: z.enum(governed), of: identifier, ...amountOf }),
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

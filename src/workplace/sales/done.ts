/** What was done with orders and money at the desk: the shapes of the sales' slice. Plain data. */
import type { Governed, Order, OrderItem, OrderLife } from '../../exam/world.ts';
import type { TakenOrder } from './take.ts';

export const remedies = ['repair', 'exchange', 'discount', 'withdrawal'] as const;
export type Remedy = (typeof remedies)[number];

export interface Done {
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
/** What can be changed of an order in place. */
export interface OrderContent {
  readonly items: readonly OrderItem[];
  readonly shipping: Order['shipping'];
  readonly total: number;
  /** Of the delivery; absent: as the customer's record says. */
  readonly address?: string;
  readonly phone?: string;
}
export interface OrderChange extends Done {
  readonly order: string;
  readonly reason: string;
  /** What stood there stays readable. */
  readonly before: OrderContent;
  readonly after: OrderContent;
  /** Crowns that had been paid and not given back by then. */
  readonly paid: number;
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
  /** Orders taken at this desk, as they were taken. */
  readonly taken: readonly (TakenOrder & { readonly task: string })[];
  readonly changes: readonly OrderChange[];
  readonly turns: readonly Turn[];
  readonly complaints: readonly FiledComplaint[];
  readonly refunds: readonly Refund[];
  readonly vouchers: readonly Voucher[];
  readonly approvals: readonly Approval[];
}

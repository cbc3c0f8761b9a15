/** A customer's record as the candidate has it on the desk: masked until both items of identity have matched in this
 *  contact (IT-2). Pure. */
import type { Complaint, Customer } from '../../exam/world.ts';
import { isHidden, shownRecord } from '../hidden.ts';
import { type InvoiceView, type PartyView, invoicesOf, partyView } from '../parties/view.ts';
import { type OrderView, ordersOf } from '../sales/view.ts';
import { type ServiceView, servicesOf } from '../services/view.ts';
import type { WorkplaceState } from '../state.ts';
import { type EditableField, type Lookup, customerNow, isVerified } from './register.ts';

/** What a caller must not hear from us before we know who is calling. */
export interface Particulars extends Partial<Omit<Customer, 'id' | 'name' | 'town' | 'payer'>> {
  readonly orders: readonly OrderView[];
  readonly invoices: readonly InvoiceView[];
  readonly services: readonly ServiceView[];
  /** Who pays what is not said of a service or an invoice. */
  readonly payer: PartyView;
  readonly complaints: readonly Complaint[];
  readonly edits: readonly { readonly at: number; readonly field: EditableField; readonly old: string }[];
}
export interface CustomerView {
  readonly id: string;
  readonly name: string;
  readonly town: string;
  /** How it came up the first time in this task. */
  readonly by: Lookup;
  readonly verified: boolean;
  /** Checks in this task that have not matched. */
  readonly failedChecks: number;
  /** Null while masked. */
  readonly particulars: Particulars | null;
}
export interface RegisterView {
  /** Records opened in this task, in the order of their first opening. */
  readonly customers: readonly CustomerView[];
  /** The newest opened. */
  readonly current: string | null;
}

function particularsOf(state: WorkplaceState, task: string, customer: Customer): Particulars {
  const { input, register } = state;
  const orders = ordersOf(state, task, customer.id);
  const ids = new Set(orders.map(({ id }) => id));
  const {
    id,
    name: _name,
    town: _town,
    payer: _payer,
    ...rest
  } = shownRecord(input, task, customer.id, customer) ?? customer;
  return {
    ...rest,
    orders,
    invoices: invoicesOf(state, task, ids),
    services: servicesOf(state, task, customer.id),
    payer: partyView(state, task, customer.id, 'payer'),
    complaints: input.world.complaints.filter((one) => ids.has(one.order) && !isHidden(input, task, one.id)),
    edits: register.edits.filter((edit) => edit.customer === id).map(({ at, field, old }) => ({ at, field, old })),
  };
}

export function customerView(state: WorkplaceState, task: string, id: string, by: Lookup): CustomerView | undefined {
  const customer = customerNow(state, id);
  if (!customer) return undefined;
  const verified = isVerified(state, task, id);
  const checks = state.register.checks.filter((check) => check.task === task && check.customer === id);
  return {
    ...{ id, name: customer.name, town: customer.town, by, verified },
    failedChecks: checks.filter(({ numberMatches, itemMatches }) => !numberMatches || !itemMatches).length,
    particulars: verified ? particularsOf(state, task, customer) : null,
  };
}

export function registerView(state: WorkplaceState, task: string): RegisterView {
  const openings = state.register.openings.filter((opening) => opening.task === task);
  const firsts = openings.filter(
    ({ customer }, index) => openings.findIndex((opening) => opening.customer === customer) === index,
  );
  return {
    customers: firsts.flatMap(({ customer, by }) => customerView(state, task, customer, by) ?? []),
    current: openings.at(-1)?.customer ?? null,
  };
}

/** A party and its changes, and an invoice to be read, as the candidate has them of a verified customer. Pure. */
import type { Invoice, OrderItem, Party } from '../../exam/world.ts';
import { isHidden } from '../hidden.ts';
import type { WorkplaceState } from '../state.ts';
import { type PartyChange, type PartyRole, ownerOf, partyNow } from './parties.ts';

export interface PartyView {
  readonly now: Party;
  /** Oldest first. */
  readonly changes: readonly PartyChange[];
}

const hiddenFields = ['email', 'postcode', 'payer'];

/** What the case hides of the customer is not told by the way of who pays. */
export function partyView(state: WorkplaceState, task: string, of: string, as: PartyRole): PartyView {
  const owner = ownerOf(state, of) ?? '';
  const isSecret = hiddenFields.some((field) => isHidden(state.input, task, owner, field));
  const shown = (party: Party | undefined): Party => ({
    name: party?.name ?? '',
    address: isSecret ? '' : (party?.address ?? ''),
    email: isSecret ? '' : (party?.email ?? ''),
  });
  const changes = state.parties.changes.filter((change) => change.of === of && change.as === as);
  const newest = changes.at(-1);
  return {
    // what was entered at this desk is no secret any more
    now: newest ? newest.after : shown(partyNow(state, of, as)),
    changes: changes.map((change, index) => ({
      ...change,
      before: index === 0 ? shown(change.before) : change.before,
    })),
  };
}

export interface InvoiceView extends Omit<Invoice, 'payer'> {
  /** As it was ordered; absent where the case hides it. */
  readonly items?: readonly OrderItem[];
  readonly shipping?: { readonly method: string; readonly price: number };
  readonly payer: PartyView;
}

/** An invoice says what was ordered when it was issued: a later change of the order does not touch it. */
export function invoicesOf(state: WorkplaceState, task: string, orders: ReadonlySet<string>): InvoiceView[] {
  const { input } = state;
  return input.world.invoices
    .filter((invoice) => orders.has(invoice.order) && !isHidden(input, task, invoice.id))
    .map((invoice) => {
      const order = input.world.orders.find(({ id }) => id === invoice.order);
      const shows = (field: string) => order !== undefined && !isHidden(input, task, invoice.order, field);
      return {
        ...invoice,
        ...(order && shows('items') && { items: order.items }),
        ...(order && shows('shipping') && { shipping: order.shipping }),
        payer: partyView(state, task, invoice.id, 'payer'),
      };
    });
}

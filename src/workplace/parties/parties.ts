/** Who holds a contract, and who gets and pays the invoices of a customer, a service or one invoice; changed by the
 *  candidate, with what stood there before (HU-21, IT-24). Knows no screen. */
import * as z from 'zod/mini';
import { identifier, written } from '../../exam/text.ts';
import type { Customer, Party } from '../../exam/world.ts';
import { isHidden } from '../hidden.ts';
import { type Part, rule } from '../part.ts';
import { customerNow, isVerified } from '../register/register.ts';
import { orderOf } from '../sales/orders.ts';
import type { WorkplaceState } from '../state.ts';

export const partyRoles = ['payer', 'holder'] as const;
export type PartyRole = (typeof partyRoles)[number];

export interface PartyChange {
  readonly task: string;
  readonly at: number;
  /** The customer, the service or the invoice. */
  readonly of: string;
  readonly as: PartyRole;
  readonly before: Party;
  readonly after: Party;
  readonly reason: string;
}
export interface PartiesState {
  readonly changes: readonly PartyChange[];
}

/** Whose it is. */
export function ownerOf(state: WorkplaceState, of: string): string | undefined {
  const { customers, services = [], invoices } = state.input.world;
  const invoice = invoices.find(({ id }) => id === of);
  if (invoice) return orderOf(state, invoice.order)?.customer;
  return services.find(({ id }) => id === of)?.customer ?? customers.find(({ id }) => id === of)?.id;
}

const asParty = ({ name, postcode, town, email }: Customer): Party => ({ name, address: `${postcode} ${town}`, email });

/** Where nothing was changed: an invoice that has been issued keeps whom it was issued to. */
function partyByWorld(state: WorkplaceState, of: string, as: PartyRole): Party | undefined {
  const { customers, services = [], invoices } = state.input.world;
  const id = ownerOf(state, of);
  const customer = customers.find((one) => one.id === id);
  if (!customer) return undefined;
  const service = services.find((one) => one.id === of);
  if (as === 'holder') return service && (service.holder ?? asParty(customerNow(state, customer.id) ?? customer));
  const invoice = invoices.find((one) => one.id === of);
  if (invoice) return invoice.payer ?? customer.payer ?? asParty(customer);
  if (service) return service.payer ?? partyNow(state, customer.id, 'payer');
  return customer.payer ?? asParty(customerNow(state, customer.id) ?? customer);
}

/** Undefined: there is nobody in this role. */
export const partyNow = (state: WorkplaceState, of: string, as: PartyRole): Party | undefined =>
  state.parties.changes.findLast((change) => change.of === of && change.as === as)?.after ??
  partyByWorld(state, of, as);

const differ = (a: Party, b: Party) => a.name !== b.name || a.address !== b.address || a.email !== b.email;

type Changed = Omit<PartyChange, 'task' | 'at' | 'before'> & { readonly before: Party | null };

export const parties: Part<PartiesState> = {
  start: () => ({ changes: [] }),
  rules: {
    'party.changed': rule<PartiesState, Changed>(
      (own, { task = '', at, data: { before, ...data } }) =>
        before ? { changes: [...own.changes, { task, at, ...data, before }] } : own,
      (state, { task = '', data: { of, before, after } }) => {
        const owner = ownerOf(state, of);
        if (owner === undefined || before === null || !differ(before, after)) return false;
        return isVerified(state, task, owner) && !isHidden(state.input, task, of);
      },
    ),
  },
  commands: {
    'party.change': {
      by: ['candidate'],
      data: z.strictObject({
        of: identifier,
        as: z.enum(partyRoles),
        name: written(200),
        address: written(300),
        email: z.email().check(z.maxLength(200)),
        reason: written(500),
      }),
      event: 'party.changed',
      complete: (data, { context }) => {
        const { of, as, reason, name, address, email } = data as unknown as Party &
          Pick<Changed, 'of' | 'as' | 'reason'>;
        const before = partyNow(context, of, as);
        return { of, as, reason, before: before ? { ...before } : null, after: { name, address, email } };
      },
    },
  },
};

/** The customer register at the desk: whose record was opened in which task and how it was found, who was verified, what
 *  was changed. Knows no conversation: a record opens by itself when the channel says who is there (IT-18). */
import * as z from 'zod/mini';
import { identifier, typed, written } from '../../exam/text.ts';
import type { World } from '../../exam/world.ts';
import { type Part, rule } from '../part.ts';
import type { WorkplaceState } from '../state.ts';
import { callerOf } from './caller.ts';
import { type IdentityItem, identityItems, matches } from './identity.ts';

/** By what a customer is looked up (PL-40); `pop`: by the telephone or the letter itself. */
export const lookups = ['customer', 'order', 'invoice', 'complaint', 'phone', 'email', 'name', 'pop'] as const;
export type Lookup = (typeof lookups)[number];

export const editableFields = ['name', 'town', 'postcode', 'email', 'phone', 'note'] as const;
export type EditableField = (typeof editableFields)[number];

export interface Opening {
  readonly task: string;
  readonly at: number;
  readonly customer: string;
  readonly by: Lookup;
  readonly query: string;
}
export interface Check {
  readonly task: string;
  readonly at: number;
  readonly customer: string;
  readonly number: string;
  readonly item: IdentityItem;
  readonly value: string;
  /** Both items; the candidate learns no more than this (PO-3). */
  readonly numberMatches: boolean;
  readonly itemMatches: boolean;
}
export interface Edit {
  readonly task: string;
  readonly at: number;
  readonly customer: string;
  readonly field: EditableField;
  readonly value: string;
  /** What stood there before stays readable (HU-24). */
  readonly old: string;
}
export interface RegisterState {
  readonly openings: readonly Opening[];
  /** Asked for and not found. */
  readonly misses: readonly { readonly task: string; readonly at: number; readonly query: string }[];
  readonly checks: readonly Check[];
  readonly edits: readonly Edit[];
}

/** The customer as the record stands now, with what has been changed in it. */
export function customerNow({ input: { world }, register: { edits } }: WorkplaceState, id: string) {
  const customer = world.customers.find((one) => one.id === id);
  if (!customer) return undefined;
  return edits
    .filter(({ customer: of }) => of === id)
    .reduce((now, { field, value }) => ({ ...now, [field]: value }), customer);
}

/** In one contact both items were right once: a new contact is verified anew. */
export const isVerified = ({ register }: WorkplaceState, task: string, customer: string): boolean =>
  register.checks.some(
    (check) => check.task === task && check.customer === customer && check.numberMatches && check.itemMatches,
  );

export const hasOpened = ({ register }: WorkplaceState, task: string, customer: string): boolean =>
  register.openings.some((opening) => opening.task === task && opening.customer === customer);

const isKnown = ({ customers }: World, id: string) => customers.some((customer) => customer.id === id);

const pop = rule<RegisterState, { readonly line?: string }>((own, { task = '', at }, state) => {
  const customer = callerOf(state.input, task);
  if (customer === undefined || own.openings.some((opening) => opening.task === task && opening.by === 'pop'))
    return own;
  return { ...own, openings: [...own.openings, { task, at, customer, by: 'pop', query: '' }] };
});

export const register: Part<RegisterState> = {
  start: () => ({ openings: [], misses: [], checks: [], edits: [] }),
  rules: {
    'phone.rang': pop,
    'email.opened': pop,
    'register.opened': rule<RegisterState, { customer: string; by: Lookup; query: string }>(
      (own, { task = '', at, data }) => ({ ...own, openings: [...own.openings, { task, at, ...data }] }),
      ({ input }, { data }) => isKnown(input.world, data.customer),
    ),
    'register.missed': rule<RegisterState, { query: string }>((own, { task = '', at, data }) => ({
      ...own,
      misses: [...own.misses, { task, at, query: data.query }],
    })),
    'register.checked': rule<RegisterState, Omit<Check, 'task' | 'at'>>(
      (own, { task = '', at, data }) => ({ ...own, checks: [...own.checks, { task, at, ...data }] }),
      (state, { task = '', data }) => hasOpened(state, task, data.customer),
    ),
    'register.edited': rule<RegisterState, Omit<Edit, 'task' | 'at'>>(
      (own, { task = '', at, data }) => ({ ...own, edits: [...own.edits, { task, at, ...data }] }),
      (state, { task = '', data }) => isVerified(state, task, data.customer) && data.value !== data.old,
    ),
  },
  commands: {
    'register.open': {
      by: ['candidate'],
      data: z.strictObject({ customer: identifier, by: z.enum(lookups), query: typed(120) }),
      event: 'register.opened',
    },
    'register.miss': { by: ['candidate'], data: z.strictObject({ query: written(120) }), event: 'register.missed' },
    'register.check': {
      by: ['candidate'],
      data: z.strictObject({
        customer: identifier,
        number: typed(64),
        item: z.enum(identityItems),
        value: typed(200),
      }),
      event: 'register.checked',
      complete: (data, { context }) => {
        const asked = data as { customer: string; number: string; item: IdentityItem; value: string };
        return { ...asked, ...matches(context, asked) };
      },
    },
    'register.edit': {
      by: ['candidate'],
      data: z.strictObject({ customer: identifier, field: z.enum(editableFields), value: typed(500) }),
      event: 'register.edited',
      complete: (data, { context }) => {
        const { customer, field, value } = data as { customer: string; field: EditableField; value: string };
        return { customer, field, value: value.trim(), old: customerNow(context, customer)?.[field] ?? '' };
      },
    },
  },
};

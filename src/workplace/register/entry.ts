/** One line of the register's directory as it goes to the candidate's page, so that searching needs no network. What a
 *  caller must say to prove who is calling stands in it only as a fingerprint: it can be found, not read. Pure. */
import type { World } from '../../exam/world.ts';
import { foldPhone, foldText } from './folding.ts';

export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly town: string;
  /** And an open basket: a customer who has not ordered yet is found by it. */
  readonly orders: readonly string[];
  readonly invoices: readonly string[];
  readonly complaints: readonly string[];
  /** Fingerprints of telephone and e-mail. */
  readonly prints: readonly string[];
}

/** FNV-1a twice with different beginnings: 64 bits, so that two of some thousand customers do not meet. Not a secret
 *  against somebody who computes all telephone numbers; it keeps what is masked out of sight and out of search. */
function fingerprint(salt: string, text: string): string {
  const half = (start: number) => {
    let hash = start;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    for (let i = 0; i < salt.length; i++) hash = Math.imul(hash ^ salt.charCodeAt(i), 0x01000193);
    return (hash >>> 0).toString(36);
  };
  return half(0x811c9dc5) + half(0x1b873593);
}
export const phonePrint = (salt: string, phone: string): string => fingerprint(salt, `p${foldPhone(phone)}`);
export const emailPrint = (salt: string, email: string): string => fingerprint(salt, `e${foldText(email)}`);

/** Messages of a link have a limit: the directory comes in pages of so many customers. */
export const pageSize = 1_000;

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

export function entries(world: World, salt: string): Entry[] {
  const orders = grouped(world.orders, ({ customer }) => customer);
  const invoices = grouped(world.invoices, ({ order }) => order);
  const complaints = grouped(world.complaints, ({ order }) => order);
  return world.customers.map(({ id, name, town, phone, email, basket }) => {
    const own = (orders.get(id) ?? []).map((order) => order.id);
    return {
      id,
      name,
      town,
      orders: basket === undefined ? own : [...own, basket],
      invoices: own.flatMap((order) => (invoices.get(order) ?? []).map((invoice) => invoice.id)),
      complaints: own.flatMap((order) => (complaints.get(order) ?? []).map((complaint) => complaint.id)),
      prints: [phonePrint(salt, phone), emailPrint(salt, email)],
    };
  });
}

/** As it goes over the wire. */
export interface DirectoryPage {
  readonly salt: string;
  /** How many pages there are. */
  readonly of: number;
  readonly entries: readonly Entry[];
}

/** The directory in pages, made once for a world. */
const made = new WeakMap<World, { readonly salt: string; readonly pages: readonly (readonly Entry[])[] }>();
export function directoryPages(world: World, salt: string): readonly (readonly Entry[])[] {
  const before = made.get(world);
  if (before?.salt === salt) return before.pages;
  const all = entries(world, salt);
  const pages = Array.from({ length: Math.ceil(all.length / pageSize) }, (_, page) =>
    all.slice(page * pageSize, (page + 1) * pageSize),
  );
  made.set(world, { salt, pages });
  return pages;
}

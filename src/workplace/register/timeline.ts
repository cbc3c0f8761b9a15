/** What has happened with a customer over all channels, newest first: orders and complaints of the world, contacts of this
 *  exam (IT-19). Pure. */
import type { Contact } from '../contacts/contacts.ts';
import type { Particulars } from './view.ts';

export interface Moment {
  readonly kind: 'ordered' | 'delivered' | 'complained' | 'settled' | 'contact';
  /** `YYYY-MM-DD` in the world; of a contact the world's today. */
  readonly day: string;
  /** Epoch milliseconds; contacts only. */
  readonly at?: number;
  /** Number of the order or complaint, code of the contact. */
  readonly about: string;
  readonly text: string;
}

export function timeline(
  customer: string,
  { orders, complaints }: Particulars,
  contacts: readonly Contact[],
  today: string,
): Moment[] {
  const dated = (kind: Moment['kind'], day: string | undefined, about: string, text = ''): Moment[] =>
    day === undefined ? [] : [{ kind, day, about, text }];
  const moments: Moment[] = [
    ...orders.flatMap(({ id, placed, delivered, status }) => [
      ...dated('ordered', placed, id, delivered === undefined ? status : ''),
      ...dated('delivered', delivered, id, status),
    ]),
    ...complaints.flatMap(({ id, filed, settled, state }) => [
      ...dated('complained', filed, id, settled === undefined ? state : ''),
      ...dated('settled', settled, id, state),
    ]),
    ...contacts
      .filter((contact) => contact.customer === customer)
      .map(({ at, code, description }): Moment => ({
        kind: 'contact',
        day: today,
        at,
        about: code,
        text: description,
      })),
  ];
  return moments.sort((a, b) => b.day.localeCompare(a.day) || (b.at ?? 0) - (a.at ?? 0));
}

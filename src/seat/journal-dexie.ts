/** A seat's journal in IndexedDB, with strict durability (the default loses everything in a power cut). The only door
 *  to Dexie on the seat's side. */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Command } from '../exam/events.ts';
import { type KeyPair, newKeyPair } from '../exam/signatures.ts';
import type { Journal, KeptSeat } from './journal.ts';
import type { SigningKeys } from './signing.ts';

interface StoredCommand extends Command {
  readonly order?: number;
  readonly key: string;
}

/** The key of a seat's invitation: taken out of the address bar, kept for a reload. */
export interface KeptInvitation {
  readonly hostId: string;
  readonly seatId: string;
  readonly key: string;
}

interface KeptKey {
  readonly key: string;
  readonly pair: KeyPair;
  readonly signed: number;
}

export class SeatDatabase extends Dexie {
  declare readonly outbox: EntityTable<StoredCommand, 'order'>;
  declare readonly invitations: Table<KeptInvitation, [string, string]>;
  declare readonly devices: Table<{ readonly key: string; readonly id: string }, string>;
  declare readonly seats: Table<KeptSeat & { readonly key: string }, string>;
  declare readonly signing: Table<KeptKey, string>;

  constructor(name = 'hovorna-seat') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      outbox: '++order, key, [key+id]',
      seats: 'key',
      devices: 'key',
      invitations: '[hostId+seatId]',
    });
    this.version(2).stores({ signing: 'key' });
    this.on('versionchange', () => false); // a newer app in another tab waits for the exam's end
  }
}

/** The random name of this browser, made once: one browser holds a seat. In the database and not in localStorage, which
 *  loses its newest values when the browser is killed (measured). */
export async function deviceOf(database: SeatDatabase): Promise<string> {
  return database.transaction('rw', database.devices, async () => {
    const known = await database.devices.get('this');
    if (known) return known.id;
    const id = crypto.randomUUID();
    await database.devices.add({ key: 'this', id });
    return id;
  });
}

/** @param key names the seat on this computer: host and seat id. */
export function dexieJournal(database: SeatDatabase, key: string): Journal {
  return {
    async pending() {
      const stored = await database.outbox.where('key').equals(key).sortBy('order');
      return stored.map(({ order: _order, key: _key, ...command }) => command);
    },
    async add(command) {
      await database.outbox.add({ ...command, key });
    },
    async remove(id) {
      await database.outbox.where({ key, id }).delete();
    },
    async seat() {
      const stored = await database.seats.get(key);
      if (!stored) return undefined;
      const { key: _key, ...seat } = stored;
      return seat;
    },
    async keepSeat(seat) {
      await database.seats.put({ ...seat, key });
    },
    async clear() {
      await database.transaction('rw', database.outbox, database.seats, database.signing, async () => {
        await database.outbox.where('key').equals(key).delete();
        await database.seats.delete(key);
        // nobody can sign anything for this seat afterwards
        await database.signing.delete(key);
      });
    },
  };
}

/** The key with which a seat signs: for this exam alone, not readable, forgotten with the journal. */
export function dexieKeys(database: SeatDatabase, key: string): SigningKeys {
  return {
    async pair() {
      const known = await database.signing.get(key);
      if (known) return known.pair;
      const pair = await newKeyPair();
      await database.signing.add({ key, pair, signed: 0 });
      return pair;
    },
    signed: async () => (await database.signing.get(key))?.signed ?? 0,
    async remember(signed) {
      await database.signing.update(key, { signed });
    },
  };
}

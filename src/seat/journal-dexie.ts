/** A seat's journal in IndexedDB, with strict durability (the default loses everything in a power cut). The only door
 *  to Dexie on the seat's side. */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Command } from '../exam/events.ts';
import type { Journal, KeptSeat } from './journal.ts';

interface StoredCommand extends Command {
  readonly order?: number;
  readonly key: string;
}

export class SeatDatabase extends Dexie {
  declare readonly outbox: EntityTable<StoredCommand, 'order'>;
  declare readonly seats: Table<KeptSeat & { readonly key: string }, string>;

  constructor(name = 'hovorna-seat') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ outbox: '++order, key, [key+id]', seats: 'key' });
    this.on('versionchange', () => false); // a newer app in another tab waits for the exam's end
  }
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
      await database.transaction('rw', database.outbox, database.seats, async () => {
        await database.outbox.where('key').equals(key).delete();
        await database.seats.delete(key);
      });
    },
  };
}

/** The host's database: the only door to Dexie on this side. Strict durability, because the browser's default loses
 *  everything of a session in a power cut (measured: 12 of 12). Knows tables, not meanings. */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { LogEvent } from '../exam/events.ts';
import type { Chunk } from '../exam/recording.ts';
import type { DeletionNote } from '../exam/retention.ts';
import type { KeyPair } from '../exam/signatures.ts';

export interface StoredEvent extends LogEvent {
  readonly exam: string;
}

/** What this computer needs to open an exam's room again; secrets never go into the log. */
export interface StoredRoom {
  readonly id: string;
  readonly createdAt: number;
  readonly title: string;
  readonly kind: 'exam' | 'training';
  /** Address at the broker, and the token that keeps it ours. */
  readonly hostId: string;
  readonly token: string;
  readonly lobbyCode: string;
  /** 128-bit key of each seat's invitation, base64url. */
  readonly keys: Readonly<Record<string, string>>;
  readonly state: 'open' | 'closed' | 'imported';
  /** When the log was last saved to a file; 0 never. */
  readonly exportedAt: number;
  /** The evidence file that was saved last: when, how much of the log is in it, and its name. Absent: none. */
  readonly evidence?: { readonly at: number; readonly count: number; readonly manifest: string };
}

/** A key that this browser signs with; it cannot be read, only used. */
export interface StoredKey {
  readonly id: string;
  readonly pair: KeyPair;
}

export interface StoredChunk extends Chunk {
  readonly exam: string;
}

export interface StoredStill {
  readonly exam: string;
  readonly id: string;
  readonly at: number;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export class HostDatabase extends Dexie {
  declare readonly events: Table<StoredEvent, [string, number]>;
  declare readonly rooms: EntityTable<StoredRoom, 'id'>;
  declare readonly chunks: Table<StoredChunk, [string, number]>;
  /** The first chunk of each recording once more: without it nothing of the others plays. */
  declare readonly recordings: Table<StoredChunk, string>;
  declare readonly stills: Table<StoredStill, [string, string]>;
  declare readonly keys: Table<StoredKey, string>;
  declare readonly deletions: Table<DeletionNote, string>;

  constructor(name = 'hovorna-host') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ events: '[exam+seq], exam', rooms: 'id, createdAt' });
    this.version(2).stores({
      chunks: '[recording+n], recording, exam',
      recordings: 'recording, exam',
      stills: '[exam+id], exam',
    });
    this.version(3).stores({ keys: 'id' });
    this.version(4).stores({ deletions: 'id, deletedAt' });
    // a newer version of the app in another tab must wait; Dexie's default would close a running exam's database
    this.on('versionchange', () => false);
  }
}

/** What a seat keeps on its own computer so that a reload, a crash or a dead host loses nothing: commands that have not
 *  been answered, and the newest views. One journal a seat; knows no meanings. */
import type { Command, Json } from '../exam/events.ts';
import type { Role } from '../exam/roles.ts';

export interface KeptView {
  readonly n: number;
  /** Hash of the newest event when it was made; absent where an older page has kept it. */
  readonly head?: string;
  readonly data: Json;
}

export interface KeptSeat {
  readonly exam: string;
  readonly seat: string;
  readonly role: Role;
  readonly lead: boolean;
  /** Host time minus this computer's wall clock, milliseconds, when it was last known. */
  readonly ahead: number;
  readonly views: Readonly<Record<string, KeptView>>;
}

export interface Journal {
  /** Unanswered commands in the order in which they were written. */
  pending(): Promise<readonly Command[]>;
  /** Resolves when the command is in durable storage. */
  add(command: Command): Promise<void>;
  remove(id: string): Promise<void>;
  seat(): Promise<KeptSeat | undefined>;
  keepSeat(seat: KeptSeat): Promise<void>;
  /** Forgets everything: the exam is closed, or this is not our seat any more. */
  clear(): Promise<void>;
}

/** For the console's own seats (the host's log is on the same computer) and for tests. */
export function memoryJournal(commands: readonly Command[] = [], kept?: KeptSeat): Journal {
  let pending = [...commands];
  let seat = kept;
  return {
    pending: () => Promise.resolve([...pending]),
    add: (command) => Promise.resolve(void pending.push(command)),
    remove: (id) => Promise.resolve(void (pending = pending.filter((command) => command.id !== id))),
    seat: () => Promise.resolve(seat),
    keepSeat: (next) => Promise.resolve(void (seat = next)),
    clear: () => Promise.resolve(void ((pending = []), (seat = undefined))),
  };
}

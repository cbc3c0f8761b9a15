/** What everything above the wire knows of a connection. Nothing of PeerJS, seats or exams. */

/** `up`: heard from within the last seconds; `late`: overdue; `down`: being healed; `closed`: for good. */
export type LinkState = 'up' | 'late' | 'down' | 'closed';

/** A two-way, ordered connection that survives outages: every message given to `send` before `close` arrives once
 *  and in order, however long the path was gone, as long as both pages live. A reload makes a new link. */
export interface Link {
  /** Queues one message, a JSON value of at most `maxMessageBytes` when serialised. Ignored after close. */
  send(message: unknown): void;
  /** One listener; messages that came before it was set are delivered to it first. */
  onMessage(listener: (message: unknown) => void): void;
  /** Called at once with the present state and at every change. */
  onState(listener: (state: LinkState) => void): void;
  /** Delivers what was sent, then closes; the other side sees `closed`. */
  close(): void;
}

/** The largest message after JSON.stringify, in UTF-16 units; a bigger one is refused by `send` with a RangeError. */
export const maxMessageLength = 512 * 1024;

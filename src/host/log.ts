/** The append-only log of one exam: what every storage of it must do. Who may write and what it means is the host's
 *  business (contract suite: tests/contracts/log.ts). */
import type { Head } from '../exam/chain.ts';
import type { Draft, LogEvent } from '../exam/events.ts';

export interface Log {
  /** Count and hash of what is in durable storage. */
  readonly head: Head;
  /** Resolves when the event is in durable storage, rejects with a LogFailure when it is not; then nothing has changed
   *  and the same draft may be appended again. One append at a time. */
  append(draft: Draft): Promise<LogEvent>;
  /** Every event in order, checked against the chain; rejects with a LogFailure `broken`. */
  read(): Promise<readonly LogEvent[]>;
  close(): void;
}

/** `full`: no room; `broken`: the chain does not hold; `taken`: another writer was faster; `lost`: storage is gone. */
export type FailureReason = 'full' | 'broken' | 'taken' | 'lost';

export class LogFailure extends Error {
  constructor(
    readonly reason: FailureReason,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`${reason}: ${detail}`, options);
    this.name = 'LogFailure';
  }
}

/** The single writer of an exam: decide → append → fold → publish, one command at a time. Write, then tell: nobody
 *  learns of an event that is not in durable storage. Knows seats as authors only; links are reception.ts's business.
 *
 *      submit ─► due deadlines ─► known id? ─► decide ─► log.append ─► fold ─► listeners ─► answer
 */
import type { Command, Draft, Json, LogEvent, RefusalCode } from '../exam/events.ts';
import { type Author, hostAuthor } from '../exam/roles.ts';
import type { Clock } from './clock.ts';
import { nextDue } from './deadlines.ts';
import { decide, maxCommandLength } from './decide.ts';
import { type FailureReason, type Log, LogFailure } from './log.ts';
import { signatureRefusal } from './signatures.ts';
import { type ExamState, blankState, can, fold } from './state.ts';

export type HostAnswer =
  | { readonly ok: true; readonly seq: number }
  | { readonly ok: false; readonly code: RefusalCode; readonly detail: string };

export interface HostOptions {
  readonly log: Log;
  /** Gets the moment of the newest event: time never runs backwards over a restart. */
  readonly clock: (notBefore: number) => Clock;
  /** For the host's own facts; unique. */
  readonly newId?: () => string;
  /** An exam that is only shown: closed, or imported from another machine. */
  readonly readOnly?: boolean;
}

/** Timers of browsers cannot wait longer than this many milliseconds. */
const longestTimerMs = 2 ** 31 - 1;

export class Host {
  state: ExamState = blankState;
  /** Why nothing can be written at the moment; null while all is well. */
  halted: FailureReason | null = null;
  readonly #log: Log;
  #clock: Clock;
  readonly #newId: () => string;
  readonly #readOnly: boolean;
  readonly #answered = new Map<string, { seat: string; seq: number }>();
  /** Of every event, in order: heads that seats have signed are looked up here. */
  readonly #hashes: string[] = [];
  readonly #listeners = new Set<() => void>();
  #queue: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  private constructor(options: HostOptions) {
    this.#log = options.log;
    this.#clock = options.clock(0);
    this.#newId = options.newId ?? (() => crypto.randomUUID());
    this.#readOnly = options.readOnly ?? false;
  }

  /** Reads the log, folds it and appends what has become due meanwhile. Rejects with a LogFailure when the log does
   *  not hold: an exam is never silently continued on a broken log. */
  static async open(options: HostOptions): Promise<Host> {
    const host = new Host(options);
    const events = await options.log.read();
    for (const event of events) host.#take(event);
    host.#clock = options.clock(events.at(-1)?.at ?? 0);
    await host.#exclusive(() => host.#appendDue());
    return host;
  }

  get head() {
    return this.#log.head;
  }
  now(): number {
    return this.#clock.now();
  }

  /** Called after every change of state and when writing stops or works again. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Judges a seat's command. A known id is answered again and not repeated. */
  submit(by: Author, command: Command): Promise<HostAnswer> {
    return this.#exclusive(() => this.#submit(by, command));
  }

  /** A fact that the host itself has seen: presence, the beginning. False when no machine takes it now. */
  note(type: string, data: Json): Promise<boolean> {
    return this.#exclusive(async () => {
      await this.#appendDue();
      const at = this.now();
      const draft: Draft = { id: this.#newId(), at, writtenAt: at, by: hostAuthor, type, data };
      return (
        !this.#readOnly && !this.#stopped && can(this.state.exam, draft) && (await this.#write(draft)) !== undefined
      );
    });
  }

  /** After a failed append: tries whether the next one can work again. */
  retry(): Promise<boolean> {
    return this.#exclusive(async () => {
      this.halted = null;
      await this.#appendDue();
      this.#changed();
      return this.halted === null;
    });
  }

  /** Writes nothing more: another page may open the log now. What was asked before is still done. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#exclusive(async () => {
      this.#stopped = true;
      this.#log.close();
    });
  }

  /** Everything written so far: the evidence. */
  events(): Promise<readonly LogEvent[]> {
    return this.#exclusive(() => this.#log.read());
  }

  /** Resolves when everything asked of the host so far is done. */
  async idle(): Promise<void> {
    await this.#queue;
  }

  async #submit(by: Author, command: Command): Promise<HostAnswer> {
    if (this.#readOnly || this.#stopped) return { ok: false, code: 'read-only', detail: '' };
    if (this.halted) return { ok: false, code: 'halted', detail: this.halted };
    await this.#appendDue();
    const known = this.#answered.get(command.id);
    if (known) {
      if (known.seat === by.seat) return { ok: true, seq: known.seq };
      return { ok: false, code: 'malformed', detail: 'id of another seat' };
    }
    if (JSON.stringify(command).length > maxCommandLength) return { ok: false, code: 'too-large', detail: '' };
    const decision = decide(this.state, by, command, this.now());
    if ('refusal' in decision) return { ok: false, ...decision.refusal };
    const exam = this.state.exam.context.plan?.id ?? '';
    const forged = await signatureRefusal(decision.draft, exam, this.#hashes);
    if (forged) return { ok: false, ...forged };
    const event = await this.#write(decision.draft);
    return event ? { ok: true, seq: event.seq } : { ok: false, code: 'halted', detail: this.halted ?? '' };
  }

  async #appendDue(): Promise<void> {
    while (!this.#readOnly && !this.#stopped && !this.halted) {
      const due = nextDue(this.state, this.#newId());
      if (!due || due.at > this.now()) break;
      await this.#write(due);
    }
    this.#schedule();
  }

  async #write(draft: Draft): Promise<LogEvent | undefined> {
    try {
      const event = await this.#log.append(draft);
      this.#take(event);
      this.#schedule();
      this.#changed();
      return event;
    } catch (error) {
      this.halted = error instanceof LogFailure ? error.reason : 'lost';
      this.#changed();
      return undefined;
    }
  }

  #take(event: LogEvent): void {
    this.state = fold(this.state, event);
    this.#hashes.push(event.hash);
    this.#answered.set(event.id, { seat: event.by.seat, seq: event.seq });
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#stopped || this.#readOnly || this.halted) return;
    const due = nextDue(this.state, '');
    if (!due) return;
    const waitMs = Math.min(longestTimerMs, Math.max(0, due.at - this.now()));
    this.#timer = setTimeout(() => void this.#exclusive(() => this.#appendDue()), waitMs);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  #exclusive<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

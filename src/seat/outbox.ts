/** Commands on their way: durable here before they are sent, kept until the host has answered, sent again to every new
 *  host page in the order in which they were written. Never more optimistic than the truth about what is saved. */
import type { Command } from '../exam/events.ts';
import type { Journal } from './journal.ts';

export type Answer = { readonly ok: true; readonly seq: number } | { readonly ok: false; readonly code: string };

/** How far the newest work of a task has come; `saved` is durable at the host and journalled here. */
export type Progress =
  | { readonly state: 'idle' }
  | { readonly state: 'typed' }
  | { readonly state: 'here' }
  | { readonly state: 'saved'; readonly at: number };

interface Waiting {
  readonly command: Command;
  journalled: boolean;
  readonly done: (answer: Answer) => void;
}

export class Outbox {
  readonly #journal: Journal;
  readonly #transmit: (command: Command) => void;
  readonly #changed: () => void;
  readonly #now: () => number;
  readonly #waiting = new Map<string, Waiting>();
  readonly #savedAt = new Map<string, number>();
  readonly #typed = new Set<string>();
  /** Commands enter the journal, and the wire, in the order of their making. */
  #order: Promise<void> = Promise.resolve();

  constructor(journal: Journal, transmit: (command: Command) => void, changed: () => void, now: () => number) {
    this.#journal = journal;
    this.#transmit = transmit;
    this.#changed = changed;
    this.#now = now;
  }

  /** Takes over what a page before this one could not deliver. */
  async restore(): Promise<void> {
    for (const command of await this.#journal.pending())
      this.#waiting.set(command.id, { command, journalled: true, done: () => {} });
  }

  get size(): number {
    return this.#waiting.size;
  }

  /** Journals, then transmits. Resolves with the host's answer, however long that takes. */
  put(command: Command): Promise<Answer> {
    return new Promise((done) => {
      const waiting: Waiting = { command, journalled: false, done };
      this.#waiting.set(command.id, waiting);
      if (command.task !== undefined) this.#typed.delete(command.task);
      this.#order = this.#order
        .then(() => this.#journal.add(command))
        .then(() => void (waiting.journalled = true))
        // a full disk here must not keep work from the host: it is sent all the same and the lamp stays at "typed"
        .catch(() => undefined)
        .then(() => this.#transmit(command))
        .then(this.#changed);
    });
  }

  /** Everything unanswered once more: a new host page has come. */
  again(): void {
    for (const { command, journalled } of this.#waiting.values()) if (journalled) this.#transmit(command);
  }

  answered(id: string, answer: Answer): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    const { task } = waiting.command;
    if (answer.ok && task !== undefined) this.#savedAt.set(task, this.#now());
    void this.#journal.remove(id).catch(() => undefined);
    waiting.done(answer);
    this.#changed();
  }

  /** Text of a task has been typed that is in no command yet. */
  typed(task: string): void {
    this.#typed.add(task);
    this.#changed();
  }

  progress(task: string): Progress {
    if (this.#typed.has(task)) return { state: 'typed' };
    const open = [...this.#waiting.values()].filter(({ command }) => command.task === task);
    if (open.some(({ journalled }) => !journalled)) return { state: 'typed' };
    if (open.length > 0) return { state: 'here' };
    const at = this.#savedAt.get(task);
    return at === undefined ? { state: 'idle' } : { state: 'saved', at };
  }
}

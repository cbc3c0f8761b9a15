/** One person playing the customer in one task: what to say next, and the commands that each tap sends. Knows no
 *  screen; where words are written, one tap sends them and notes them. */
import { SvelteSet } from 'svelte/reactivity';
import type { Json } from '../../exam/events.ts';
import type { PreparedLine } from '../../exam/scenario.ts';
import type { CustomerContext } from '../../machines/customer.ts';
import type { CaseView, TaskView } from '../../machines/projections.ts';
import { sendOf } from '../console/liveChannel.ts';
import { workedMs } from '../console/workClock.ts';
import type { LiveSeat } from '../liveSeat.svelte.ts';
import { type Next, complicationInMs, nextLine } from './nextLine.ts';

type Step = readonly [type: string, data?: Json];

export class Player {
  readonly task: string;
  readonly #live: LiveSeat;
  /** Taps that the host has not answered yet: a second tap would say it twice. */
  readonly #pending = new SvelteSet<string>();
  readonly #skipped = new SvelteSet<string>();

  constructor(live: LiveSeat, task: string) {
    this.#live = live;
    this.task = task;
  }

  get view(): TaskView | undefined {
    return this.#live.task(this.task);
  }
  get case(): CaseView | undefined {
    return this.#live.case(this.task);
  }
  get card() {
    return this.case?.figurant ?? undefined;
  }
  get customer(): CustomerContext | undefined {
    return this.#live.customer(this.task);
  }
  get mood(): number {
    return this.customer?.mood ?? 0;
  }
  get worked(): number | null {
    return workedMs(this.view, this.#live.now);
  }
  /** How far into the work a moment lay; for what was said and told. */
  get begunAt(): number {
    return this.view?.workBegunAt ?? 0;
  }
  /** Can the customer act? Otherwise why not, in the words of `console.idle.*`. */
  get idle(): 'waiting' | 'reading' | 'paused' | 'ended' | undefined {
    const phase = this.view?.phase ?? 'waiting';
    return phase === 'working' ? undefined : phase;
  }
  /** The customer writes: taps send the words; otherwise the person speaks and taps only note it. */
  get writes(): boolean {
    return this.#sends !== undefined;
  }
  get #sends(): string | undefined {
    return sendOf(this.case?.channel, this.#live.channel(this.task));
  }
  /** Somebody has words to say at all; a letter that waits in a mailbox is played by nobody. */
  get speaks(): boolean {
    return this.writes || (this.card?.lines.length ?? 0) > 0;
  }
  get next(): Next {
    const { card, customer } = this;
    return card && customer ? nextLine(card, customer, this.worked, this.#skipped) : { kind: 'nothing' };
  }
  get complicationInMs(): number | undefined {
    const { card, customer } = this;
    return card && customer && complicationInMs(card, customer, this.worked);
  }

  isPending = (key: string): boolean => this.#pending.has(key);

  open = () => this.#do('open', this.#words(this.card?.opening), ['customer.open']);
  say = (line: PreparedLine, text = line.text) =>
    this.#do(`line.${line.id}`, this.#words(text), ['customer.say', { line: line.id }]);
  complicate = (text = this.card?.complication?.line) =>
    this.#do('complicate', this.#words(text), ['customer.complicate']);
  leave = () => this.#do('leave', this.#words(this.card?.exitLine), ['customer.leave']);
  ask = (question: { readonly id: string; readonly question: string }) =>
    this.#do(`ask.${question.id}`, this.#words(question.question));
  hear = (question: string, right: boolean) => this.#do(`hear.${question}`, ['customer.hear', { question, right }]);
  reveal = (fact: string, asked: boolean) => this.#do(`fact.${fact}`, ['customer.reveal', { fact, asked }]);
  move = (rule: string) => this.#do(`rule.${rule}`, ['customer.move', { rule }]);
  stop = () => this.#do('stop', ['customer.stop']);

  /** The line that stands large, whatever it is. */
  sayNext = (): Promise<void> => {
    const { next, card } = this;
    if (this.idle) return Promise.resolve();
    switch (next.kind) {
      case 'opening':
        return this.open();
      case 'complication':
        return this.complicate();
      case 'line': {
        const line = card?.lines.find(({ id }) => id === next.id);
        return line ? this.say(line) : Promise.resolve();
      }
      case 'exit':
        return this.leave();
      case 'nothing':
        return Promise.resolve();
    }
  };

  /** Proposes the line after this one; when all have been passed over, from the beginning again. */
  skip = (): void => {
    const { next, card } = this;
    if (next.kind === 'line') this.#skipped.add(next.id);
    if (card?.lines.every(({ id }) => this.#skipped.has(id) || id in (this.customer?.said ?? {})))
      this.#skipped.clear();
  };

  #words(text: string | undefined): Step | undefined {
    const type = this.#sends;
    return type && text ? [type, { text }] : undefined;
  }

  /** All steps go out at once and in order: an outage between them must not lose the second. */
  async #do(key: string, ...steps: readonly (Step | undefined)[]): Promise<void> {
    if (this.#pending.has(key)) return;
    this.#pending.add(key);
    const known = steps.filter((step) => step !== undefined);
    await Promise.all(known.map(([type, data]) => this.#live.send(type, data ?? {}, this.task)));
    this.#pending.delete(key);
  }
}

/** One person playing the customer in one task: what to say next, and the commands that each tap sends. Knows no
 *  screen; where words are written, one tap sends them and notes them. */
import { SvelteSet } from 'svelte/reactivity';
import type { Json } from '../../exam/events.ts';
import type { Needs, PreparedLine } from '../../exam/scenario.ts';
import { type CustomerContext, type Portrayal, courseOf, maxMood, moodCeiling } from '../../scenario/customer.ts';
import { type Lack, lacks } from '../../scenario/needs.ts';
import type { CaseView, TaskView } from '../../machines/projections.ts';
import { sendOf } from '../console/liveChannel.ts';
import { workedMs } from '../console/workClock.ts';
import type { LiveSeat } from '../liveSeat.svelte.ts';
import { capOf } from './heat.ts';
import { lackWords } from './lackWords.ts';
import { type Moment, type Next, complicationInMs, nextLine, proposable } from './nextLine.ts';
import { type StageRow, stageRows } from './stages.ts';
import { windsUp, workLeftMs } from './windUp.ts';

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
    if (phase === 'skipped') return 'ended';
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
  /** Hottest level of cues that this exam plays. */
  get cap(): number {
    return capOf(this.#live.exam?.settings);
  }
  /** Where the cap stops the mood. */
  get mostMood(): number {
    const start = this.case?.mood?.start;
    return start === undefined ? maxMood : moodCeiling(start, this.cap);
  }
  get stages(): readonly StageRow[] {
    return this.customer ? stageRows(this.case?.stages ?? [], this.customer) : [];
  }
  /** The stage that a tap begins now. */
  get stageByTap(): StageRow['stage'] | undefined {
    return this.stages.find(({ byTap }) => byTap)?.stage;
  }
  get #moment(): Moment | undefined {
    const { card, customer, cap, worked: workedMs } = this;
    const stages = this.case?.stages ?? [];
    return card && customer && { card, customer, stages, cap, workedMs, leftMs: workLeftMs(this.view, this.#live.now) };
  }
  get next(): Next {
    const moment = this.#moment;
    return moment ? nextLine(moment, this.#skipped) : { kind: 'nothing' };
  }
  /** The last minute, as long as nobody has said goodbye. */
  get windsUp(): boolean {
    return this.customer?.farewellAt === 0 && windsUp(workLeftMs(this.view, this.#live.now));
  }
  get complicationInMs(): number | undefined {
    const moment = this.#moment;
    return moment && complicationInMs(moment);
  }
  /** The conversation is over for the customer: it can be said how it ended. */
  get isOver(): boolean {
    return (this.customer?.farewellAt ?? 0) > 0 || this.idle === 'ended';
  }

  /** The words of a hidden fact, by its id. */
  factOf = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : this.card?.ifAsked.find((one) => one.id === id)?.fact;
  /** Why something is not open yet, in words; undefined when it is. */
  why = (needs: Needs | undefined): string | undefined =>
    this.customer && this.inWords(lacks(needs, courseOf(this.customer)));
  inWords = (lacking: readonly Lack[]): string | undefined => lackWords(lacking, this.case);
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
  begin = (stage: string) => this.#do(`stage.${stage}`, ['customer.stage', { stage }]);
  conclude = (outcome: string) => this.#do(`ending.${outcome}`, ['customer.conclude', { outcome }]);
  portray = (check: Omit<Portrayal, 'at'>) => this.#do('portray', ['customer.portray', { ...check }]);
  stop = () => this.#do('stop', ['customer.stop']);

  /** The line that stands large, whatever it is. */
  sayNext = async (): Promise<boolean> => {
    const { next, card } = this;
    if (this.idle) return false;
    switch (next.kind) {
      case 'opening':
        return this.open();
      case 'complication':
        return this.complicate();
      case 'line': {
        const line = card?.lines.find(({ id }) => id === next.id);
        return line ? this.say(line) : false;
      }
      case 'exit':
        return this.leave();
      case 'nothing':
        return false;
    }
  };

  /** Begins the stage that waits for a tap. */
  beginNext = async (): Promise<boolean> => {
    const stage = this.stageByTap;
    return stage && !this.idle ? this.begin(stage.id) : false;
  };

  /** Proposes the line after this one; when all have been passed over, from the beginning again. */
  skip = (): void => {
    const moment = this.#moment;
    if (!moment || this.next.kind !== 'line') return;
    this.#skipped.add(this.next.id);
    if (proposable(moment).every((id) => this.#skipped.has(id))) this.#skipped.clear();
  };

  #words(text: string | undefined): Step | undefined {
    const type = this.#sends;
    return type && text ? [type, { text }] : undefined;
  }

  /** All steps go out at once and in order: an outage between them must not lose the second. True when all were taken. */
  async #do(key: string, ...steps: readonly (Step | undefined)[]): Promise<boolean> {
    if (this.#pending.has(key)) return false;
    this.#pending.add(key);
    const known = steps.filter((step) => step !== undefined);
    const answers = await Promise.all(known.map(([type, data]) => this.#live.send(type, data ?? {}, this.task)));
    this.#pending.delete(key);
    return answers.every(({ ok }) => ok);
  }
}

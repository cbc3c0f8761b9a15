/** An exercise's machine with facts put in one after another, each a second later; what it would not take fails the test. */
import { type AnyMachineSnapshot, type AnyStateMachine, type StateFrom, initialTransition, transition } from 'xstate';
import type { SessionRules } from '../channels/channel.ts';
import type { Fact, Json } from '../exam/events.ts';
import { hostAuthor } from '../exam/roles.ts';

export class MachinePlaying<M extends AnyStateMachine> {
  state: StateFrom<M>;
  at = 1_000_000;
  readonly #machine: M;

  constructor(machine: M, stimulus: unknown, session: Partial<SessionRules> = {}) {
    const rules: SessionRules = { kind: 'exam', outage: 'pause', recording: false, ...session };
    this.#machine = machine;
    this.state = this.#known(initialTransition(machine as AnyStateMachine, { stimulus, session: rules })[0]);
  }

  can = (type: string, data: Json = {}, writtenAt = this.at): boolean =>
    (this.state as AnyMachineSnapshot).can(this.#fact(type, data, writtenAt));

  put(type: string, data: Json = {}, ms = 1_000, writtenAt = this.at + ms): this {
    this.at += ms;
    const fact = this.#fact(type, data, writtenAt);
    if (!(this.state as AnyMachineSnapshot).can(fact)) throw new Error(`not now: ${type}`);
    this.state = this.#known(transition(this.#machine as AnyStateMachine, this.state, fact)[0]);
    return this;
  }

  #fact(type: string, data: Json, writtenAt: number): Fact<string, Json> {
    return { id: type, at: this.at, writtenAt, by: hostAuthor, type, data };
  }
  // the machine's own state: what goes in has come out of it
  #known = (snapshot: AnyMachineSnapshot): StateFrom<M> => snapshot as unknown as StateFrom<M>;
}

/** A small theory test, its facts as the host would make them, and views for tests of its screens. */
import { type StateFrom, initialTransition, transition } from 'xstate';
import type { Json } from '../../exam/events.ts';
import { hostAuthor } from '../../exam/roles.ts';
import { type TheoryFact, theoryMachine } from './machine.ts';
import { type TheoryView, projectTheory } from './projections.ts';
import type { TheoryStimulus } from './stimulus.ts';

const two = [
  { id: 'spravna', text: 'ano' },
  { id: 'chybna', text: 'ne' },
];
export const stimulus: TheoryStimulus = {
  items: [
    { id: 'prvni', text: 'První?', options: two, key: ['spravna'] },
    {
      id: 'druha',
      text: 'Druhá?',
      several: true,
      options: [...two, { id: 'treti', text: 'možná' }],
      key: ['spravna', 'treti'],
    },
    { id: 'treti', text: 'Třetí?', options: two, key: ['chybna'] },
    { id: 'ctvrta', text: 'Čtvrtá?', options: two, key: ['spravna'] },
  ],
  draw: 3,
  time: { seconds: 600, origin: 'local' },
  pass: { percent: 55, origin: 'local' },
  showResult: false,
};

/** The machine with facts put in one after another, each a second later; what it would not take fails the test. Without a
 *  draw number the test is the first three items as they stand. */
export class Playing {
  state: StateFrom<typeof theoryMachine>;
  at = 1_000_000;

  constructor(change: Partial<TheoryStimulus> = {}, seed?: string) {
    const session = { kind: 'exam', outage: 'pause', recording: false, ...(seed !== undefined && { seed }) } as const;
    this.state = initialTransition(theoryMachine, { stimulus: { ...stimulus, ...change }, session })[0];
  }

  can = (type: string, data: Json = {}, writtenAt = this.at): boolean =>
    this.state.can(this.#fact(type, data, writtenAt));
  put(type: string, data: Json = {}, ms = 1_000, writtenAt = this.at + ms): this {
    this.at += ms;
    const fact = this.#fact(type, data, writtenAt);
    if (!this.state.can(fact)) throw new Error(`not now: ${type}`);
    this.state = transition(theoryMachine, this.state, fact)[0];
    return this;
  }
  see = (role: Parameters<typeof projectTheory>[1]): TheoryView => projectTheory(this.state, role);
  open = (): this => this.put('theory.opened', { deadlineAt: this.at + 601_000 });
  answer = (item: string, options: string[], revision: number): this =>
    this.put('theory.answered', { item, options, revision });

  #fact(type: string, data: Json, writtenAt: number): TheoryFact {
    return { id: type, at: this.at, writtenAt, by: hostAuthor, type, data } as unknown as TheoryFact;
  }
}

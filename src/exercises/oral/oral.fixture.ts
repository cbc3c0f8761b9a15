/** Three oral questions, their facts as the host would make them, and views for tests of their screens. */
import { type StateFrom, initialTransition, transition } from 'xstate';
import type { Json } from '../../exam/events.ts';
import { hostAuthor } from '../../exam/roles.ts';
import { type OralFact, oralMachine } from './machine.ts';
import { type OralView, projectOral } from './projections.ts';
import type { OralStimulus } from './stimulus.ts';

export const stimulus: OralStimulus = {
  shows: 'text',
  questions: [
    { id: 'kanaly', text: 'Které kanály znáte?', key: 'vzor: telefon a chat', time: { seconds: 60, origin: 'local' } },
    { id: 'prechod', text: 'Kdy změníte kanál?', key: 'vzor: když nestačí' },
    { id: 'historie', text: 'K čemu je historie?', key: 'vzor: neptat se znovu' },
  ],
};

/** The machine with facts put in one after another, each a second later; what it would not take fails the test. */
export class Playing {
  state: StateFrom<typeof oralMachine>;
  at = 1_000_000;

  constructor(change: Partial<OralStimulus> = {}, kind: 'exam' | 'training' = 'exam') {
    const session = { kind, outage: 'pause', recording: false } as const;
    this.state = initialTransition(oralMachine, { stimulus: { ...stimulus, ...change }, session })[0];
  }

  can = (type: string, data: Json = {}): boolean => this.state.can(this.#fact(type, data));
  put(type: string, data: Json = {}, ms = 1_000): this {
    this.at += ms;
    const fact = this.#fact(type, data);
    if (!this.state.can(fact)) throw new Error(`not now: ${type}`);
    this.state = transition(oralMachine, this.state, fact)[0];
    return this;
  }
  see = (role: Parameters<typeof projectOral>[1]): OralView => projectOral(this.state, role);
  ask = (question: string): this => this.put('oral.asked', { question });

  #fact(type: string, data: Json): OralFact {
    return { id: type, at: this.at, writtenAt: this.at, by: hostAuthor, type, data } as unknown as OralFact;
  }
}

/** A small exercise with statement cards, its facts as the host would make them, and views for tests of its screens. */
import { type StateFrom, initialTransition, transition } from 'xstate';
import type { Json } from '../../exam/events.ts';
import { hostAuthor } from '../../exam/roles.ts';
import { type StatementsFact, statementsMachine } from './machine.ts';
import { type StatementsView, projectStatements } from './projections.ts';
import type { StatementsStimulus } from './stimulus.ts';

export const stimulus: StatementsStimulus = {
  situation: 'Výpovědi z jednoho týdne.',
  dimensions: [
    {
      id: 'disc',
      title: 'Typ',
      options: [
        { id: 'D', title: 'rozhodný' },
        { id: 'S', title: 'stálý' },
      ],
    },
    {
      id: 'obtizny',
      title: 'Obtížný',
      options: [
        { id: 'zadny', title: 'není' },
        { id: 'kricici', title: 'křičící' },
        { id: 'litost', title: 'lítostivý' },
      ],
    },
  ],
  cards: [
    { id: 'alfa', text: 'Hned to chci!', key: { disc: ['D'], obtizny: ['kricici'] } },
    { id: 'beta', text: 'Projdeme to pomalu?', key: { disc: ['S', 'D'], obtizny: ['zadny'] } },
    { id: 'gama', text: 'Jsem na vše sama.', key: { disc: ['S'], obtizny: ['litost', 'zadny'] } },
  ],
};

/** The machine with facts put in one after another, each a second later; what it would not take fails the test. */
export class Playing {
  state: StateFrom<typeof statementsMachine>;
  at = 1_000_000;

  constructor(seed?: string) {
    const session = { kind: 'exam', outage: 'pause', recording: false, ...(seed !== undefined && { seed }) } as const;
    this.state = initialTransition(statementsMachine, { stimulus, session })[0];
  }

  can = (type: string, data: Json = {}): boolean => this.state.can(this.#fact(type, data));
  put(type: string, data: Json = {}): this {
    this.at += 1_000;
    const fact = this.#fact(type, data);
    if (!this.state.can(fact)) throw new Error(`not now: ${type}`);
    this.state = transition(statementsMachine, this.state, fact)[0];
    return this;
  }
  see = (role: Parameters<typeof projectStatements>[1]): StatementsView => projectStatements(this.state, role);

  #fact(type: string, data: Json): StatementsFact {
    return { id: type, at: this.at, writtenAt: this.at - 10, by: hostAuthor, type, data } as unknown as StatementsFact;
  }
}
export const begun = (seed?: string): Playing => new Playing(seed).put('task.workBegun');

/** Right, right by the second answer, wrong, missing. */
export const answers = [
  { card: '1', choices: { disc: 'D', obtizny: 'litost' } },
  { card: '2', choices: { disc: 'D' }, reason: 'mluví o čase' },
];

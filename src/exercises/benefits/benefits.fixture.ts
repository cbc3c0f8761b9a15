/** A small exercise in benefits, its facts as the host would make them, and views for tests of its screens. */
import { type StateFrom, initialTransition, transition } from 'xstate';
import type { Json } from '../../exam/events.ts';
import { hostAuthor } from '../../exam/roles.ts';
import { type BenefitsFact, benefitsMachine } from './machine.ts';
import { type BenefitsView, projectBenefits } from './projections.ts';
import type { BenefitsStimulus } from './stimulus.ts';

export const stimulus: BenefitsStimulus = {
  customer: { name: 'Olga', about: 'Uklízí byt se psem.', needs: ['mít rychle uklizeno'] },
  features: [
    {
      id: 'kabel',
      title: 'Bez kabelu',
      product: 'V7',
      example: { advantage: 'vzorová výhoda kabelu', benefit: 'vzorový užitek kabelu' },
    },
    {
      id: 'vaha',
      title: 'Váha 2,6 kg',
      example: { advantage: 'vzorová výhoda váhy', benefit: 'vzorový užitek váhy' },
    },
  ],
  ownRows: 2,
  expected: { rows: 3, origin: 'local' },
  time: { seconds: 480, origin: 'local' },
  phrases: ['ušetříte'],
};

/** The machine with facts put in one after another, each a second later; what it would not take fails the test. */
export class Playing {
  state: StateFrom<typeof benefitsMachine>;
  at = 1_000_000;

  constructor() {
    const session = { kind: 'exam', outage: 'pause', recording: false } as const;
    this.state = initialTransition(benefitsMachine, { stimulus, session })[0];
  }

  can = (type: string, data: Json = {}, writtenAt = this.at): boolean =>
    this.state.can(this.#fact(type, data, writtenAt));
  put(type: string, data: Json = {}, ms = 1_000, writtenAt = this.at + ms): this {
    this.at += ms;
    const fact = this.#fact(type, data, writtenAt);
    if (!this.state.can(fact)) throw new Error(`not now: ${type}`);
    this.state = transition(benefitsMachine, this.state, fact)[0];
    return this;
  }
  see = (role: Parameters<typeof projectBenefits>[1]): BenefitsView => projectBenefits(this.state, role);
  open = (): this => this.put('benefits.opened', { deadlineAt: this.at + 481_000 });

  #fact(type: string, data: Json, writtenAt: number): BenefitsFact {
    return { id: type, at: this.at, writtenAt, by: hostAuthor, type, data } as unknown as BenefitsFact;
  }
}

/** One whole row and one without a benefit. */
export const rows = {
  given: [
    { feature: 'kabel', advantage: 'dojdete všude', benefit: 'uklizeno za chvíli' },
    { feature: 'vaha', advantage: 'unesete ho', benefit: ' ' },
  ],
  own: [],
};

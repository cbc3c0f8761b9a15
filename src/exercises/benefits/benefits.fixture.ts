/** A small exercise in benefits, its facts as the host would make them, and views for tests of its screens. */
import { MachinePlaying } from '../playing.fixture.ts';
import { benefitsMachine } from './machine.ts';
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
export class Playing extends MachinePlaying<typeof benefitsMachine> {
  constructor() {
    super(benefitsMachine, stimulus);
  }

  see = (role: Parameters<typeof projectBenefits>[1]): BenefitsView => projectBenefits(this.state, role);
  open = (): this => this.put('benefits.opened', { deadlineAt: this.at + 481_000 });
}

/** One whole row and one without a benefit. */
export const rows = {
  given: [
    { feature: 'kabel', advantage: 'dojdete všude', benefit: 'uklizeno za chvíli' },
    { feature: 'vaha', advantage: 'unesete ho', benefit: ' ' },
  ],
  own: [],
};

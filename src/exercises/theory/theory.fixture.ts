/** A small theory test, its facts as the host would make them, and views for tests of its screens. */
import { MachinePlaying } from '../playing.fixture.ts';
import { theoryMachine } from './machine.ts';
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
export class Playing extends MachinePlaying<typeof theoryMachine> {
  constructor(change: Partial<TheoryStimulus> = {}, seed?: string) {
    super(theoryMachine, { ...stimulus, ...change }, seed === undefined ? {} : { seed });
  }

  see = (role: Parameters<typeof projectTheory>[1]): TheoryView => projectTheory(this.state, role);
  open = (): this => this.put('theory.opened', { deadlineAt: this.at + 601_000 });
  answer = (item: string, options: string[], revision: number): this =>
    this.put('theory.answered', { item, options, revision });
}

/** A small case of training, its facts as the host would make them, and views for tests of its screens. */
import { type StateFrom, initialTransition, transition } from 'xstate';
import type { Json } from '../../exam/events.ts';
import { hostAuthor } from '../../exam/roles.ts';
import type { TrainingPlanFact } from './context.ts';
import type { Goal } from './goals.ts';
import { trainingPlanMachine } from './machine.ts';
import { type TrainingPlanView, projectTrainingPlan } from './projections.ts';
import type { TrainingPlanStimulus } from './stimulus.ts';

export const stimulus: TrainingPlanStimulus = {
  learner: { name: 'Tomáš Vrba', starts: '2026-05-18' },
  expert: { name: 'Hana Bílá', leaves: '2026-06-12', away: ['2026-05-27'] },
  weeks: [
    { id: 't1', first: '2026-05-18', last: '2026-05-22' },
    { id: 't2', first: '2026-05-25', last: '2026-05-29' },
  ],
  goalsAtLeast: 2,
  planning: { seconds: 1_800, origin: 'local' },
  lesson: { seconds: 900, origin: 'local' },
};

export const goal: Goal = {
  id: 'g1',
  until: '2026-05-22',
  verb: 'najde zákazníka v evidenci',
  measure: 'tři ze tří',
  week: 't1',
};

/** The machine with facts put in one after another, each a second later; what it would not take fails the test. */
export class Playing {
  state: StateFrom<typeof trainingPlanMachine>;
  at = 1_000_000;

  constructor(kind: 'exam' | 'training' = 'exam') {
    const session = { kind, outage: 'pause', recording: false } as const;
    this.state = initialTransition(trainingPlanMachine, { stimulus, session })[0];
  }

  can = (type: string, data: Json = {}, writtenAt = this.at): boolean =>
    this.state.can(this.#fact(type, data, writtenAt));
  put(type: string, data: Json = {}, ms = 1_000, writtenAt = this.at + ms): this {
    this.at += ms;
    const fact = this.#fact(type, data, writtenAt);
    if (!this.state.can(fact)) throw new Error(`not now: ${type}`);
    this.state = transition(trainingPlanMachine, this.state, fact)[0];
    return this;
  }
  see = (role: Parameters<typeof projectTrainingPlan>[1]): TrainingPlanView => projectTrainingPlan(this.state, role);
  open = (): this => this.put('training.opened', { deadlineAt: this.at + 1_801_000 });
  write = (...goals: readonly Goal[]): this => {
    for (const one of goals) this.put('training.goalAdded', { ...one, revision: 1 });
    return this;
  };
  submit = (...goals: readonly Goal[]): this =>
    this.put('training.submitted', { goals: goals.map((one) => ({ ...one })), why: 'candidate' });
  lesson = (): this =>
    this.open()
      .submit(goal)
      .put('training.goalPicked', { goal: 'g1', how: 'examiner' })
      .put('training.lessonStarted', { deadlineAt: this.at + 901_000 });

  #fact(type: string, data: Json, writtenAt: number): TrainingPlanFact {
    return { id: type, at: this.at, writtenAt, by: hostAuthor, type, data } as unknown as TrainingPlanFact;
  }
}

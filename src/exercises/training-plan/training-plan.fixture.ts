/** A small case of training, its facts as the host would make them, and views for tests of its screens. */
import type { Goal } from './goals.ts';
import { MachinePlaying } from '../playing.fixture.ts';
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
export class Playing extends MachinePlaying<typeof trainingPlanMachine> {
  constructor(kind: 'exam' | 'training' = 'exam') {
    super(trainingPlanMachine, stimulus, { kind });
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
}

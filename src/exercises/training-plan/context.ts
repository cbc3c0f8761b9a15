/** What a training plan and its lesson are made of, as data: the facts they are folded from and what is known after them.
 *  Knows no rule. */
import type { EndFact, TimeFact } from '../../channels/around-task.ts';
import type { SessionRules } from '../../channels/channel.ts';
import type { Countdown } from '../../exam/clock.ts';
import type { Fact } from '../../exam/events.ts';
import type { Role } from '../../exam/roles.ts';
import type { Goal, Plan } from './goals.ts';
import type { Page } from './page.ts';
import type { TrainingPlanStimulus } from './stimulus.ts';

export type PickedHow = 'examiner' | 'chance';

export interface TrainingPlanContext {
  readonly stimulus: TrainingPlanStimulus;
  readonly session: SessionRules;
  readonly planClock: Countdown;
  readonly lessonClock: Countdown;
  readonly plan: Plan;
  readonly submitted: Submitted | undefined;
  readonly picked: { readonly at: number; readonly goal: string; readonly how: PickedHow } | undefined;
  readonly page: Page;
  /** Items that were ticked. */
  readonly ticked: readonly string[];
  readonly ended: LessonEnd | undefined;
  readonly pastes: readonly Pasted[];
  readonly frozen: { readonly at: number } | undefined;
}
export interface Pasted {
  readonly at: number;
  readonly length: number;
  readonly allowed: boolean;
}
export interface Submitted {
  readonly at: number;
  readonly writtenAt: number;
  readonly why: 'candidate' | 'time';
}
export interface LessonEnd {
  readonly at: number;
  readonly why: Role | 'time' | 'task';
}

interface Counted {
  readonly revision: number;
}
export type GoalFact =
  | Fact<'training.goalAdded', Goal & Counted>
  | Fact<'training.goalChanged', Omit<Goal, 'week'> & Counted>
  | Fact<'training.goalPlaced', Pick<Goal, 'id' | 'week'> & Counted>
  | Fact<'training.goalRemoved', Pick<Goal, 'id'> & Counted>;

export type TrainingPlanFact =
  | GoalFact
  | Fact<'training.opened', { deadlineAt: number }>
  | Fact<'training.submitted', { goals: readonly Goal[]; why: Submitted['why'] }>
  | Fact<'training.goalPicked', { goal: string | null; how: PickedHow }>
  | Fact<'training.lessonStarted', { deadlineAt: number }>
  | Fact<'training.pageShown', Page>
  | Fact<'training.itemTicked', { item: string; done: boolean }>
  | Fact<'training.pasted', Omit<Pasted, 'at'>>
  | Fact<'training.lessonEnded', { why: LessonEnd['why'] }>
  | TimeFact
  | EndFact;

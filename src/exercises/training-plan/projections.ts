/** Who sees what of a training plan: everybody the plan, the goal that was picked and the page as they are written; what
 *  the calendar says against a goal only whoever plays or marks. An allow-list: a new field is seen by nobody until named
 *  here. */
import type { StateFrom } from 'xstate';
import { type Countdown, leftMs } from '../../exam/clock.ts';
import type { Role } from '../../exam/roles.ts';
import type { LessonEnd, Submitted, TrainingPlanContext } from './context.ts';
import { type Goal, type Notice, noticesOf } from './goals.ts';
import type { trainingPlanMachine } from './machine.ts';
import type { Page } from './page.ts';
import { spanOf } from './spans.ts';

export interface ClockView {
  /** Absolute host time of its end; null while it does not run. */
  readonly deadlineAt: number | null;
  readonly leftMs: number;
  readonly limitMs: number;
}
export interface WeekView {
  readonly id: string;
  readonly title: string;
  readonly first: string;
  readonly last: string;
  /** Days on which the expert is away. */
  readonly away: readonly string[];
}

export interface TrainingPlanView {
  readonly phase: StateFrom<typeof trainingPlanMachine>['value'];
  readonly learner: { readonly name: string; readonly starts: string };
  readonly expert: { readonly name: string; readonly leaves: string };
  readonly weeks: readonly WeekView[];
  readonly goalsAtLeast: number;
  readonly planClock: ClockView;
  readonly lessonClock: ClockView;
  readonly goals: readonly Goal[];
  readonly revision: number;
  readonly submitted: Submitted | null;
  readonly picked: NonNullable<TrainingPlanContext['picked']> | null;
  readonly page: Page;
  readonly ticked: readonly string[];
  readonly ended: LessonEnd | null;
  readonly frozen: { readonly at: number } | null;
  /** By goal; only for whoever plays or marks. */
  readonly notices: Readonly<Record<string, readonly Notice[]>> | null;
  readonly pastes: TrainingPlanContext['pastes'] | null;
  readonly may: { readonly pick: boolean; readonly tick: boolean; readonly end: boolean };
}

const clockView = (clock: Countdown): ClockView => ({
  deadlineAt: clock.state === 'running' ? clock.deadlineAt : null,
  leftMs: leftMs(clock, clock.state === 'running' ? clock.deadlineAt : 0),
  limitMs: clock.limitMs,
});
export function projectTrainingPlan(state: StateFrom<typeof trainingPlanMachine>, role: Role): TrainingPlanView {
  const { stimulus, session, planClock, lessonClock, plan, submitted, picked, page, ticked, ended, frozen, pastes } =
    state.context;
  const { learner, expert } = stimulus;
  const marks = role === 'examiner' || role === 'figurant';
  const leads = role === 'examiner' || (role === 'figurant' && session.kind === 'training');
  return {
    phase: state.value,
    learner: { name: learner.name, starts: learner.starts },
    expert: { name: expert.name, leaves: expert.leaves },
    weeks: stimulus.weeks.map(({ id, first, last }) => ({
      id,
      title: spanOf(first, last),
      first,
      last,
      away: expert.away.filter((day) => day >= first && day <= last),
    })),
    goalsAtLeast: stimulus.goalsAtLeast,
    planClock: clockView(planClock),
    lessonClock: clockView(lessonClock),
    goals: plan.goals,
    revision: plan.revision,
    submitted: submitted ?? null,
    picked: picked ?? null,
    page,
    ticked,
    ended: ended ?? null,
    frozen: frozen ?? null,
    notices: marks ? Object.fromEntries(plan.goals.map((goal) => [goal.id, noticesOf(goal, stimulus)])) : null,
    pastes: marks ? pastes : null,
    may: { pick: leads, tick: marks, end: leads },
  };
}

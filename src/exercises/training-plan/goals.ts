/** What the candidate plans: goals, each with a day, what the learner will do and by what it is known, placed in a week of
 *  the case. What a goal lacks, what the calendar says against it, and which single steps lead from one plan to another.
 *  Plain data and pure functions; knows no right goal (CZ-27). */
import type { TrainingPlanStimulus } from './stimulus.ts';

export const maxGoals = 30;
export const maxGoalText = 300;

export interface Goal {
  readonly id: string;
  /** A day, or empty. */
  readonly until: string;
  /** What the learner does. */
  readonly verb: string;
  /** By what one knows. */
  readonly measure: string;
  readonly week: string | null;
}
export interface Plan {
  readonly goals: readonly Goal[];
  /** Counted by the candidate's page; the newest wins. */
  readonly revision: number;
}
export const blankPlan: Plan = { goals: [], revision: 0 };

export const goalParts = ['until', 'verb', 'measure', 'week'] as const;
export type GoalPart = (typeof goalParts)[number];

export const lacksOf = (goal: Goal): GoalPart[] => goalParts.filter((part) => (goal[part] ?? '').trim() === '');

/** Every part is there. */
export const wholeIn = (goals: readonly Goal[]): number => goals.filter((goal) => lacksOf(goal).length === 0).length;

export const notices = ['outsideWeek', 'beforeStart', 'afterExpert', 'expertAway'] as const;
export type Notice = (typeof notices)[number];

/** What the calendar of the case says of the goal's day: facts for whoever marks. Days sort as they are written. */
export function noticesOf(goal: Goal, { weeks, learner, expert }: TrainingPlanStimulus): Notice[] {
  const { until } = goal;
  if (until === '') return [];
  const week = weeks.find(({ id }) => id === goal.week);
  const holds: Record<Notice, boolean> = {
    outsideWeek: week !== undefined && (until < week.first || until > week.last),
    beforeStart: until < learner.starts,
    afterExpert: until > expert.leaves,
    expertAway: expert.away.includes(until),
  };
  return notices.filter((notice) => holds[notice]);
}

export type Step =
  | { readonly type: 'addGoal'; readonly data: Goal }
  | { readonly type: 'changeGoal'; readonly data: Omit<Goal, 'week'> }
  | { readonly type: 'placeGoal'; readonly data: Pick<Goal, 'id' | 'week'> }
  | { readonly type: 'removeGoal'; readonly data: Pick<Goal, 'id'> };

/** What has to be said so that whoever has `before` has `after`. */
export function stepsBetween(before: readonly Goal[], after: readonly Goal[]): Step[] {
  const removed = before.filter(({ id }) => !after.some((goal) => goal.id === id));
  return [
    ...removed.map(({ id }): Step => ({ type: 'removeGoal', data: { id } })),
    ...after.flatMap((goal): Step[] => {
      const { id, until, verb, measure, week } = goal;
      const old = before.find((one) => one.id === id);
      if (!old) return [{ type: 'addGoal', data: goal }];
      const changed = old.until !== until || old.verb !== verb || old.measure !== measure;
      return [
        ...(changed ? [{ type: 'changeGoal', data: { id, until, verb, measure } } as const] : []),
        ...(old.week !== week ? [{ type: 'placeGoal', data: { id, week } } as const] : []),
      ];
    }),
  ];
}

/** A goal that is added twice, changed after it was removed or removed twice (a page that was loaded again says once more
 *  what it may not have said) changes nothing wrong. */
export function withStep(goals: readonly Goal[], step: Step): readonly Goal[] {
  const has = goals.some(({ id }) => id === step.data.id);
  if (step.type === 'removeGoal') return goals.filter(({ id }) => id !== step.data.id);
  if (step.type === 'addGoal' && !has) return [...goals, step.data];
  return goals.map((goal) => (goal.id === step.data.id ? { ...goal, ...step.data } : goal));
}

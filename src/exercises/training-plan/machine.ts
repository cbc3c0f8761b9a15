/** The life of one training plan: goals are written while one clock runs, one of the goals handed in is picked, and on it
 *  the candidate teaches while another clock runs. A pure fold; knows no good goal. Only a goal of the plan that was handed
 *  in can be picked, and only then can the lesson start (CZ-31).
 *
 *      waiting → planning → submitted → picked → lesson → done
 *         └─────────┴───────────┴─────────┴────────┴────→ frozen
 */
import { assign, setup } from 'xstate';
import { whenTaskEnds, whileTimeRuns, wasOnItsWay } from '../../channels/around-task.ts';
import type { ChannelInput } from '../../channels/channel.ts';
import { idle } from '../../exam/clock.ts';
import type { TrainingPlanContext, TrainingPlanFact } from './context.ts';
import { folded } from './fold.ts';
import { type Goal, blankPlan, maxGoals } from './goals.ts';
import { blankPage } from './page.ts';
import type { TrainingPlanStimulus } from './stimulus.ts';

interface At {
  readonly context: TrainingPlanContext;
  readonly event: TrainingPlanFact;
}
const inWeeks = ({ stimulus }: TrainingPlanContext, week: Goal['week']): boolean =>
  week === null || stimulus.weeks.some(({ id }) => id === week);

/** It speaks of weeks that the case has, and of each goal once. */
function known({ context, event }: At): boolean {
  switch (event.type) {
    case 'training.goalAdded':
      return inWeeks(context, event.data.week) && context.plan.goals.length < maxGoals;
    case 'training.goalPlaced':
      return inWeeks(context, event.data.week);
    case 'training.submitted': {
      const { goals } = event.data;
      return (
        new Set(goals.map(({ id }) => id)).size === goals.length && goals.every(({ week }) => inWeeks(context, week))
      );
    }
    default:
      return true;
  }
}
/** Written before 0:00 and still on its way when the host closed the part. */
const before = (over: { at: number; why: string } | undefined, event: TrainingPlanFact): boolean =>
  over?.why === 'time' && wasOnItsWay(over.at, event);

const take = { actions: 'apply' } as const;
const ofPlan = { guard: 'known', actions: 'apply' } as const;
const lateGoal = { guard: 'stillPlanned', actions: 'apply' } as const;
const pick = { guard: 'fromPlan', target: 'picked', actions: 'apply' } as const;
const around = { ...whenTaskEnds('frozen'), ...whileTimeRuns };

export const trainingPlanMachine = setup({
  types: {
    context: {} as TrainingPlanContext,
    events: {} as TrainingPlanFact,
    input: {} as ChannelInput<TrainingPlanStimulus>,
  },
  actions: { apply: assign(({ context, event }) => folded(context, event)) },
  guards: {
    known,
    stillPlanned: (at) => known(at) && before(at.context.submitted, at.event),
    stillShown: ({ context, event }) => before(context.ended, event),
    fromPlan: ({ context: { plan }, event }) =>
      event.type === 'training.goalPicked' && plan.goals.some(({ id }) => id === event.data.goal),
    onPage: ({ context: { page }, event }) =>
      event.type === 'training.itemTicked' && page.items.some(({ id }) => id === event.data.item),
  },
}).createMachine({
  id: 'training-plan',
  context: ({ input: { stimulus, session } }) => ({
    stimulus,
    session,
    planClock: idle(stimulus.planning.seconds * 1_000),
    lessonClock: idle(stimulus.lesson.seconds * 1_000),
    plan: blankPlan,
    submitted: undefined,
    picked: undefined,
    page: blankPage,
    ticked: [],
    pastes: [],
    ended: undefined,
    frozen: undefined,
  }),
  initial: 'waiting',
  states: {
    waiting: { on: { ...around, 'training.opened': { target: 'planning', actions: 'apply' } } },
    planning: {
      on: {
        ...around,
        'training.goalAdded': ofPlan,
        'training.goalChanged': ofPlan,
        'training.goalPlaced': ofPlan,
        'training.goalRemoved': ofPlan,
        'training.pasted': take,
        'training.submitted': { guard: 'known', target: 'submitted', actions: 'apply' },
      },
    },
    submitted: {
      on: {
        ...around,
        'training.goalAdded': lateGoal,
        'training.goalChanged': lateGoal,
        'training.goalPlaced': lateGoal,
        'training.goalRemoved': lateGoal,
        'training.submitted': lateGoal,
        'training.goalPicked': pick,
      },
    },
    picked: {
      on: {
        ...around,
        // until the lesson another one can be picked; the log has both
        'training.goalPicked': pick,
        'training.lessonStarted': { target: 'lesson', actions: 'apply' },
      },
    },
    lesson: {
      on: {
        ...around,
        'training.pageShown': take,
        'training.pasted': take,
        'training.itemTicked': { guard: 'onPage', actions: 'apply' },
        'training.lessonEnded': { target: 'done', actions: 'apply' },
      },
    },
    done: { on: { 'training.pageShown': { guard: 'stillShown', actions: 'apply' } } },
    frozen: {},
  },
});

/** Training a newcomer: needs found out in a talk become goals over the weeks of a month, and one of them is taught to the
 *  figurant before a page that both see (CZ-27, CZ-28). The talk itself is spoken; its course is the customer's. */
import * as z from 'zod/mini';
import type { StateFrom } from 'xstate';
import type { Channel } from '../../channels/channel.ts';
import { shuffled } from '../../exam/draw.ts';
import type { Json } from '../../exam/events.ts';
import { day, identifier, typed } from '../../exam/text.ts';
import { maxGoalText, maxGoals } from './goals.ts';
import { trainingPlanMachine } from './machine.ts';
import { maxItemText, maxItems, maxPageText } from './page.ts';
import { type TrainingPlanView, projectTrainingPlan } from './projections.ts';
import { trainingPlanStimulus } from './stimulus.ts';
import { trainingWork } from './work.ts';

const count = z.int().check(z.nonnegative());
const nothing = z.strictObject({});
const words = { until: z.union([z.literal(''), day]), verb: typed(maxGoalText), measure: typed(maxGoalText) };
const week = z.nullable(identifier);
const goal = { id: identifier, ...words, week };

type State = StateFrom<typeof trainingPlanMachine>;

const candidate = ['candidate'] as const;
/** In training without an examiner whoever leads picks. */
const leads = ['examiner', 'lead'] as const;

export const trainingPlan: Channel<typeof trainingPlanMachine, TrainingPlanView> = {
  id: 'training-plan',
  machine: trainingPlanMachine,
  stimulus: trainingPlanStimulus,
  commands: {
    'training.open': {
      by: candidate,
      data: nothing,
      event: 'training.opened',
      complete: (_, { context }: State, at) => ({ deadlineAt: at + context.planClock.limitMs }),
    },
    'training.addGoal': {
      by: candidate,
      data: z.strictObject({ ...goal, revision: count }),
      event: 'training.goalAdded',
      late: 'keep',
    },
    'training.changeGoal': {
      by: candidate,
      data: z.strictObject({ id: identifier, ...words, revision: count }),
      event: 'training.goalChanged',
      late: 'newest',
    },
    'training.placeGoal': {
      by: candidate,
      data: z.strictObject({ id: identifier, week, revision: count }),
      event: 'training.goalPlaced',
    },
    'training.removeGoal': {
      by: candidate,
      data: z.strictObject({ id: identifier, revision: count }),
      event: 'training.goalRemoved',
    },
    'training.submit': {
      by: candidate,
      data: z.strictObject({ goals: z.array(z.strictObject(goal)).check(z.maxLength(maxGoals)) }),
      event: 'training.submitted',
      late: 'keep',
      complete: (data) => ({ ...(data as Record<string, Json>), why: 'candidate' }),
    },
    'training.pick': {
      by: leads,
      /** Null: the exam's draw number chooses. */
      data: z.strictObject({ goal: z.nullable(identifier) }),
      event: 'training.goalPicked',
      complete: (data, { context: { plan, session } }: State) => {
        const chosen = (data as { goal: string | null }).goal;
        if (chosen !== null) return { goal: chosen, how: 'examiner' };
        const [drawn] = shuffled(session.seed ?? '', 'training-plan', plan.goals);
        return { goal: drawn?.id ?? null, how: 'chance' };
      },
    },
    'training.startLesson': {
      by: [...candidate, ...leads],
      data: nothing,
      event: 'training.lessonStarted',
      complete: (_, { context }: State, at) => ({ deadlineAt: at + context.lessonClock.limitMs }),
    },
    'training.showPage': {
      by: candidate,
      data: z.strictObject({
        text: typed(maxPageText),
        items: z.array(z.strictObject({ id: identifier, text: typed(maxItemText) })).check(z.maxLength(maxItems)),
        revision: count,
      }),
      event: 'training.pageShown',
      late: 'newest',
    },
    'training.tick': {
      by: ['figurant', ...leads],
      data: z.strictObject({ item: identifier, done: z.boolean() }),
      event: 'training.itemTicked',
    },
    'training.paste': {
      by: candidate,
      data: z.strictObject({ length: count, allowed: z.boolean() }),
      event: 'training.pasted',
    },
    'training.endLesson': {
      by: [...candidate, ...leads],
      data: nothing,
      event: 'training.lessonEnded',
      complete: (_, __, ___, by) => ({ why: by.role }),
    },
  },
  deadlines: ({ context: { planClock, lessonClock, plan } }) => [
    // what there is at 0:00 is handed in
    ...(planClock.state === 'running'
      ? [
          {
            at: planClock.deadlineAt,
            type: 'training.submitted',
            data: { goals: plan.goals as unknown as Json, why: 'time' },
          },
        ]
      : []),
    ...(lessonClock.state === 'running'
      ? [{ at: lessonClock.deadlineAt, type: 'training.lessonEnded', data: { why: 'time' } }]
      : []),
  ],
  happens: ['training.submitted', 'training.lessonEnded'],
  project: projectTrainingPlan,
  work: trainingWork,
  views: {
    candidate: () => import('./Candidate.svelte'),
    figurant: () => import('./Examiner.svelte'),
    examiner: () => import('./Examiner.svelte'),
    observer: () => import('./Examiner.svelte'),
  },
};

/** What a fact changes in a training plan. Pure; which fact may come when is the machine's. */
import { followed } from '../../channels/around-task.ts';
import { finish, start } from '../../exam/clock.ts';
import type { GoalFact, LessonEnd, TrainingPlanContext, TrainingPlanFact } from './context.ts';
import { type Plan, type Step, withStep } from './goals.ts';
import { stillTicked } from './page.ts';

const maxPastes = 200;

function stepOf({ type, data }: GoalFact): Step {
  switch (type) {
    case 'training.goalAdded': {
      const { id, until, verb, measure, week } = data;
      return { type: 'addGoal', data: { id, until, verb, measure, week } };
    }
    case 'training.goalChanged':
      return { type: 'changeGoal', data: { id: data.id, until: data.until, verb: data.verb, measure: data.measure } };
    case 'training.goalPlaced':
      return { type: 'placeGoal', data: { id: data.id, week: data.week } };
    case 'training.goalRemoved':
      return { type: 'removeGoal', data: { id: data.id } };
  }
}

/** Facts come in the order in which the candidate's page sent them; the counter only tells that page what the host has. */
const stepped = ({ goals, revision }: Plan, fact: GoalFact): Plan => ({
  goals: withStep(goals, stepOf(fact)),
  revision: Math.max(revision, fact.data.revision),
});

const lessonOver = (context: TrainingPlanContext, at: number, why: LessonEnd['why']): Partial<TrainingPlanContext> => ({
  lessonClock: finish(context.lessonClock, at),
  ended: context.lessonClock.state === 'idle' ? undefined : (context.ended ?? { at, why }),
});

export function folded(context: TrainingPlanContext, fact: TrainingPlanFact): Partial<TrainingPlanContext> {
  const { at, writtenAt } = fact;
  const { planClock, lessonClock, plan } = context;
  switch (fact.type) {
    case 'training.opened':
      return { planClock: start(planClock, at, fact.data.deadlineAt) };
    case 'training.goalAdded':
    case 'training.goalChanged':
    case 'training.goalPlaced':
    case 'training.goalRemoved':
      return { plan: stepped(plan, fact) };
    case 'training.submitted':
      return {
        plan: { ...plan, goals: fact.data.goals },
        planClock: finish(planClock, at),
        submitted: { at, writtenAt, why: fact.data.why },
      };
    case 'training.goalPicked':
      return fact.data.goal === null ? {} : { picked: { at, goal: fact.data.goal, how: fact.data.how } };
    case 'training.lessonStarted':
      return { lessonClock: start(lessonClock, at, fact.data.deadlineAt) };
    case 'training.pageShown':
      return fact.data.revision < context.page.revision
        ? {}
        : { page: fact.data, ticked: stillTicked(context.ticked, fact.data) };
    case 'training.itemTicked': {
      const others = context.ticked.filter((item) => item !== fact.data.item);
      return { ticked: fact.data.done ? [...others, fact.data.item] : others };
    }
    case 'training.pasted':
      return { pastes: [...context.pastes, { at, ...fact.data }].slice(-maxPastes) };
    case 'training.lessonEnded':
      return lessonOver(context, at, fact.data.why);
    case 'task.paused':
    case 'customer.stopped':
    case 'task.resumed':
    case 'task.timeAdded':
      // time belongs to planning until that is over, then to the lesson
      return planClock.state === 'over'
        ? { lessonClock: followed(lessonClock, fact) }
        : { planClock: followed(planClock, fact) };
    case 'task.ended':
    case 'exam.endedEarly':
    case 'exam.quit':
      return { planClock: finish(planClock, at), ...lessonOver(context, at, 'task'), frozen: { at } };
  }
}

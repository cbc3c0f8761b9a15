/** What the record says of a training plan: the goals week by week, what the calendar says against them, which one was
 *  taught and how the lesson went. */
import type { StateFrom } from 'xstate';
import type { WorkNote } from '../../exam/work-note.ts';
import type { TrainingPlanContext } from './context.ts';
import { type Goal, noticesOf, wholeIn } from './goals.ts';
import type { trainingPlanMachine } from './machine.ts';
import { shortDayOf, spanOf } from './spans.ts';

function goalNotes({ plan, stimulus }: TrainingPlanContext): WorkNote[] {
  const note = (goal: Goal, week: string | undefined): WorkNote[] => [
    {
      key: week === undefined ? 'training.goalNowhere' : 'training.goal',
      values: {
        ...(week !== undefined && { week }),
        until: goal.until === '' ? '–' : shortDayOf(goal.until),
        verb: goal.verb || '–',
        measure: goal.measure || '–',
      },
    },
    ...noticesOf(goal, stimulus).map((notice): WorkNote => ({ key: `training.notice.${notice}` })),
  ];
  const placed = stimulus.weeks.flatMap(({ id, first, last }) =>
    plan.goals.filter(({ week }) => week === id).flatMap((goal) => note(goal, spanOf(first, last))),
  );
  const known = stimulus.weeks.map(({ id }) => id);
  const nowhere = plan.goals.filter(({ week }) => week === null || !known.includes(week));
  return [...placed, ...nowhere.flatMap((goal) => note(goal, undefined))];
}

function lessonNotes({ plan, picked, page, ticked, lessonClock, ended }: TrainingPlanContext): WorkNote[] {
  if (!picked) return [{ key: 'training.notPicked' }];
  const goal = plan.goals.find(({ id }) => id === picked.goal)?.verb ?? '–';
  const taught: WorkNote[] = [{ key: `training.picked.${picked.how}`, values: { goal } }];
  if (lessonClock.state === 'idle') return [...taught, { key: 'training.noLesson' }];
  return [
    ...taught,
    {
      key: ended ? 'training.lessonEnded' : 'training.lesson',
      values: { items: page.items.length, ticked: ticked.length, ...(ended && { at: ended.at }) },
      ...(page.text.trim() !== '' && { text: page.text }),
    },
  ];
}

export function trainingWork({ context }: StateFrom<typeof trainingPlanMachine>): WorkNote[] {
  const { plan, submitted, stimulus } = context;
  const values = { goals: plan.goals.length, whole: wholeIn(plan.goals), least: stimulus.goalsAtLeast };
  return [
    submitted
      ? { key: `training.submitted.${submitted.why}`, values: { at: submitted.writtenAt } }
      : { key: 'training.notSubmitted' },
    { key: 'training.goals', values },
    ...goalNotes(context),
    ...lessonNotes(context),
  ];
}

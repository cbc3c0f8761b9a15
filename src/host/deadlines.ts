/** What has become due: deadlines are data that the machines derive; this picks the earliest. Pure. */
import type { Draft } from '../exam/events.ts';
import { hostAuthor } from '../exam/roles.ts';
import { taskDeadlines } from '../machines/task.ts';
import type { ExamState } from './state.ts';

/** The earliest deadline of the exam, as the event it will become, or undefined while nothing runs. Events carry the
 *  deadline itself and not the moment somebody noticed. */
export function nextDue(state: ExamState, id: string): Draft | undefined {
  if (!state.exam.matches({ open: 'running' })) return undefined;
  const all = Object.values(state.tasks).flatMap((task) => {
    if (!task.task.hasTag('begun')) return [];
    const ofChannel = task.task.hasTag('work') ? task.channel.deadlines(task.channelState) : [];
    return [...taskDeadlines(task.task.context), ...ofChannel].map((deadline) => ({ ...deadline, task: task.id }));
  });
  const first = all.reduce((a, b) => (b.at < a.at ? b : a), all[0] ?? { at: Infinity, type: '', data: {}, task: '' });
  if (first.at === Infinity) return undefined;
  return {
    id,
    at: first.at,
    writtenAt: first.at,
    by: hostAuthor,
    type: first.type,
    task: first.task,
    data: first.data,
  };
}

/** What whoever leads can ask for, with the commands' names and shapes in one place. Decides nothing. */
import type { Verdict } from '../../exam/marks.ts';
import type { IncidentCategory } from '../../machines/exam-state.ts';
import type { LiveSeat } from '../liveSeat.svelte.ts';

export interface MarkGiven {
  readonly task: string;
  readonly criterion: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly workedMs: number | null;
}

const ofTask = (task: string | undefined) => (task === undefined ? {} : { task });

export const leadCommands = ({ send }: Pick<LiveSeat, 'send'>) => ({
  start: (task: string) => send('task.start', {}, task),
  beginWork: (task: string) => send('task.beginWork', {}, task),
  pause: (task: string, reason: string) => send('task.pause', { reason }, task),
  resume: (task: string) => send('task.resume', {}, task),
  addTime: (task: string, ms: number, why: 'credit' | 'extra', reason: string) =>
    send('task.addTime', { ms, why, reason }, task),
  endTask: (task: string) => send('task.end', {}, task),
  decideLate: (task: string, work: string, accepted: boolean, reason: string) =>
    send('task.decideLate', { work, accepted, reason }, task),
  mark: (mark: MarkGiven) => send('exam.mark', { ...mark }),
  deferMark: (moment: Pick<MarkGiven, 'task' | 'criterion' | 'workedMs'>) => send('exam.deferMark', { ...moment }),
  waivePaper: (task: string, reason: string) => send('contact.waive', { reason }, task),
  reportIncident: (category: IncidentCategory, text: string, task?: string) =>
    send('exam.reportIncident', { category, text, ...ofTask(task) }),
  announce: (text: string) => send('exam.announce', { text }),
  takeBreak: (reason: string) => send('exam.pause', { reason }),
  endBreak: () => send('exam.resume'),
  skip: (task: string, reason: string) => send('task.skip', { reason }, task),
  note: (text: string, task?: string) => send('exam.note', { text, ...ofTask(task) }),
  endExam: () => send('exam.end'),
  endEarly: (reason: string) => send('exam.endEarly', { reason }),
  close: () => send('exam.close'),
});
export type LeadCommands = ReturnType<typeof leadCommands>;

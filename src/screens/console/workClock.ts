/** How long the candidate has been working on a task, pauses left out. Pure; knows no countdown and no channel. */
import type { TaskView } from '../../machines/projections.ts';

type Worked = Pick<TaskView, 'workBegunAt' | 'endedAt' | 'pausedAt' | 'pausedMs'>;

/** Milliseconds of work at a moment; null before the work and after the task. Stands during a pause. */
export function workedMs(task: Worked | undefined, at: number): number | null {
  if (!task || task.workBegunAt === 0 || task.endedAt > 0) return null;
  return Math.max(0, Math.min(at, task.pausedAt ?? at) - task.workBegunAt - task.pausedMs);
}

/** When the figurant has to come to an end: with one minute of working time left. Pure; a task without a limit never
 *  winds up. */
import { leftMs } from '../../exam/clock.ts';
import type { TaskView } from '../../machines/projections.ts';

export const windUpMs = 60_000;

/** Working time that is left; null without a limit, before the work and after it. */
export function workLeftMs(task: Pick<TaskView, 'phase' | 'work'> | undefined, now: number): number | null {
  const works = task?.phase === 'working' || task?.phase === 'paused';
  return works && task.work ? leftMs(task.work, now) : null;
}

export const windsUp = (left: number | null): boolean => left !== null && left <= windUpMs;

/** Which clock stands large in the header: the task's reading or working time, else the channel's own limit, else the
 *  time already worked. Pure; of a channel's view it reads nothing but its clock. */
import { type Countdown, leftMs } from '../../exam/clock.ts';
import type { TaskView } from '../../machines/projections.ts';
import { workedMs } from './workClock.ts';

export interface ClockFace {
  /** `limit-waiting`: the channel's limit has not begun to run; `limit-over`: it has stopped for good. */
  readonly what: 'reading' | 'working' | 'limit' | 'limit-waiting' | 'limit-over' | 'worked';
  readonly deadlineAt: number | null;
  /** Left, or worked for `worked`. */
  readonly ms: number;
}

/** A channel with a limit of its own tells it in these fields (e-mail: ten minutes from the opening). */
export interface ChannelLimit {
  readonly deadlineAt: number | null;
  readonly leftMs: number;
  readonly limitMs: number;
  readonly openedAt: number;
}

const fields = ['leftMs', 'limitMs', 'openedAt'] as const;
export function channelLimit(view: object | undefined): ChannelLimit | undefined {
  if (!view || !('deadlineAt' in view)) return undefined;
  const numbers = fields.every((field) => typeof (view as Record<string, unknown>)[field] === 'number');
  return numbers ? (view as ChannelLimit) : undefined;
}

const faceOf = (what: 'reading' | 'working', countdown: Countdown, now: number): ClockFace => ({
  what,
  deadlineAt: countdown.state === 'running' ? countdown.deadlineAt : null,
  ms: leftMs(countdown, now),
});

function limitFace({ deadlineAt, leftMs: left, openedAt }: ChannelLimit): ClockFace {
  if (openedAt === 0) return { what: 'limit-waiting', deadlineAt: null, ms: left };
  return { what: 'limit', deadlineAt, ms: left };
}

export function clockFace(task: TaskView, view: object | undefined, now: number): ClockFace {
  if (task.workBegunAt === 0 && task.reading) return faceOf('reading', task.reading, now);
  if (task.work) return faceOf('working', task.work, now);
  const limit = channelLimit(view);
  if (!limit) return { what: 'worked', deadlineAt: null, ms: workedMs(task, now) ?? 0 };
  const face = limitFace(limit);
  const stopped = face.what === 'limit' && face.deadlineAt === null && task.phase !== 'paused';
  return stopped ? { ...face, what: 'limit-over' } : face;
}

export interface Limits {
  readonly readingMs: number | null;
  readonly workingMs: number | null;
}
/** What a task will take: told before it is started. */
export const limitsOf = (task: TaskView | undefined, view: object | undefined): Limits => ({
  readingMs: task?.reading?.limitMs ?? null,
  workingMs: task?.work?.limitMs ?? channelLimit(view)?.limitMs ?? null,
});

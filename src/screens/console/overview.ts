/** Every task as the overview lists it: how it stands, which clock it has, how much of it is still to be marked. Pure. */
import type { TaskStanding } from '../../machines/exam-course.ts';
import type { TaskView } from '../../machines/projections.ts';
import type { LiveSeat } from '../liveSeat.svelte.ts';
import { type ClockFace, clockFace } from './clockFace.ts';
import { openCriteria } from './marking.ts';

export interface OverviewRow {
  readonly id: string;
  readonly title: string;
  readonly channel: string;
  readonly state: TaskStanding;
  /** How it ended; null while it has not. */
  readonly end: TaskView['end'];
  /** Of the running task alone. */
  readonly clock: ClockFace | undefined;
  /** Criteria without a mark; undefined before it began. */
  readonly open: number | undefined;
}

type Seen = Pick<LiveSeat, 'exam' | 'marking' | 'now' | 'task' | 'channel'>;

export function overviewOf(live: Seen): readonly OverviewRow[] {
  return (live.exam?.tasks ?? []).map(({ id, title, channel, state }) => {
    const view = live.task(id);
    const criteria = live.marking?.tasks.find((one) => one.id === id)?.criteria ?? [];
    const begun = state === 'begun' || state === 'ended';
    return {
      ...{ id, state, title: title ?? '', channel: channel ?? '', end: view?.end ?? null },
      clock: view && state === 'begun' ? clockFace(view, live.channel(id), live.now) : undefined,
      open: begun && live.marking ? openCriteria(live.marking.marks, id, criteria) : undefined,
    };
  });
}

/** The time line as numbers: where a moment stands on it, which comes next, what was the matter at a time. Pure; knows no
 *  screen. */
import type { Moment, ReplayTask } from '../../machines/moments.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Percent of the line's width. */
export const placeOn = ({ start, end }: Span, at: number): number =>
  Math.min(100, Math.max(0, ((at - start) / (end - start)) * 100));

export const timeAt = ({ start, end }: Span, percent: number): number => start + ((end - start) * percent) / 100;

/** The task that runs, or the one that ran last; undefined before the first. */
export const taskAt = (tasks: readonly ReplayTask[], at: number): ReplayTask | undefined =>
  tasks
    .filter(({ startedAt }) => startedAt > 0 && startedAt <= at)
    .reduce<ReplayTask | undefined>((last, task) => (last && last.startedAt > task.startedAt ? last : task), undefined);

/** From where somebody who has just jumped to a moment goes on: not to the same one again. */
const apartMs = 50;

export const nextMoment = (moments: readonly Moment[], at: number): Moment | undefined =>
  nearest(
    moments.filter(({ about }) => about > at + apartMs),
    at,
  );
export const previousMoment = (moments: readonly Moment[], at: number): Moment | undefined =>
  nearest(
    moments.filter(({ about }) => about < at - apartMs),
    at,
  );

export const nearest = (moments: readonly Moment[], at: number): Moment | undefined =>
  moments.reduce<Moment | undefined>(
    (best, moment) => (best && Math.abs(best.about - at) <= Math.abs(moment.about - at) ? best : moment),
    undefined,
  );

/** The last one that has come; of several at once the last in the log. */
export const newestUntil = (moments: readonly Moment[], at: number): Moment | undefined =>
  moments.reduce<Moment | undefined>(
    (newest, moment) => (moment.about <= at && (!newest || moment.about >= newest.about) ? moment : newest),
    undefined,
  );

/** The mood as a line of steps in a field 100 wide and `height` high; 0 lies at the bottom, 10 at the top. */
export function moodPath(span: Span, { mood, endedAt }: ReplayTask, height: number): string {
  const [first, ...rest] = mood;
  if (!first) return '';
  const x = (at: number) => placeOn(span, at).toFixed(2);
  const y = (value: number) => (height - (value / 10) * height).toFixed(2);
  const steps = rest.map(({ at, mood: value }) => `H${x(at)}V${y(value)}`).join('');
  return `M${x(first.at)} ${y(first.mood)}${steps}H${x(endedAt || span.end)}`;
}

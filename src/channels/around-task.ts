/** What happens to a task around its channel or exercise: time stands, goes on or is added, and it ends. The facts, the
 *  transitions that a machine needs for them, and how a clock follows. Knows no channel; what else a channel does with
 *  such a fact is its own. */
import { type Countdown, extend, pause, resume } from '../exam/clock.ts';
import type { Fact } from '../exam/events.ts';

/** The stop word stops time, too. */
export type TimeFact =
  Fact<'task.paused'> | Fact<'customer.stopped'> | Fact<'task.resumed'> | Fact<'task.timeAdded', { ms: number }>;

export type EndFact = Fact<'task.ended'> | Fact<'exam.endedEarly'> | Fact<'exam.quit'>;

const apply = { actions: 'apply' } as const;

/** For a machine whose action `apply` folds the fact. */
export const whileTimeRuns = {
  'task.paused': apply,
  'customer.stopped': apply,
  'task.resumed': apply,
  'task.timeAdded': apply,
} as const;

/** @param target the machine's state in which nothing is done any more. */
export function whenTaskEnds<T extends string>(target: T) {
  const end = { target, actions: 'apply' as const };
  return { 'task.ended': end, 'exam.endedEarly': end, 'exam.quit': end };
}

/** The clock after the fact. */
export function followed(clock: Countdown, fact: TimeFact): Countdown {
  switch (fact.type) {
    case 'task.paused':
    case 'customer.stopped':
      return pause(clock, fact.at);
    case 'task.resumed':
      return resume(clock, fact.at);
    case 'task.timeAdded':
      return extend(clock, fact.data.ms);
  }
}

/** Longer than a keystroke needs to reach the host; what comes later is late work. */
const graceMs = 3_000;

/** Written before the end and still on its way when the host closed the work: it counts. The same for every channel and
 *  exercise, so that no candidate loses the last words by the kind of the task. */
export const wasOnItsWay = (endedAt: number, { at, writtenAt }: { readonly at: number; readonly writtenAt: number }) =>
  writtenAt <= endedAt && at - endedAt <= graceMs;

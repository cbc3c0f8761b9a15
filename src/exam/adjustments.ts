/** What was set for one candidate beforehand, by a documented decision: more time for reading and work, and what else was
 *  arranged. Pure; a case becomes the same case with longer limits, so whoever starts a clock needs to know nothing of it. */
import type { Scenario } from './scenario.ts';

export interface Adjustments {
  /** How much longer every limit of the candidate is, in percent; one of `extraSteps`. */
  readonly extraPercent: number;
  /** What was decided, where and by whom. It may tell of health, so it stays in the log. */
  readonly reason: string;
  /** What else was arranged, as it is printed: larger letters, an interpreter. May be empty. */
  readonly other: string;
}

export const extraSteps = [0, 10, 25, 50, 75, 100] as const;

/** How long others wait, ring and keep silent. It is theirs, and limits nobody's work. */
const othersTime = ['ring', 'longHold', 'firstReplySeconds', 'silenceSeconds', 'silence'];

const isTimer = (value: object): value is { readonly seconds: number } =>
  'seconds' in value && typeof value.seconds === 'number' && 'origin' in value;

/** Whole seconds, in the candidate's favour. */
const longer = (seconds: number, percent: number): number => Math.ceil((seconds * (100 + percent)) / 100);

function stretched(value: unknown, percent: number): unknown {
  if (Array.isArray(value)) return value.map((one) => stretched(one, percent));
  if (typeof value !== 'object' || value === null) return value;
  if (isTimer(value)) return { ...value, seconds: longer(value.seconds, percent) };
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, othersTime.includes(key) ? inner : stretched(inner, percent)]),
  );
}

/** The case with every limit of the candidate longer by so many percent. */
export function withExtraTime(scenario: Scenario, percent = 0): Scenario {
  if (percent <= 0) return scenario;
  const { reading, working, stimulus } = scenario;
  return {
    ...scenario,
    ...(reading && { reading: { ...reading, seconds: longer(reading.seconds, percent) } }),
    ...(working && { working: { ...working, seconds: longer(working.seconds, percent) } }),
    stimulus: stretched(stimulus, percent) as Scenario['stimulus'],
  };
}

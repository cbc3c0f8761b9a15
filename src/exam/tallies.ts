/** What an assessor counts while somebody speaks: how often, and when. It helps to mark and is no mark. Pure. */

/** `technique`: of coping with stress; the Czech standard asks for three at least (CZ-20). */
export const tallyKinds = ['paraphrase', 'openQuestion', 'empathy', 'technique'] as const;
export type TallyKind = (typeof tallyKinds)[number];

export interface Tally {
  readonly task: string;
  readonly kind: TallyKind;
  readonly at: number;
  /** Milliseconds into the task's work; null outside it. */
  readonly workedMs: number | null;
}

/** One task counts as many at most: nobody speaks longer. */
export const maxTallies = 500;

export const talliesOf = (tallies: readonly Tally[], task: string, kind: TallyKind): readonly Tally[] =>
  tallies.filter((one) => one.task === task && one.kind === kind);

/** Without the newest of its kind in its task. */
export function takenBack(tallies: readonly Tally[], task: string, kind: TallyKind): readonly Tally[] {
  const last = tallies.findLastIndex((one) => one.task === task && one.kind === kind);
  return last < 0 ? tallies : tallies.filter((_, index) => index !== last);
}

/** How often each criterion of a qualification is not met: the hardest first, and before all those of which too little is
 *  known. Each exam has one verdict on a criterion. Pure. */
import { type Estimate, estimate } from './interval.ts';
import type { ExamSummary } from './summary.ts';

export interface CriterionFigures {
  readonly key: string;
  readonly text: string;
  readonly examined: number;
  readonly notMet: number;
  /** Of not met; undefined where there are too few exams. */
  readonly share: Estimate | undefined;
}

const order = (a: CriterionFigures, b: CriterionFigures): number =>
  Number(Boolean(b.share)) - Number(Boolean(a.share)) ||
  b.notMet / (b.examined || 1) - a.notMet / (a.examined || 1) ||
  b.examined - a.examined ||
  a.key.localeCompare(b.key);

/** @param exams of one wording. */
export function criteriaFigures(exams: readonly ExamSummary[]): CriterionFigures[] {
  const counts = new Map<string, { text: string; examined: number; notMet: number }>();
  for (const { key, text, verdict } of exams.flatMap(({ criteria }) => criteria)) {
    const one = counts.get(key) ?? { text, examined: 0, notMet: 0 };
    if (verdict) one.examined += 1;
    if (verdict === 'not-met') one.notMet += 1;
    counts.set(key, one);
  }
  return [...counts].map(([key, one]) => ({ key, ...one, share: estimate(one.notMet, one.examined) })).sort(order);
}

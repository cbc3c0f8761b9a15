/** How severe an examiner is beside the others, on the same criteria: what share of verdicts is not met, and what share it
 *  would be if each criterion were missed as often as with everybody else. Candidates differ, too: this is a reason to
 *  talk, never a finding, so nobody is ranked and nothing is said from few exams. Pure. */
import { type Estimate, difference, estimate } from './interval.ts';
import type { ExamSummary } from './summary.ts';

export interface ExaminerFigures {
  readonly name: string;
  readonly exams: number;
  readonly verdicts: number;
  readonly notMet: number;
  /** Undefined where this examiner or all the others together have too few exams. */
  readonly comparison: Comparison | undefined;
}

export interface Comparison {
  /** Verdicts on criteria that others have judged, too. */
  readonly verdicts: number;
  readonly observed: Estimate;
  /** As often as with the others, with the uncertainty of their number of exams. */
  readonly expected: Estimate;
  /** Observed less expected; above zero is severer. */
  readonly difference: ReturnType<typeof difference>;
}

interface Count {
  readonly of: number;
  readonly notMet: number;
}

const verdictsOf = (exams: readonly ExamSummary[]) =>
  exams.flatMap(({ criteria }) => criteria.filter(({ verdict }) => verdict !== null));

function countByCriterion(exams: readonly ExamSummary[]): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>();
  for (const { key, verdict } of verdictsOf(exams)) {
    const { of, notMet } = counts.get(key) ?? { of: 0, notMet: 0 };
    counts.set(key, { of: of + 1, notMet: notMet + Number(verdict === 'not-met') });
  }
  return counts;
}

function compare(own: readonly ExamSummary[], others: readonly ExamSummary[]): Comparison | undefined {
  const elsewhere = countByCriterion(others);
  let verdicts = 0;
  let notMet = 0;
  let asOthers = 0;
  for (const [key, count] of countByCriterion(own)) {
    const other = elsewhere.get(key);
    if (!other) continue;
    verdicts += count.of;
    notMet += count.notMet;
    asOthers += count.of * (other.notMet / other.of);
  }
  const observed = estimate(notMet, verdicts, own.length);
  const expected = estimate(asOthers, verdicts, others.length);
  return observed && expected && { verdicts, observed, expected, difference: difference(observed, expected) };
}

/** @param exams of one wording. In order of names. */
export function examinerFigures(exams: readonly ExamSummary[]): ExaminerFigures[] {
  const names = [...new Set(exams.flatMap(({ examiners }) => examiners))].sort((a, b) => a.localeCompare(b, 'cs'));
  return names.map((name) => {
    const own = exams.filter(({ examiners }) => examiners.includes(name));
    const others = exams.filter(({ examiners }) => !examiners.includes(name));
    const verdicts = verdictsOf(own);
    const notMet = verdicts.filter(({ verdict }) => verdict === 'not-met').length;
    return { name, exams: own.length, verdicts: verdicts.length, notMet, comparison: compare(own, others) };
  });
}

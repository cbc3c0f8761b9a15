/** Results over time, month by month. Pure. */
import { grouped } from './grouped.ts';
import { type Estimate, estimate } from './interval.ts';
import { dayAt } from './selection.ts';
import type { ExamSummary } from './summary.ts';

export interface MonthFigures {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly exams: number;
  readonly passed: number;
  readonly failed: number;
  readonly incomplete: number;
  /** Of passed. */
  readonly share: Estimate | undefined;
}

export function monthFigures(exams: readonly ExamSummary[]): MonthFigures[] {
  const groups = grouped(exams, ({ heldAt }) => dayAt(heldAt).slice(0, 7));
  return [...groups]
    .map(([month, held]) => {
      const count = (result: ExamSummary['result']) => held.filter((one) => one.result === result).length;
      const passed = count('passed');
      const rest = { failed: count('failed'), incomplete: count('incomplete') };
      return { month, exams: held.length, passed, ...rest, share: estimate(passed, held.length) };
    })
    .sort((a, b) => a.month.localeCompare(b.month));
}

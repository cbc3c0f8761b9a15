/** How often each case and each of its variants was drawn and played, and what share of its criteria was met. An edited
 *  case is another one. Pure. */
import { grouped } from './grouped.ts';
import { type Estimate, estimate } from './interval.ts';
import type { ExamSummary, SummarisedTask } from './summary.ts';

export interface CaseFigures extends Pick<SummarisedTask, 'case' | 'title' | 'sourceHash' | 'variant'> {
  readonly key: string;
  readonly drawn: number;
  readonly played: number;
  /** In how many exams its criteria were marked. */
  readonly judged: number;
  readonly marked: number;
  readonly met: number;
  /** Of met; its interval is that of so many exams as there are marks from. */
  readonly share: Estimate | undefined;
}

const order = (a: CaseFigures, b: CaseFigures): number =>
  a.case.localeCompare(b.case, 'cs', { numeric: true }) ||
  a.sourceHash.localeCompare(b.sourceHash) ||
  a.variant.localeCompare(b.variant);

export function caseFigures(exams: readonly ExamSummary[]): CaseFigures[] {
  const groups = grouped(
    exams.flatMap(({ tasks }) => tasks),
    (task) => JSON.stringify([task.case, task.sourceHash, task.variant]),
  );
  return [...groups]
    .flatMap(([key, tasks]) => {
      const [first] = tasks;
      if (!first) return [];
      const sum = (part: 'marked' | 'met') => tasks.reduce((total, task) => total + task[part], 0);
      const [marked, met] = [sum('marked'), sum('met')];
      const judged = tasks.filter((task) => task.marked > 0).length;
      const { title, sourceHash, variant } = first;
      const counts = { drawn: tasks.length, played: tasks.filter(({ begun }) => begun).length, judged, marked, met };
      return [{ key, case: first.case, title, sourceHash, variant, ...counts, share: estimate(met, marked, judged) }];
    })
    .sort(order);
}

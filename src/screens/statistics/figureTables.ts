/** The figures as tables in words: what the screen shows, what is printed and what goes into files is one and the same.
 *  Knows no markup and no format. */
import type { cs } from '../../i18n/cs.ts';
import { t } from '../../i18n/i18n.svelte.ts';
import { caseFigures } from '../../statistics/cases.ts';
import { criteriaFigures } from '../../statistics/criteria.ts';
import { type ExaminerFigures, examinerFigures } from '../../statistics/examiners.ts';
import { type Estimate, enoughExams } from '../../statistics/interval.ts';
import { monthFigures } from '../../statistics/months.ts';
import type { ExamSummary } from '../../statistics/summary.ts';

/** `words` are longer than a `text`; `percent` is 0 to 1; `points` is a difference of two of them; `month` is `YYYY-MM`. */
export type ColumnKind = 'text' | 'words' | 'count' | 'percent' | 'points' | 'month';
export type ColumnKey = keyof (typeof cs)['statistics']['column'];

export interface Column {
  readonly key: ColumnKey;
  readonly kind: ColumnKind;
}

/** Null: nothing is said here. */
export type FigureCell = string | number | null;

export interface FigureRow {
  readonly key: string;
  /** As many as columns; the first one names the row. */
  readonly cells: readonly FigureCell[];
}

export interface FigureTable {
  readonly id: 'criteria' | 'examiners' | 'cases' | 'months';
  readonly columns: readonly Column[];
  readonly rows: readonly FigureRow[];
}

/** Not a figure: read from the left, sorted from A. */
export const isText = (kind: ColumnKind): boolean => ['text', 'words', 'month'].includes(kind);

type Kind = ExamSummary['kind'];

const columns = (kinds: Partial<Record<ColumnKey, ColumnKind>>): Column[] =>
  (Object.entries(kinds) as [ColumnKey, ColumnKind][]).map(([key, kind]) => ({ key, kind }));

const bounds = (estimate: Estimate | undefined): readonly FigureCell[] =>
  estimate ? [estimate.share, estimate.low, estimate.high] : [null, null, null];

function few(kind: Kind, count: number): string {
  if (count === 0) return t('statistics.never');
  return count < enoughExams ? t(`statistics.few.${kind}`, { count }) : '';
}

const criteriaTable = (exams: readonly ExamSummary[], kind: Kind): FigureTable => ({
  id: 'criteria',
  columns: columns({
    ...{ criterion: 'text', text: 'words', examined: 'count', notMet: 'count', shareNotMet: 'percent' },
    ...{ low: 'percent', high: 'percent', note: 'words' },
  }),
  rows: criteriaFigures(exams).map(({ key, text, examined, notMet, share }) => ({
    key,
    cells: [key, text, examined, notMet, ...bounds(share), few(kind, examined)],
  })),
});

function examinerNote({ exams, comparison }: ExaminerFigures): string {
  if (!comparison) return few('exam', exams) || t('statistics.alone');
  const { low, high } = comparison.difference;
  if (low > 0) return t('statistics.severer');
  return high < 0 ? t('statistics.milder') : t('statistics.chance');
}

const examinerTable = (exams: readonly ExamSummary[]): FigureTable => ({
  id: 'examiners',
  columns: columns({
    ...{ examiner: 'text', exams: 'count', verdicts: 'count', notMet: 'count', shareNotMet: 'percent' },
    ...{ expected: 'percent', difference: 'points', differenceLow: 'points', differenceHigh: 'points', note: 'words' },
  }),
  rows: examinerFigures(exams).map((one) => {
    const { name, verdicts, notMet, comparison } = one;
    const { by, low, high } = comparison?.difference ?? { by: null, low: null, high: null };
    const shares = [comparison?.observed.share ?? null, comparison?.expected.share ?? null, by, low, high];
    return { key: name, cells: [name, one.exams, verdicts, notMet, ...shares, examinerNote(one)] };
  }),
});

const caseTable = (exams: readonly ExamSummary[], kind: Kind): FigureTable => ({
  id: 'cases',
  columns: columns({
    ...{ case: 'text', title: 'words', version: 'text', variant: 'text', drawn: 'count', played: 'count' },
    ...{ marked: 'count', met: 'count', shareMet: 'percent', low: 'percent', high: 'percent', note: 'words' },
  }),
  rows: caseFigures(exams).map((one) => {
    const which = [one.case, one.title, one.sourceHash.slice(0, 8), one.variant];
    const counts = [one.drawn, one.played, one.marked, one.met];
    return { key: one.key, cells: [...which, ...counts, ...bounds(one.share), few(kind, one.judged)] };
  }),
});

const monthTable = (exams: readonly ExamSummary[], kind: Kind): FigureTable => ({
  id: 'months',
  columns: columns({
    ...{ month: 'month', exams: 'count', passed: 'count', failed: 'count', incomplete: 'count' },
    ...{ sharePassed: 'percent', low: 'percent', high: 'percent', note: 'words' },
  }),
  rows: monthFigures(exams).map((one) => {
    const counts = [one.exams, one.passed, one.failed, one.incomplete];
    return { key: one.month, cells: [one.month, ...counts, ...bounds(one.share), few(kind, one.exams)] };
  }),
});

/** In training nobody examines. */
export const figureTables = (exams: readonly ExamSummary[], kind: Kind): readonly FigureTable[] => [
  criteriaTable(exams, kind),
  ...(kind === 'exam' ? [examinerTable(exams)] : []),
  caseTable(exams, kind),
  monthTable(exams, kind),
];

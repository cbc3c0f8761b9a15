/** The indicators that a candidate enters, and how right they are: compared with what follows from sums, within the
 *  case's tolerance. What nobody but those who mark may see is made here. Pure. */
import type { DailyRow } from './generator.ts';
import { type Kpis, type Sums, kpisOf, sumsOf } from './kpi.ts';
import { readNumber } from './readNumber.ts';

export const figureIds = [
  'aht',
  'asa',
  'serviceLevel',
  'abandonment',
  'fcr',
  'csat',
  'nps',
  'occupancy',
  'emailsInTime',
] as const;
export type FigureId = (typeof figureIds)[number];

/** Which formula a service level was worked out by; without it the number cannot be checked. */
export const levelFormulas = ['A', 'B', 'C'] as const;
export type LevelFormula = (typeof levelFormulas)[number];

/** All days together. */
export const wholePeriod = 'whole';
/** Months as `2026-01`, in their order, and at last all of them. */
export const periodsOf = (rows: readonly { readonly day: string }[]): string[] => [
  ...new Set(rows.map(({ day }) => day.slice(0, 7))),
  wholePeriod,
];
export const figureKey = (figure: FigureId, period: string): string => `${figure}/${period}`;

/** `daily-mean`: right only as the mean of the days' values; `no-formula`: a service level that does not say which. */
export type Verdict = 'right' | 'off' | 'daily-mean' | 'no-formula' | 'unreadable' | 'missing';

export interface FigureCheck {
  readonly figure: FigureId;
  readonly period: string;
  readonly entered: string;
  readonly expected: number;
  readonly verdict: Verdict;
}
export interface PeriodSums extends Pick<Sums, 'offered' | 'answered' | 'abandoned' | 'inTime'> {
  readonly period: string;
}
export interface Checks {
  readonly figures: readonly FigureCheck[];
  readonly sums: readonly PeriodSums[];
  /** All three, so that a number without its formula can be talked about. */
  readonly levels: readonly ({ readonly period: string } & Readonly<Record<LevelFormula, number>>)[];
}

const kpiOf = (kpis: Kpis, figure: FigureId, formula: LevelFormula): number =>
  figure === 'serviceLevel' ? kpis[`serviceLevel${formula}`] : kpis[figure];

/** Half of the last place that people write. */
const rounding = 0.005;
const near = (a: number, b: number, by: number) => Math.abs(a - b) <= by + 1e-9;

export function verdictOn(
  entered: string,
  { expected, mean, tolerancePercent }: { expected: number; mean: number; tolerancePercent: number },
): Exclude<Verdict, 'no-formula'> {
  if (entered.trim() === '') return 'missing';
  const value = readNumber(entered)?.value;
  if (value === undefined) return 'unreadable';
  // small values near zero: never stricter than rounding itself
  if (near(value, expected, Math.max((Math.abs(expected) * tolerancePercent) / 100, rounding))) return 'right';
  return near(value, mean, rounding) ? 'daily-mean' : 'off';
}

export interface Entered {
  readonly figures: Readonly<Record<string, { readonly text: string }>>;
  readonly formula: LevelFormula | '';
}

export function checksOf(rows: readonly DailyRow[], entered: Entered, tolerancePercent: number): Checks {
  const periods = periodsOf(rows).map((period) => {
    const days = period === wholePeriod ? rows : rows.filter(({ day }) => day.startsWith(period));
    const sums = sumsOf(days);
    return { period, sums, kpis: kpisOf(sums), daily: days.map(kpisOf) };
  });
  const formula = entered.formula || 'A';
  const figures = figureIds.flatMap((figure) =>
    periods.map(({ period, kpis, daily }): FigureCheck => {
      const text = entered.figures[figureKey(figure, period)]?.text ?? '';
      const expected = kpiOf(kpis, figure, formula);
      const mean = daily.reduce((sum, one) => sum + kpiOf(one, figure, formula), 0) / daily.length;
      const found = verdictOn(text, { expected, mean, tolerancePercent });
      const unnamed = figure === 'serviceLevel' && entered.formula === '' && found !== 'missing';
      return { figure, period, entered: text, expected, verdict: unnamed ? 'no-formula' : found };
    }),
  );
  return {
    figures,
    sums: periods.map(({ period, sums: { offered, answered, abandoned, inTime } }) => ({
      ...{ period, offered, answered, abandoned, inTime },
    })),
    levels: periods.map(({ period, kpis }) => ({
      ...{ period, A: kpis.serviceLevelA, B: kpis.serviceLevelB, C: kpis.serviceLevelC },
    })),
  };
}

/** Who sees what of a report: the candidate the rows and the own work, who marks or plays the head of the contact centre
 *  also how right the numbers are. An allow-list: the constants behind the rows are in nobody's view. */
import type { StateFrom } from 'xstate';
import type { Countdown } from '../../exam/clock.ts';
import type { Role } from '../../exam/roles.ts';
import type { Unfinished } from '../../channels/channel.ts';
import { type Checks, type LevelFormula, checksOf, periodsOf } from './figures.ts';
import type { DailyRow } from './generator.ts';
import type { ReportChart, ReportContext, ReportText, TextId, reportMachine } from './machine.ts';
import { toRows } from './sheet/blocks.ts';

export interface PartClock {
  /** Absolute host time of its end; null while it does not run. */
  readonly deadlineAt: number | null;
  readonly leftMs: number;
  readonly limitMs: number;
  readonly state: Countdown['state'];
}

export interface ReportView {
  readonly target: { readonly percent: number; readonly seconds: number };
  readonly rows: readonly DailyRow[];
  readonly periods: readonly string[];
  readonly openedAt: number;
  readonly preparation: PartClock;
  readonly presentation: PartClock;
  /** Texts of cells, row by row, without empty ends. */
  readonly cells: readonly (readonly string[])[];
  readonly revision: number;
  /** By `figure/period`. */
  readonly figures: Readonly<Record<string, string>>;
  readonly formula: LevelFormula | '';
  readonly chart: ReportChart | null;
  readonly texts: Readonly<Record<TextId, ReportText | null>>;
  readonly closed: { readonly at: number; readonly why: 'handed-in' | 'time' | 'task' } | null;
  readonly presented: { readonly endedAt: number; readonly why: 'said' | 'time' | 'task' } | null;
  /** The talk belongs to the task; handed in before it, the task would end without. */
  readonly unfinished: Unfinished | null;
  readonly pastes: ReportContext['pastes'] | null;
  readonly checks: Checks | null;
}

const clockOf = (clock: Countdown): PartClock => ({
  deadlineAt: clock.state === 'running' ? clock.deadlineAt : null,
  leftMs: clock.state === 'idle' ? clock.limitMs : clock.state === 'running' ? 0 : clock.leftMs,
  limitMs: clock.limitMs,
  state: clock.state,
});

export function projectReport(state: StateFrom<typeof reportMachine>, role: Role): ReportView {
  const { stimulus, rows, cells, figures, formula, chart, texts, closed, presented, pastes } = state.context;
  const knows = role === 'examiner' || role === 'figurant';
  return {
    target: stimulus.target,
    rows,
    periods: periodsOf(rows),
    openedAt: state.context.openedAt,
    preparation: clockOf(state.context.preparation),
    presentation: clockOf(state.context.presentation),
    cells: toRows(cells),
    revision: state.context.revision,
    figures: Object.fromEntries(Object.entries(figures).map(([key, { text }]) => [key, text])),
    formula,
    chart: chart
      ? { kind: chart.kind, title: chart.title, x: chart.x, y: chart.y, labels: chart.labels, values: chart.values }
      : null,
    texts: {
      conclusion: texts.conclusion ?? null,
      marketing: texts.marketing ?? null,
      centre: texts.centre ?? null,
    },
    closed: closed ?? null,
    presented: presented ?? null,
    unfinished: state.matches('over') ? null : 'presentation',
    pastes: role === 'examiner' ? pastes : null,
    checks: knows ? checksOf(rows, { figures, formula }, stimulus.tolerance.percent) : null,
  };
}

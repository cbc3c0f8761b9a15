/** Views for tests of the report's screens: the months of ninety real days, the first few of them, nothing done yet. */
import { periodsOf } from './figures.ts';
import { dailyRows } from './generator.ts';
import type { ReportView } from './projections.ts';
import { quarter } from './quarter.fixture.ts';

export const ninetyRows = dailyRows(quarter);

export const reportView = (part: Partial<ReportView> = {}): ReportView => ({
  target: { percent: 80, seconds: 20 },
  // few: looking for a button among thousands of cells takes seconds
  rows: ninetyRows.slice(0, 3),
  periods: periodsOf(ninetyRows),
  openedAt: 900_000,
  preparation: { state: 'running', deadlineAt: 3_600_000, leftMs: 0, limitMs: 2_700_000 },
  presentation: { state: 'idle', deadlineAt: null, leftMs: 600_000, limitMs: 600_000 },
  cells: [],
  revision: 0,
  figures: {},
  formula: '',
  chart: null,
  texts: { conclusion: null, marketing: null, centre: null },
  closed: null,
  presented: null,
  unfinished: 'presentation',
  pastes: null,
  checks: null,
  ...part,
});

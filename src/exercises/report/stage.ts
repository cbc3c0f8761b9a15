/** Where a candidate stands in a report, from the view and the time. Pure. */
import type { ReportView } from './projections.ts';

/** `paused`: the task stands; `prepared`: handed in, the talk has not begun. */
export type ReportStage = 'preparing' | 'paused' | 'prepared' | 'presenting' | 'over';

export function stageOf(view: ReportView, { now, working }: { now: number; working: boolean }): ReportStage {
  const { preparation, presentation, closed, presented } = view;
  if (presented || closed?.why === 'task') return 'over';
  if (presentation.state !== 'idle') return 'presenting';
  if (closed) return 'prepared';
  if (!working) return 'paused';
  // the host says so in a moment; nothing more is taken
  return preparation.deadlineAt !== null && now >= preparation.deadlineAt ? 'presenting' : 'preparing';
}

/** What a report still lacks: said before it is handed in, and to whoever marks. */
export type Lack = 'table' | 'figures' | 'formula' | 'chart' | 'conclusion' | 'marketing' | 'centre' | 'same-feedback';

export interface Made {
  readonly cells: number;
  /** Of how many indicators there are, how many were entered. */
  readonly entered: number;
  readonly wanted: number;
  readonly formula: string;
  readonly chart: boolean;
  readonly conclusion: string;
  readonly marketing: string;
  readonly centre: string;
}

export function lacksOf(made: Made): Lack[] {
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim().toLowerCase();
  const [marketing, centre] = [plain(made.marketing), plain(made.centre)];
  const lacks: [Lack, boolean][] = [
    ['table', made.cells === 0],
    ['figures', made.entered < made.wanted],
    ['formula', made.formula === ''],
    ['chart', !made.chart],
    ['conclusion', plain(made.conclusion) === ''],
    ['marketing', marketing === ''],
    ['centre', centre === ''],
    ['same-feedback', marketing !== '' && marketing === centre],
  ];
  return lacks.flatMap(([lack, isLacking]) => (isLacking ? [lack] : []));
}

export const madeIn = (view: ReportView, wanted: number): Made => ({
  cells: view.cells.length,
  entered: Object.values(view.figures).filter((text) => text.trim() !== '').length,
  wanted,
  formula: view.formula,
  chart: view.chart !== null,
  conclusion: view.texts.conclusion?.text ?? '',
  marketing: view.texts.marketing?.text ?? '',
  centre: view.texts.centre?.text ?? '',
});

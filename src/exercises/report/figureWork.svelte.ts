/** The indicators that the candidate is entering: on this computer with every key, at the host a moment later. Knows
 *  neither the screen nor what would be right. */
import type { Desk, Send } from '../../channels/channel.ts';
import { type Pace, pace } from '../../ui/pace.ts';
import { type FigureId, type LevelFormula, figureIds, figureKey } from './figures.ts';
import type { ReportView } from './projections.ts';
import { readNumber } from './readNumber.ts';

export class FigureWork {
  /** What has been typed on this page, or was kept by the one before. */
  #pending: Record<string, string> = $state({});
  #formula: LevelFormula | '' | undefined = $state();
  readonly #sent: Record<string, string> = {};
  #unanswered = 0;
  readonly #view: () => ReportView;
  readonly #send: Send;
  readonly #desk: Desk;
  readonly #pace: Pace;

  constructor(view: () => ReportView, send: Send, desk: Desk) {
    this.#view = view;
    this.#send = send;
    this.#desk = desk;
    this.#pace = pace(() => this.#journal(), { quietMs: 400, atMostMs: 1_500 });
    this.#pending = parse(desk.recall('figures'));
    if (Object.keys(this.#pending).length > 0) this.#pace.touch();
  }

  of(figure: FigureId, period: string): string {
    const key = figureKey(figure, period);
    return this.#pending[key] ?? this.#view().figures[key] ?? '';
  }
  get formula(): LevelFormula | '' {
    return this.#formula ?? this.#view().formula;
  }
  /** Is there something that is no number? */
  isUnread(figure: FigureId, period: string): boolean {
    const text = this.of(figure, period);
    return text.trim() !== '' && !readNumber(text);
  }
  get anyUnread(): boolean {
    const { periods } = this.#view();
    return figureIds.some((figure) => periods.some((period) => this.isUnread(figure, period)));
  }

  enter(figure: FigureId, period: string, text: string): void {
    this.#pending[figureKey(figure, period)] = text.slice(0, 40);
    this.#desk.keep('figures', JSON.stringify(this.#pending));
    this.#pace.touch();
  }
  nameFormula(formula: LevelFormula | ''): void {
    this.#formula = formula;
    void this.#send('report.nameFormula', { formula });
  }
  flush(): void {
    this.#pace.flush();
  }

  #journal(): void {
    const known = this.#view().figures;
    for (const [key, text] of Object.entries(this.#pending)) {
      if (text === (this.#sent[key] ?? known[key] ?? '')) continue;
      const [figure = '', period = ''] = key.split('/');
      this.#sent[key] = text;
      this.#unanswered += 1;
      void this.#send('report.enter', { figure, period, text }).then(() => this.#answered());
    }
  }
  /** Once the host has all of it, this computer need not keep it. */
  #answered(): void {
    this.#unanswered -= 1;
    const all = Object.entries(this.#pending).every(([key, text]) => this.#sent[key] === text);
    if (this.#unanswered === 0 && all) this.#desk.keep('figures', undefined);
  }
}

/** What this computer kept is its own writing, but may come from an older version of the page. */
function parse(text: string | undefined): Record<string, string> {
  if (text === undefined) return {};
  try {
    const kept: unknown = JSON.parse(text);
    const entries = Object.entries(typeof kept === 'object' && kept !== null ? kept : {});
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return {};
  }
}

/** All that a candidate does in a report, put together: sheet, indicators, chart, texts, and where the work stands. Knows
 *  no markup. */
import type { Desk, Send } from '../../channels/channel.ts';
import { language } from '../../i18n/i18n.svelte.ts';
import { ChartDraft } from './chartDraft.svelte.ts';
import { figureIds, figureKey } from './figures.ts';
import { FigureWork } from './figureWork.svelte.ts';
import { textIds } from './machine.ts';
import type { ReportView } from './projections.ts';
import { fromRows, usedSize } from './sheet/blocks.ts';
import { SheetValues } from './sheet/sheetValues.svelte.ts';
import { SheetFiles } from './sheetFiles.svelte.ts';
import { SheetHands } from './sheetHands.svelte.ts';
import { SheetWork } from './sheetWork.svelte.ts';
import { type Lack, type ReportStage, lacksOf, stageOf } from './stage.ts';
import { TextWork } from './textWork.svelte.ts';

export class ReportDesk {
  readonly sheet: SheetWork;
  readonly values: SheetValues;
  readonly hands: SheetHands;
  readonly files: SheetFiles;
  readonly figures: FigureWork;
  readonly chart: ChartDraft;
  readonly texts: readonly TextWork[];
  readonly #view: () => ReportView;
  readonly #send: Send;
  readonly #desk: Desk;

  constructor(view: () => ReportView, send: Send, desk: Desk) {
    this.#view = view;
    this.#send = send;
    this.#desk = desk;
    this.sheet = new SheetWork(view(), send, desk);
    // once nothing can be changed, what the host has is what counts
    this.values = new SheetValues(() => (this.open ? this.sheet.cells : fromRows(view().cells)));
    this.hands = new SheetHands({
      ...{ work: this.sheet, desk },
      open: () => this.open,
      shown: (address) => this.values.shown(address, language.current),
      tell: this.tellPasted,
    });
    this.files = new SheetFiles(this.sheet, this.hands, this.values, this.tellPasted);
    this.figures = new FigureWork(view, send, desk);
    this.chart = new ChartDraft(view().chart, send, desk);
    this.texts = textIds.map((id) => new TextWork(id, view(), send, desk));
  }

  /** What the sheet's panel needs. */
  get panel() {
    return { work: this.sheet, hands: this.hands, values: this.values, files: this.files };
  }
  get stage(): ReportStage {
    return stageOf(this.#view(), { now: this.#desk.now, working: this.#desk.working });
  }
  get open(): boolean {
    return this.stage === 'preparing';
  }
  get lacks(): Lack[] {
    const view = this.#view();
    const keys = figureIds.flatMap((figure) => view.periods.map((period) => [figure, period] as const));
    const text = (id: string) => this.texts.find((one) => one.id === id)?.text ?? '';
    return lacksOf({
      cells: usedSize(this.sheet.cells).row,
      entered: keys.filter(([figure, period]) => this.figures.of(figure, period).trim() !== '').length,
      wanted: keys.length,
      formula: this.figures.formula,
      chart: view.chart !== null,
      ...{ conclusion: text('conclusion'), marketing: text('marketing'), centre: text('centre') },
    });
  }

  readonly tellPasted = (length: number, allowed: boolean): void => {
    void this.#send('report.paste', { length, allowed });
  };
  /** The first sight of the values is a fact. */
  opened(): void {
    if (this.#view().openedAt === 0 && this.open) void this.#send('report.open');
  }
  /** What is typed goes to the host now. */
  flush(): void {
    this.hands.endTyping(true);
    this.figures.flush();
    for (const text of this.texts) text.flush();
  }
  submit(): void {
    this.flush();
    void this.#send('report.submit');
  }
  present(): void {
    void this.#send('report.present');
  }
  endPresentation(): void {
    void this.#send('report.endPresentation');
  }
}

/** Every indicator of every period. */
export const wantedFigures = ({ periods }: Pick<ReportView, 'periods'>): string[] =>
  figureIds.flatMap((figure) => periods.map((period) => figureKey(figure, period)));

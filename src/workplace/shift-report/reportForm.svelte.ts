/** The report on the shift while it is filled in. Knows what is missing, no markup and no right figure. */
import type { Desk, Send } from '../../channels/channel.ts';
import { type ReportFigure, type ShiftReport, reportFigures } from './shiftReport.ts';

const name = 'shift-report';
const numberOf = (text: string): number | undefined => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined);

export class ReportForm {
  figures: Readonly<Record<ReportFigure, string>> = $state.raw({
    contacts: '',
    filed: '',
    forwarded: '',
    promises: '',
  });
  note = $state('');
  tried = $state(false);
  readonly #send: Send;
  readonly #desk: Desk;

  /** @param last what was handed in before: it can be corrected. */
  constructor(last: ShiftReport | null, send: Send, desk: Desk) {
    this.#send = send;
    this.#desk = desk;
    const kept = desk.recall(name)?.split('\n') ?? [];
    this.figures = Object.fromEntries(
      reportFigures.map((figure, index) => [figure, kept[index] ?? (last ? String(last[figure]) : '')]),
    ) as Record<ReportFigure, string>;
    this.note = kept.length > 0 ? kept.slice(reportFigures.length).join('\n') : (last?.note ?? '');
  }

  get missing(): readonly ReportFigure[] {
    return reportFigures.filter((figure) => numberOf(this.figures[figure]) === undefined);
  }

  enter(figure: ReportFigure, text: string): void {
    this.figures = { ...this.figures, [figure]: text.slice(0, 3) };
    this.#keep();
  }
  write(text: string): void {
    this.note = text;
    this.#keep();
  }
  #keep(): void {
    this.#desk.keep(name, [...reportFigures.map((figure) => this.figures[figure]), this.note].join('\n'));
  }

  async handIn(): Promise<boolean> {
    this.tried = true;
    if (this.missing.length > 0) return false;
    const figures = Object.fromEntries(reportFigures.map((figure) => [figure, numberOf(this.figures[figure]) ?? 0]));
    const answer = await this.#send('shift.report', { ...figures, note: this.note });
    if (answer.ok) this.#desk.keep(name, undefined);
    return answer.ok;
  }
}

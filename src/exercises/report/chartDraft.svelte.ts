/** The chart that is being described: kept on this computer until it is made. Knows no numbers and draws nothing. */
import type { Desk, Send } from '../../channels/channel.ts';
import { areasOf } from './chartData.ts';
import type { ReportChart } from './machine.ts';
import { type Area, areaOf } from './sheet/address.ts';

export class ChartDraft {
  fields: ReportChart = $state.raw({ kind: 'line', title: '', x: '', y: '', labels: '', values: '' });
  /** Why it was not made. */
  lacks: 'title' | 'axes' | 'labels' | 'values' | 'selection' | undefined = $state();
  readonly #send: Send;
  readonly #desk: Desk;

  constructor(made: ReportChart | null, send: Send, desk: Desk) {
    this.#send = send;
    this.#desk = desk;
    const kept = parse(desk.recall('chart'));
    if (made) this.fields = made;
    if (kept) this.fields = { ...this.fields, ...kept };
  }

  change(field: keyof ReportChart, text: string): void {
    this.#set({ [field]: text });
  }
  select(area: Area): void {
    const areas = areasOf(area);
    if (areas) this.#set(areas);
    else this.lacks = 'selection';
  }
  make(): void {
    const { title, x, y, labels, values } = this.fields;
    if (title.trim() === '') return void (this.lacks = 'title');
    if (x.trim() === '' || y.trim() === '') return void (this.lacks = 'axes');
    if (!areaOf(labels)) return void (this.lacks = 'labels');
    if (!areaOf(values)) return void (this.lacks = 'values');
    this.lacks = undefined;
    void this.#send('report.chart', { ...this.fields }).then(({ ok }) => ok && this.#desk.keep('chart', undefined));
  }

  #set(change: Partial<ReportChart>): void {
    this.fields = { ...this.fields, ...change };
    this.lacks = undefined;
    this.#desk.keep('chart', JSON.stringify(this.fields));
  }
}

/** What this computer kept is its own writing, but may come from an older version of the page. */
function parse(text: string | undefined): Partial<ReportChart> | undefined {
  if (text === undefined) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    const fields = Object.entries(typeof kept === 'object' && kept !== null ? kept : {});
    return Object.fromEntries(fields.filter(([, value]) => typeof value === 'string'));
  } catch {
    return undefined;
  }
}

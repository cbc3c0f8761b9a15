/** The candidate's test on this page: which item is in front, answers and marks, and their way to the log, one command for
 *  each change. Survives a reload: the place and the answers come back from this computer. Knows no screen. */
import type { Desk, Send } from '../../channels/channel.ts';
import type { ItemView, TheoryView } from './projections.ts';
import { type TestSheet, chosenIn, toggled, withAnswer, withMark } from './sheet.ts';

export class Testing {
  sheet: TestSheet;
  place: number;
  /** Handed in and not answered, or too late; survives a reload. */
  handing = $state(false);
  readonly #view: () => TheoryView;
  readonly #send: Send;
  readonly #desk: Desk;

  constructor(view: () => TheoryView, send: Send, desk: Desk) {
    this.#view = view;
    this.#send = send;
    this.#desk = desk;
    const told = view().sheet;
    const kept = parse(desk.recall('sheet'));
    const newer = kept !== undefined && kept.revision > told.revision ? kept : undefined;
    this.sheet = $state.raw(newer ?? told);
    this.place = $state(Number(desk.recall('place') ?? 0) || 0);
    this.handing = desk.recall('handing') !== undefined;
    // a reload between a choice and the journal: the host may not have it, and takes no revision twice
    if (newer && view().phase === 'working' && !this.handing) this.#repeat(told, newer);
  }

  get item(): ItemView | undefined {
    return this.#view().items[this.place];
  }
  go(place: number): void {
    if (place < 0 || place >= this.#view().items.length) return;
    this.place = place;
    this.#desk.keep('place', String(place));
  }
  choose(item: ItemView, letter: string): void {
    const before = chosenIn(this.sheet, item.label);
    if (!item.several && before.includes(letter)) return;
    const options = toggled(before, letter, item.several);
    this.#keep(withAnswer(this.sheet, item.label, options));
    this.#tell(item.label);
  }
  mark(item: ItemView): void {
    const on = !this.sheet.marked.includes(item.label);
    this.#keep(withMark(this.sheet, item.label, on));
    void this.#send('theory.mark', { item: item.label, on, revision: this.sheet.revision });
  }
  async handIn(): Promise<void> {
    this.handing = true;
    this.#desk.keep('handing', '1');
    const answers = this.sheet.answers.map(({ item, options }) => ({ item, options: [...options] }));
    const { ok } = await this.#send('theory.submit', { answers });
    if (ok) return;
    this.handing = false;
    this.#desk.keep('handing', undefined);
  }

  #keep(next: TestSheet): void {
    this.sheet = { ...next, revision: this.sheet.revision + 1 };
    this.#desk.keep('sheet', JSON.stringify(this.sheet));
  }
  #tell(item: string): void {
    const { revision } = this.sheet;
    void this.#send('theory.answer', { item, options: [...chosenIn(this.sheet, item)], revision });
  }
  #repeat(told: TestSheet, kept: TestSheet): void {
    for (const { label } of this.#view().items) {
      if (chosenIn(told, label).join() === chosenIn(kept, label).join()) continue;
      this.#keep(this.sheet);
      this.#tell(label);
    }
  }
}

/** What this computer kept is its own writing, but may come from an older version of the page. */
function parse(kept: string | undefined): TestSheet | undefined {
  if (kept === undefined) return undefined;
  try {
    const value = JSON.parse(kept) as Partial<TestSheet> | null;
    return value && Array.isArray(value.answers) && Array.isArray(value.marked) ? (value as TestSheet) : undefined;
  } catch {
    return undefined;
  }
}

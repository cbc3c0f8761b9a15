/** Hands on a sheet: which cells are selected, what is being typed, copied and pasted, and why something did not work.
 *  Knows events of keyboard and clipboard, no markup; the cells belong to sheetWork.svelte.ts. */
import type { Desk } from '../../channels/channel.ts';
import { writeTabs } from '../../tables/delimited.ts';
import { type GridAction, gridAction, typingEnd } from './gridKeys.ts';
import {
  type Area,
  type Place,
  addressOf,
  areaBetween,
  columnCount,
  movedInside,
  placeOf,
  rowCount,
} from './sheet/address.ts';
import { type Block, blockOf, cleared, maxCellLength, textsIn, usedSize } from './sheet/blocks.ts';
import { filledDown, movedTo } from './sheet/moving.ts';
import { type PasteProblem, pastedAt } from './sheet/pasting.ts';
import type { SheetWork } from './sheetWork.svelte.ts';

export type SheetProblem = PasteProblem | 'full' | 'paste-off';

interface Options {
  readonly work: SheetWork;
  readonly desk: Desk;
  /** May cells be changed now? */
  readonly open: () => boolean;
  /** A value as it is seen: what other programs get when cells are copied. */
  readonly shown: (address: string) => string;
  readonly tell: (length: number, allowed: boolean) => void;
}

export class SheetHands {
  active: Place = $state.raw({ row: 1, column: 1 });
  #anchor: Place = $state.raw({ row: 1, column: 1 });
  /** What is being typed into the active cell; undefined while nothing is. */
  typing: string | undefined = $state();
  /** Is it being typed in the line above the sheet, and not in the cell? */
  inLine = $state(false);
  problem: SheetProblem | undefined = $state();
  /** How many cells the last paste or fill has changed; said once. */
  changed = $state(0);
  #copied: { readonly block: Block; readonly text: string } | undefined;
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
    const kept = /^([A-Z]\d+)=([\s\S]*)$/.exec(options.desk.recall('cell') ?? '');
    const place = kept && placeOf(kept[1] ?? '');
    if (!place) return;
    this.active = this.#anchor = place;
    this.typing = kept[2];
  }

  get area(): Area {
    return areaBetween(this.#anchor, this.active);
  }
  get text(): string {
    return this.#options.work.cells[addressOf(this.active)] ?? '';
  }

  select(place: Place, extend = false): void {
    this.endTyping(true);
    this.active = place;
    if (!extend) this.#anchor = place;
    this.problem = undefined;
    this.changed = 0;
  }
  move(rows: number, columns: number, extend = false): void {
    this.select(movedInside(this.active, rows, columns), extend);
  }

  type(text: string, inLine = false): void {
    if (!this.#options.open()) return;
    this.inLine = inLine;
    this.typing = text.slice(0, maxCellLength);
    this.#options.desk.keep('cell', `${addressOf(this.active)}=${this.typing}`);
  }
  endTyping(keep: boolean): void {
    if (this.typing === undefined) return;
    const text = this.typing.trim();
    this.typing = undefined;
    this.#options.desk.keep('cell', undefined);
    if (keep && text !== this.text) this.#put({ at: addressOf(this.active), rows: [[text]] });
  }

  keydown = (event: KeyboardEvent): void => {
    if (this.typing !== undefined) return this.#typingKey(event);
    const action = gridAction(event);
    if (!action) return;
    event.preventDefault();
    this.#act(action);
  };
  #typingKey(event: KeyboardEvent): void {
    const end = typingEnd(event);
    if (!end) return;
    event.preventDefault();
    // Escape ends the typing and no dialog behind it
    event.stopPropagation();
    this.endTyping(end.keep);
    this.move(end.rows, end.columns);
  }

  #act(action: GridAction): void {
    const { row } = this.active;
    switch (action.do) {
      case 'move':
        return this.move(action.rows, action.columns, action.extend);
      case 'home':
        return this.select({ row, column: 1 }, action.extend);
      case 'end':
        return this.select({ row, column: Math.max(1, usedSize(this.#options.work.cells).column) }, action.extend);
      case 'start':
        return this.select({ row: 1, column: 1 }, action.extend);
      case 'edit':
        return this.type(action.text ?? this.text);
      case 'all':
        this.select({ row: 1, column: 1 });
        return this.select({ row: rowCount, column: columnCount }, true);
      case 'clear':
        return this.clear();
      case 'fill':
        return this.fillDown();
      default:
        if (this.#options.open()) this.#options.work[action.do]();
    }
  }

  clear(): void {
    this.#put(cleared(this.#usedArea()));
  }
  fillDown(): void {
    const block = filledDown(this.#options.work.cells, this.area);
    if (block.rows.length > 0 && this.#put(block)) this.changed = block.rows.flat().length;
  }

  copy = (event: ClipboardEvent): void => {
    if (this.typing !== undefined) return;
    event.preventDefault();
    const area = this.#usedArea();
    const shown = textsIn(this.#options.work.cells, area).map((row, down) =>
      row.map((_, right) =>
        this.#options.shown(addressOf({ row: area.from.row + down, column: area.from.column + right })),
      ),
    );
    const text = writeTabs(shown);
    this.#copied = { block: blockOf(this.#options.work.cells, area), text };
    event.clipboardData?.setData('text/plain', text);
  };
  cut = (event: ClipboardEvent): void => {
    if (this.typing !== undefined) return;
    this.copy(event);
    this.clear();
  };
  paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const own = this.#copied !== undefined && sameText(this.#copied.text, text);
    const allowed = own || this.#options.desk.settings.paste;
    if (!own) this.#options.tell(text.length, allowed);
    if (this.typing !== undefined && allowed) return;
    event.preventDefault();
    if (!allowed) return void (this.problem = 'paste-off');
    if (own && this.#copied) return this.#pasted(movedTo(this.#copied.block, this.area));
    const pasted = pastedAt(text, event.clipboardData?.files.length ?? 0, this.area.from);
    if (pasted.ok) this.#pasted(pasted.block);
    else this.problem = pasted.problem;
  };
  /** Rows from a file or from the daily values, at a cell. */
  pasteRows(block: Block): void {
    this.#pasted(block);
  }

  #pasted(block: Block): void {
    if (this.#put(block)) this.changed = block.rows.flat().length;
  }
  #put(block: Block): boolean {
    if (!this.#options.open()) return false;
    const done = this.#options.work.edit([block]);
    this.problem = done ? undefined : 'full';
    return done;
  }
  /** What is selected and can hold anything. */
  #usedArea(): Area {
    const { from, to } = this.area;
    const used = usedSize(this.#options.work.cells);
    const end = (selected: number, start: number, last: number) => Math.max(start, Math.min(selected, last));
    return { from, to: { row: end(to.row, from.row, used.row), column: end(to.column, from.column, used.column) } };
  }
}

/** Systems change the ends of lines on the way through the clipboard. */
const sameText = (a: string, b: string) =>
  a.replaceAll('\r\n', '\n').trimEnd() === b.replaceAll('\r\n', '\n').trimEnd();

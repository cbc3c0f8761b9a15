/** Files of a sheet: one that is being opened, looked at before it changes anything, and those that are saved. Knows the
 *  sheet by its hands, no markup. */
import { type Separator, guessSeparator, readDelimited, writeCsv } from '../../tables/delimited.ts';
import { saveBlob } from '../../ui/saveFile.ts';
import { addressOf } from './sheet/address.ts';
import { toRows } from './sheet/blocks.ts';
import { type PasteProblem, blockAt } from './sheet/pasting.ts';
import type { SheetValues } from './sheet/sheetValues.svelte.ts';
import type { SheetHands } from './sheetHands.svelte.ts';
import type { SheetWork } from './sheetWork.svelte.ts';

export const maxFileMegabytes = 2;

interface Opened {
  readonly rows: readonly (readonly string[])[];
  /** Lines that do not fit the others. */
  readonly odd: readonly number[];
  /** Of a text with separators; undefined for a spreadsheet. */
  readonly separator?: Separator;
}

export class SheetFiles {
  opened: Opened | undefined = $state.raw();
  problem: 'large' | 'unread' | 'notSaved' | 'large-xlsx' | PasteProblem | undefined = $state();
  #text = '';
  readonly #work: SheetWork;
  readonly #hands: SheetHands;
  readonly #values: SheetValues;
  readonly #tell: (length: number, allowed: boolean) => void;

  constructor(
    work: SheetWork,
    hands: SheetHands,
    values: SheetValues,
    tell: (length: number, allowed: boolean) => void,
  ) {
    this.#work = work;
    this.#hands = hands;
    this.#values = values;
    this.#tell = tell;
  }

  async open(file: File): Promise<void> {
    this.opened = undefined;
    this.problem = file.size > maxFileMegabytes * 1024 * 1024 ? 'large' : undefined;
    if (this.problem) return;
    try {
      if (isZip(new Uint8Array(await file.slice(0, 2).arrayBuffer()))) {
        const { fromSpreadsheet } = await import('./files/spreadsheet.ts');
        this.opened = { rows: await fromSpreadsheet(file), odd: [] };
      } else {
        // bytes that are no text, a picture for example, are refused and not shown as signs
        this.#text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
        if (this.#text.includes('\0')) throw new Error('no text');
        this.separate(guessSeparator(this.#text));
      }
    } catch {
      this.problem = 'unread';
    }
  }
  /** With another separator than the one that was guessed. */
  separate(separator: Separator): void {
    this.opened = { ...readDelimited(this.#text, separator), separator };
  }
  close(): void {
    this.opened = undefined;
  }
  /** Into the sheet, from the selected cell on; what was there comes back with undo. */
  put(): void {
    if (!this.opened) return;
    const rows = this.opened.rows;
    const judged = blockAt(rows, this.#hands.area.from);
    this.#tell(rows.flat().join('').length, judged.ok);
    if (judged.ok) this.#hands.pasteRows(judged.block);
    this.problem = judged.ok ? undefined : judged.problem;
    this.opened = undefined;
  }

  saveCsv(name: string): void {
    const rows = toRows(this.#work.cells).map((row, down) =>
      row.map((_, right) => this.#values.shown(addressOf({ row: down + 1, column: right + 1 }), 'cs')),
    );
    saveBlob(`${name}.csv`, new Blob([writeCsv(rows)], { type: 'text/csv;charset=utf-8' }));
  }
  async saveSpreadsheet(name: string, sheetName: string): Promise<void> {
    this.problem = undefined;
    try {
      const { toSpreadsheet } = await import('./files/spreadsheet.ts');
      const blob = await toSpreadsheet(this.#work.cells, (address) => this.#values.of(address), sheetName);
      if (blob) saveBlob(`${name}.xlsx`, blob);
      else this.problem = 'large-xlsx';
    } catch {
      this.problem = 'notSaved';
    }
  }
}

/** An XLSX file is a ZIP. */
const isZip = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;

/** Values of a sheet as reactive state; the parser is loaded with the first sheet that is shown. Until then, and if it
 *  cannot be loaded, formulas stand as they were typed. Changes nothing. */
import { addressOf } from './address.ts';
import type { Cells } from './blocks.ts';
import { type CellValue, CellError, shownValue } from './cell-value.ts';
import { plainValue } from './cell-value.ts';
import { isFormula } from './formula-text.ts';
import type { Sheet } from './sheet.ts';

export class SheetValues {
  state: 'loading' | 'ready' | 'failed' = $state('loading');
  #sheet: Sheet | undefined = $state.raw();
  readonly #cells: () => Cells;

  constructor(cells: () => Cells) {
    this.#cells = cells;
    void this.#load();
  }

  readonly #computed = $derived.by(() => {
    const cells = this.#cells();
    const sheet = this.#sheet;
    sheet?.update(cells);
    // a new object each time: whoever shows a value looks again
    return { of: (address: string) => (sheet ? sheet.value(address) : typedValue(cells[address])) };
  });

  of(address: string): CellValue | undefined {
    return this.#computed.of(address);
  }
  at(row: number, column: number): CellValue | undefined {
    return this.#computed.of(addressOf({ row, column }));
  }
  shown(address: string, language: 'cs' | 'en'): string {
    return shownValue(this.of(address), language);
  }
  /** The kind of error in a cell, to be said in words. */
  errorIn(address: string): CellError['kind'] | undefined {
    const value = this.of(address);
    return value instanceof CellError ? value.kind : undefined;
  }

  async #load(): Promise<void> {
    try {
      const [{ Sheet: Computing }, { createEngine }] = await Promise.all([
        import('./sheet.ts'),
        import('./formulas.ts'),
      ]);
      this.#sheet = new Computing(createEngine);
      this.state = 'ready';
    } catch {
      this.state = 'failed';
    }
  }
}

const typedValue = (text: string | undefined): CellValue | undefined =>
  text === undefined || isFormula(text) ? text : plainValue(text);

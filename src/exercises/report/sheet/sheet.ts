/** A sheet: texts of cells in, values out. Computes only what a change touches. Knows no screen and no log. */
import { type Area, addressOf } from './address.ts';
import type { Cells } from './blocks.ts';
import { CellError, type CellValue, plainValue } from './cell-value.ts';
import { type Written, isFormula, written } from './formula-text.ts';
import type { Engine, ReadCell } from './formulas.ts';
import { orderOf, touchedBy } from './order.ts';

export class Sheet {
  readonly #engine: Engine;
  #cells: Cells = {};
  readonly #formulas = new Map<string, Written>();
  readonly #reads = new Map<string, readonly Area[]>();
  readonly #values = new Map<string, CellValue>();

  constructor(createEngine: (readCell: ReadCell) => Engine) {
    this.#engine = createEngine((row, column) => this.#values.get(addressOf({ row, column })));
  }

  /** Undefined: nothing is there. */
  value(address: string): CellValue | undefined {
    return this.#values.get(address);
  }

  update(cells: Cells): void {
    const before = this.#cells;
    if (cells === before) return;
    const all = [...Object.keys(before), ...Object.keys(cells)];
    const changed = new Set(all.filter((address) => before[address] !== cells[address]));
    this.#cells = cells;
    for (const address of changed) this.#read(address, cells[address]);
    const { order, circular } = orderOf(touchedBy(changed, this.#reads), this.#reads);
    for (const address of order) this.#compute(address);
    for (const address of circular) this.#values.set(address, new CellError('cycle'));
  }

  #read(address: string, text: string | undefined): void {
    this.#formulas.delete(address);
    this.#reads.delete(address);
    this.#values.delete(address);
    if (text === undefined) return;
    if (!isFormula(text)) return void this.#values.set(address, plainValue(text));
    const formula = written(text);
    this.#formulas.set(address, formula);
    this.#reads.set(address, formula.ok ? formula.reads : []);
  }

  #compute(address: string): void {
    const formula = this.#formulas.get(address);
    if (!formula) return;
    this.#values.set(address, formula.ok ? this.#engine.compute(formula.text) : new CellError(formula.error));
  }
}

/** A sheet as a spreadsheet file and back. Formulas go out in English, as the format wants them, and only those that the
 *  sheet itself knows; everything else goes as a text. Of a file that comes in the values are read. */
import { numberText } from '../../../tables/numberText.ts';
import { type Cell, readSpreadsheet, writeSpreadsheet } from '../../../tables/spreadsheet.ts';
import { addressOf } from '../sheet/address.ts';
import { type Cells, usedSize } from '../sheet/blocks.ts';
import { CellError, type CellValue, shownValue } from '../sheet/cell-value.ts';
import { isFormula, written } from '../sheet/formula-text.ts';

function cellOf(text: string | undefined, value: CellValue | undefined): Cell {
  if (text === undefined || value === undefined) return null;
  if (isFormula(text) && !(value instanceof CellError)) {
    const formula = written(text);
    if (formula.ok) return { formula: formula.text };
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : shownValue(value);
}

/** Undefined: the sheet is too large for this format. */
export async function toSpreadsheet(
  cells: Cells,
  valueOf: (address: string) => CellValue | undefined,
  name: string,
): Promise<Blob | undefined> {
  const { row: rows, column: columns } = usedSize(cells);
  const data = Array.from({ length: Math.max(rows, 1) }, (_, row) =>
    Array.from({ length: Math.max(columns, 1) }, (_, column) => {
      const address = addressOf({ row: row + 1, column: column + 1 });
      return cellOf(cells[address], valueOf(address));
    }),
  );
  return writeSpreadsheet([{ name, rows: data }]);
}

const dateOf = (date: Date) => `${date.getUTCDate()}. ${date.getUTCMonth() + 1}. ${date.getUTCFullYear()}`;

function textOf(value: unknown): string {
  if (typeof value === 'number') return numberText(value);
  if (value instanceof Date) return dateOf(value);
  if (typeof value === 'boolean') return shownValue(value);
  const text = typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim() : '';
  // a text that would begin to compute here stays a text
  return text.startsWith('=') ? `'${text}` : text;
}

/** Rejects when the file is none, is damaged, or takes longer than a person waits. */
export async function fromSpreadsheet(file: Blob): Promise<string[][]> {
  return (await readSpreadsheet(file)).map((row) => row.map(textOf));
}

/** The only door to the XLSX libraries, loaded with the first file: a sheet as a spreadsheet file and back. Formulas go out
 *  in English, as the format wants them, and only those that the sheet itself knows; everything else goes as a text, so
 *  that no program computes it. Of a file that comes in the values are read. */
import { readSheet } from 'read-excel-file/universal';
import writeXlsxFile from 'write-excel-file/universal';
import { numberText } from '../readNumber.ts';
import { addressOf } from '../sheet/address.ts';
import { type Cells, usedSize } from '../sheet/blocks.ts';
import { CellError, type CellValue, shownValue } from '../sheet/cell-value.ts';
import { isFormula, written } from '../sheet/formula-text.ts';

/** Beyond it the library would compress in a worker of its own making, which this page's security policy forbids. */
const maxWritten = 150_000;
const cellOverhead = 60;

type Cell = {
  value: string | number | boolean;
  type: StringConstructor | NumberConstructor | BooleanConstructor | 'Formula';
};

function cellOf(text: string | undefined, value: CellValue | undefined): Cell | null {
  if (text === undefined || value === undefined) return null;
  if (isFormula(text) && !(value instanceof CellError)) {
    const formula = written(text);
    if (formula.ok) return { type: 'Formula', value: formula.text };
  }
  if (typeof value === 'number') return { type: Number, value };
  if (typeof value === 'boolean') return { type: Boolean, value };
  return { type: String, value: shownValue(value) };
}

/** Undefined: the sheet is too large for this format. */
export async function toSpreadsheet(
  cells: Cells,
  valueOf: (address: string) => CellValue | undefined,
  name: string,
): Promise<Blob | undefined> {
  const length = Object.values(cells).reduce((sum, text) => sum + text.length + cellOverhead, 0);
  if (length > maxWritten) return undefined;
  const { row: rows, column: columns } = usedSize(cells);
  const data = Array.from({ length: Math.max(rows, 1) }, (_, row) =>
    Array.from({ length: Math.max(columns, 1) }, (_, column) => {
      const address = addressOf({ row: row + 1, column: column + 1 });
      return cellOf(cells[address], valueOf(address));
    }),
  );
  return writeXlsxFile(data, { sheet: name }).toBlob();
}

const patienceMs = 10_000;
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
  const tooLong = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('too long')), patienceMs));
  const rows = await Promise.race([readSheet(file), tooLong]);
  return rows.map((row) => row.map(textOf));
}

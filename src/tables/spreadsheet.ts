/** The only door to the XLSX libraries, loaded with the first file: rows of cells as a spreadsheet file and back. A text
 *  goes out as a text, whatever it begins with, so that no program computes it; a formula is one only where it is said to
 *  be. Knows no sheet. */
import { readSheet } from 'read-excel-file/universal';
import writeXlsxFile from 'write-excel-file/universal';

export type Cell = string | number | boolean | { readonly formula: string } | null;

export interface SpreadsheetPage {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** Beyond it the library would compress in a worker of its own making, which this page's security policy forbids. */
const maxWritten = 150_000;
const cellOverhead = 60;

const sizeOf = (cell: Cell): number => {
  if (cell === null) return 0;
  return cellOverhead + (typeof cell === 'object' ? cell.formula : String(cell)).length;
};

function written(cell: Cell) {
  if (cell === null) return null;
  if (typeof cell === 'object') return { type: 'Formula' as const, value: cell.formula };
  if (typeof cell === 'number') return { type: Number, value: cell };
  if (typeof cell === 'boolean') return { type: Boolean, value: cell };
  return { type: String, value: cell };
}

/** Undefined: too large for this format. */
export async function writeSpreadsheet(pages: readonly SpreadsheetPage[]): Promise<Blob | undefined> {
  const sizes = pages.flatMap(({ rows }) => rows.flat().map(sizeOf));
  if (sizes.reduce((sum, size) => sum + size, 0) > maxWritten) return undefined;
  return writeXlsxFile(
    pages.map(({ name, rows }) => ({ sheet: name, data: rows.map((row) => row.map(written)) })),
  ).toBlob();
}

const patienceMs = 10_000;

/** The values of the first page. Rejects when the file is none, is damaged, or takes longer than a person waits. */
export async function readSpreadsheet(file: Blob): Promise<readonly (readonly unknown[])[]> {
  const tooLong = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('too long')), patienceMs));
  return Promise.race([readSheet(file), tooLong]);
}

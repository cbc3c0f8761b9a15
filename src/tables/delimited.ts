/** The only door to the CSV library: texts with separators to rows and back. Rows for a spreadsheet are made so that no
 *  program takes a text for a formula. Knows no sheet. */
import Papa from 'papaparse';

export const separators = [';', ',', '\t'] as const;
export type Separator = (typeof separators)[number];

export interface DelimitedRows {
  readonly rows: readonly (readonly string[])[];
  /** The lines, counted from 1, that have another number of values than most of them. */
  readonly odd: readonly number[];
}

/** Empty ends of a table are no rows. */
const withoutEmptyEnd = (rows: readonly string[][]): string[][] =>
  rows.slice(0, rows.findLastIndex((row) => row.some((text) => text !== '')) + 1);

export function readDelimited(text: string, separator: Separator): DelimitedRows {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: separator });
  const rows = withoutEmptyEnd(data.map((row) => row.map((cell) => cell.replaceAll(/\s+/g, ' ').trim())));
  const widths = rows.map((row) => row.length);
  const count = (width: number) => widths.filter((one) => one === width).length;
  const usual = widths.toSorted((a, b) => count(b) - count(a))[0] ?? 0;
  return { rows, odd: widths.flatMap((width, index) => (width === usual ? [] : [index + 1])) };
}

/** The separator that cuts most lines into equally many, more than one; a semicolon if none does. */
export function guessSeparator(text: string): Separator {
  const sample = text.slice(0, 20_000);
  const scores = separators.map((separator) => {
    const { rows, odd } = readDelimited(sample, separator);
    const width = Math.max(0, ...rows.map((row) => row.length));
    // a decimal comma cuts, too, but not all lines alike
    return { separator, score: width < 2 ? 0 : (rows.length - odd.length) / rows.length };
  });
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.separator : ';';
}

/** What a spreadsheet would compute: a formula, or a sign in front of something that is no number. */
const dangerous = /^\s*(?:[=@\t\r]|[-+](?![\d\s.,]+%?$))/;

/** With a byte-order mark, so that a Czech spreadsheet reads the accents. */
export const writeCsv = (rows: readonly (readonly string[])[], separator: Separator = ';'): string =>
  `\uFEFF${Papa.unparse(rows as string[][], { delimiter: separator, newline: '\r\n', escapeFormulae: dangerous })}`;

/** As spreadsheets put cells into the clipboard. */
export const writeTabs = (rows: readonly (readonly string[])[]): string =>
  Papa.unparse(rows as string[][], { delimiter: '\t', newline: '\n' });

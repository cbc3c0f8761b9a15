/** A chart's numbers out of a sheet: names along the axis, and one series for each column. Pure; draws nothing. */
import { type Area, areaOf, columnName } from './sheet/address.ts';
import { type CellValue, shownValue } from './sheet/cell-value.ts';

export interface ChartData {
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}
type ValueAt = (row: number, column: number) => CellValue | undefined;

/** More lines than can be told apart. */
export const maxSeries = 6;

/** Undefined while an area is none. */
export function chartData(
  { labels, values }: { readonly labels: string; readonly values: string },
  valueAt: ValueAt,
  language: 'cs' | 'en',
): ChartData | undefined {
  const [names, numbers] = [areaOf(labels), areaOf(values)];
  if (!names || !numbers) return undefined;
  const columns = Array.from(
    { length: numbers.to.column - numbers.from.column + 1 },
    (_, n) => numbers.from.column + n,
  );
  // words in the first row are the names of the series
  const headed =
    numbers.to.row > numbers.from.row && columns.some((column) => isWord(valueAt(numbers.from.row, column)));
  const first = numbers.from.row + (headed ? 1 : 0);
  const count = numbers.to.row - first + 1;
  const skipped = headed && rowsOf(names) === rowsOf(numbers) ? 1 : 0;
  return {
    labels: Array.from({ length: count }, (_, n) =>
      names.from.row + skipped + n <= names.to.row
        ? shownValue(valueAt(names.from.row + skipped + n, names.from.column), language)
        : '',
    ),
    series: columns.slice(0, maxSeries).map((column) => ({
      name: headed ? shownValue(valueAt(numbers.from.row, column), language) : columnName(column),
      values: Array.from({ length: count }, (_, n) => numberOf(valueAt(first + n, column))),
    })),
  };
}

const rowsOf = ({ from, to }: Area) => to.row - from.row;
const isWord = (value: CellValue | undefined) => typeof value === 'string' && value.trim() !== '';
const numberOf = (value: CellValue | undefined) => (typeof value === 'number' ? value : null);

/** Names in the first column of a selection, numbers in the others. */
export function areasOf(selected: Area): { labels: string; values: string } | undefined {
  const { from, to } = selected;
  if (to.column === from.column || to.row === from.row) return undefined;
  const span = (first: number, last: number) => `${columnName(first)}${from.row}:${columnName(last)}${to.row}`;
  return { labels: span(from.column, from.column), values: span(from.column + 1, to.column) };
}

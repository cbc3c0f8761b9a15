/** By which column a table is sorted; none: as it came. Knows no markup. */
import { type FigureCell, type FigureRow, type FigureTable, isText } from './figureTables.ts';

function compare(a: FigureCell, b: FigureCell): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'cs', { numeric: true });
}

export class Sorting {
  column: number | undefined = $state();
  descending = $state(false);

  /** Numbers begin with the largest, words with A. */
  choose(column: number, { columns }: FigureTable): void {
    const largestFirst = !isText(columns[column]?.kind ?? 'text');
    this.descending = this.column === column ? !this.descending : largestFirst;
    this.column = column;
  }

  stateOf(column: number): 'ascending' | 'descending' | undefined {
    if (this.column !== column) return undefined;
    return this.descending ? 'descending' : 'ascending';
  }

  /** What says nothing stands last in both directions. */
  rows({ rows }: FigureTable): readonly FigureRow[] {
    const { column, descending } = this;
    if (column === undefined) return rows;
    const cellOf = ({ cells }: FigureRow): FigureCell => cells[column] ?? null;
    const silent = (row: FigureRow): number => Number(cellOf(row) === null);
    return rows.toSorted(
      (a, b) => silent(a) - silent(b) || (descending ? compare(cellOf(b), cellOf(a)) : compare(cellOf(a), cellOf(b))),
    );
  }
}

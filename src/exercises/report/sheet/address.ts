/** Addresses of cells: `B12` and a place counted from 1, blocks of them, and how large a sheet is. Knows no contents.
 *  Pure. */

export interface Place {
  readonly row: number;
  readonly column: number;
}
/** Both corners belong to it. */
export interface Area {
  readonly from: Place;
  readonly to: Place;
}

/** A to Z, and more rows than a year's quarter needs. */
export const columnCount = 26;
export const rowCount = 300;

export const columnName = (column: number): string =>
  (column > 26 ? columnName(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));
export const columnNumber = (name: string): number =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

export const addressOf = ({ row, column }: Place): string => `${columnName(column)}${row}`;

export const isInside = ({ row, column }: Place): boolean =>
  row >= 1 && row <= rowCount && column >= 1 && column <= columnCount;

export function placeOf(address: string): Place | undefined {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,4})$/.exec(address.trim());
  const place = found && { column: columnNumber(found[1] ?? ''), row: Number(found[2]) };
  return place && isInside(place) ? place : undefined;
}

/** The block between two corners, whichever they are. */
export const areaBetween = (a: Place, b: Place): Area => ({
  from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
  to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
});

/** `B2:C9`, or one cell. */
export function areaOf(text: string): Area | undefined {
  const [first = '', last = first, more] = text.split(':');
  const from = placeOf(first);
  const to = placeOf(last);
  return from && to && more === undefined ? areaBetween(from, to) : undefined;
}

export const areaName = ({ from, to }: Area): string =>
  from.row === to.row && from.column === to.column ? addressOf(from) : `${addressOf(from)}:${addressOf(to)}`;

export const contains = ({ from, to }: Area, { row, column }: Place): boolean =>
  from.row <= row && row <= to.row && from.column <= column && column <= to.column;

/** Row by row. */
export function placesIn({ from, to }: Area): Place[] {
  const places: Place[] = [];
  for (let row = from.row; row <= to.row; row++)
    for (let column = from.column; column <= to.column; column++) places.push({ row, column });
  return places;
}

export const movedInside = ({ row, column }: Place, rows: number, columns: number): Place => ({
  row: Math.min(rowCount, Math.max(1, row + rows)),
  column: Math.min(columnCount, Math.max(1, column + columns)),
});

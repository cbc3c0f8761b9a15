/** Contents of cells as texts, and blocks of them: what a command changes. A cell without a text is not there. Pure;
 *  computes nothing, knows no formulas. */
import { type Area, type Place, addressOf, columnCount, isInside, placeOf, rowCount } from './address.ts';

/** What has been typed, by address. */
export type Cells = Readonly<Record<string, string>>;
/** Rows of texts from a cell on; an empty text empties its cell. */
export interface Block {
  readonly at: string;
  readonly rows: readonly (readonly string[])[];
}

export const maxCellLength = 500;
/** All texts of a sheet together: a view of it has to fit into one message. */
export const maxSheetLength = 120_000;

export function put(cells: Cells, blocks: readonly Block[]): Cells {
  const next: Record<string, string> = { ...cells };
  for (const { at, rows } of blocks) {
    const start = placeOf(at);
    if (!start) continue;
    rows.forEach((row, down) =>
      row.forEach((text, right) => {
        const place = { row: start.row + down, column: start.column + right };
        if (!isInside(place)) return;
        if (text === '') delete next[addressOf(place)];
        else next[addressOf(place)] = text;
      }),
    );
  }
  return next;
}

export const lengthOf = (cells: Cells): number => Object.values(cells).reduce((sum, text) => sum + text.length, 0);

export const fits = ({ at, rows }: Block): boolean => {
  const start = placeOf(at);
  const width = Math.max(0, ...rows.map((row) => row.length));
  return !!start && start.row + rows.length - 1 <= rowCount && start.column + width - 1 <= columnCount;
};

export const textsIn = (cells: Cells, { from, to }: Area): string[][] =>
  Array.from({ length: to.row - from.row + 1 }, (_, down) =>
    Array.from(
      { length: to.column - from.column + 1 },
      (_, right) => cells[addressOf({ row: from.row + down, column: from.column + right })] ?? '',
    ),
  );

export const blockOf = (cells: Cells, area: Area): Block => ({ at: addressOf(area.from), rows: textsIn(cells, area) });

/** The last row and column that hold anything; 0 in an empty sheet. */
export function usedSize(cells: Cells): Place {
  const places = Object.keys(cells).flatMap((address) => placeOf(address) ?? []);
  return {
    row: Math.max(0, ...places.map(({ row }) => row)),
    column: Math.max(0, ...places.map(({ column }) => column)),
  };
}

/** The whole sheet as rows, without empty ends: the shortest way to send it. */
export function toRows(cells: Cells): string[][] {
  const to = usedSize(cells);
  if (to.row === 0) return [];
  return textsIn(cells, { from: { row: 1, column: 1 }, to }).map((row) =>
    row.slice(0, row.findLastIndex((text) => text !== '') + 1),
  );
}
export const fromRows = (rows: readonly (readonly string[])[]): Cells => put({}, [{ at: 'A1', rows }]);

/** What a block looked like before: putting it there undoes the change. */
export function before(cells: Cells, blocks: readonly Block[]): Block[] {
  return blocks.flatMap(({ at, rows }) => {
    const start = placeOf(at);
    if (!start) return [];
    const old = rows.map((row, down) =>
      row.map((_, right) => cells[addressOf({ row: start.row + down, column: start.column + right })] ?? ''),
    );
    return [{ at, rows: old }];
  });
}

export const cleared = (area: Area): Block => blockOf({}, area);

/** Parts that are each small enough for one command. */
export function inParts({ at, rows }: Block, maxLength = 30_000): Block[] {
  const start = placeOf(at);
  const parts: Block[] = [];
  let part: (readonly string[])[] = [];
  let length = 0;
  const close = (next: number) => {
    if (part.length > 0 && start)
      parts.push({ at: addressOf({ row: start.row + next - part.length, column: start.column }), rows: part });
    part = [];
    length = 0;
  };
  rows.forEach((row, index) => {
    const own = JSON.stringify(row).length;
    if (length + own > maxLength) close(index);
    part.push(row);
    length += own;
  });
  close(rows.length);
  return parts;
}

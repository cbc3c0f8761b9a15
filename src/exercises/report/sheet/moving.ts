/** Texts of cells somewhere else in the sheet: filled down and pasted, with formulas moved along. Pure. */
import { type Area, addressOf, placeOf, placesIn } from './address.ts';
import type { Block, Cells } from './blocks.ts';
import { shifted } from './formula-text.ts';

/** The first row of an area down to its last one, formulas moved along. */
export function filledDown(cells: Cells, { from, to }: Area): Block {
  const first = { from, to: { row: from.row, column: to.column } };
  const texts = placesIn(first).map((place) => cells[addressOf(place)] ?? '');
  const rows = Array.from({ length: to.row - from.row }, (_, down) => texts.map((text) => shifted(text, down + 1, 0)));
  return { at: addressOf({ row: from.row + 1, column: from.column }), rows };
}

/** A copied block somewhere else, formulas moved along; one cell fills a whole selection. */
export function movedTo(copied: Block, selection: Area): Block {
  const source = placeOf(copied.at);
  const one = copied.rows.length === 1 && copied.rows[0]?.length === 1;
  const { from, to } = selection;
  const rows = one
    ? Array.from({ length: to.row - from.row + 1 }, () =>
        Array.from({ length: to.column - from.column + 1 }, () => copied.rows[0]?.[0] ?? ''),
      )
    : copied.rows;
  if (!source) return { at: addressOf(from), rows };
  const move = (text: string, down: number, right: number) =>
    shifted(text, from.row - source.row + down, from.column - source.column + right);
  return {
    at: addressOf(from),
    rows: rows.map((row, down) => row.map((text, right) => (one ? move(text, down, right) : move(text, 0, 0)))),
  };
}

/** What the candidate writes: an advantage and a benefit for each feature of the case, and rows with features of one's
 *  own. A row counts when none of its three parts is missing. Plain data and pure functions; knows no right answer
 *  (PL-45). */

/** A sentence or two. */
export const maxPartLength = 300;
export const mostOwnRows = 5;

export interface GivenRow {
  /** Its id in the case. */
  readonly feature: string;
  readonly advantage: string;
  readonly benefit: string;
}
export interface OwnRow {
  /** The feature in the candidate's words. */
  readonly own: string;
  readonly advantage: string;
  readonly benefit: string;
}
export interface Rows {
  readonly given: readonly GivenRow[];
  readonly own: readonly OwnRow[];
}
export interface RowSheet extends Rows {
  /** Counted by the candidate's page; the newest wins. */
  readonly revision: number;
}

export const parts = ['feature', 'advantage', 'benefit'] as const;
export type Part = (typeof parts)[number];
type Row = GivenRow | OwnRow;

export const blankRows: RowSheet = { given: [], own: [], revision: 0 };
export const blankRow: OwnRow = { own: '', advantage: '', benefit: '' };

const isBlank = (text: string): boolean => text.trim() === '';

/** What keeps the row from being counted. */
export function lacksOf(row: Row): Part[] {
  const texts = { feature: 'own' in row ? row.own : row.feature, advantage: row.advantage, benefit: row.benefit };
  return parts.filter((part) => isBlank(texts[part]));
}

export const completeIn = ({ given, own }: Rows): number =>
  [...given, ...own].filter((row) => lacksOf(row).length === 0).length;

/** Every feature of the case in its order, with what has been written to it. */
export const givenInOrder = (features: readonly { readonly id: string }[], rows: Rows): GivenRow[] =>
  features.map(
    ({ id }) => rows.given.find(({ feature }) => feature === id) ?? { feature: id, advantage: '', benefit: '' },
  );

export const withGiven = (sheet: RowSheet, row: GivenRow): RowSheet => ({
  ...sheet,
  given: [...sheet.given.filter(({ feature }) => feature !== row.feature), row],
});
export const withOwn = (sheet: RowSheet, place: number, row: OwnRow): RowSheet => ({
  ...sheet,
  own: sheet.own.map((one, index) => (index === place ? row : one)),
});
export const withMore = (sheet: RowSheet): RowSheet => ({ ...sheet, own: [...sheet.own, blankRow] });
export const withoutOwn = (sheet: RowSheet, place: number): RowSheet => ({
  ...sheet,
  own: sheet.own.filter((_, index) => index !== place),
});

/** What the candidate has made of the transcripts so far: lines marked with a comment, one choice, the reasons for it.
 *  Plain data; the host's fold and the candidate's own page change it by the same functions. */

/** A comment is a note beside a line, not an essay. */
export const maxCommentLength = 500;

/** A line of a transcript: the call by its shown label, the line by its place. */
export interface Place {
  readonly call: string;
  readonly line: number;
}
export interface Highlight extends Place {
  /** May be empty: the mark alone says something, too. */
  readonly text: string;
}

export interface Sheet {
  readonly highlights: readonly Highlight[];
  /** Label of the call that is taken for the right one. */
  readonly choice: string | null;
  /** Reasons in writing; they may be spoken instead. */
  readonly text: string;
  /** Counted by the candidate's page; the newest wins. */
  readonly revision: number;
}

export const emptySheet: Sheet = { highlights: [], choice: null, text: '', revision: 0 };

export const isAt =
  ({ call, line }: Place) =>
  (other: Place): boolean =>
    other.call === call && other.line === line;

const inOrder = (a: Place, b: Place): number => (a.call === b.call ? a.line - b.line : a.call < b.call ? -1 : 1);

/** Marks a line, or changes its comment. */
export const withHighlight = (sheet: Sheet, { call, line, text }: Highlight): Sheet => ({
  ...sheet,
  highlights: [...withoutHighlight(sheet, { call, line }).highlights, { call, line, text }].sort(inOrder),
});

export const withoutHighlight = (sheet: Sheet, place: Place): Sheet => ({
  ...sheet,
  highlights: sheet.highlights.filter((one) => !isAt(place)(one)),
});

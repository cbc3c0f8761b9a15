/** The page that candidate and learner have before them in the lesson: a text and a list to tick. Plain data. */

export const maxPageText = 8_000;
export const maxItems = 30;
export const maxItemText = 200;

export interface PageItem {
  readonly id: string;
  readonly text: string;
}
export interface Page {
  /** Markdown. */
  readonly text: string;
  readonly items: readonly PageItem[];
  /** Counted by the candidate's page; the newest wins. */
  readonly revision: number;
}
export const blankPage: Page = { text: '', items: [], revision: 0 };

/** Ticks of items that are still there. */
export const stillTicked = (ticked: readonly string[], { items }: Page): string[] =>
  ticked.filter((id) => items.some((item) => item.id === id));

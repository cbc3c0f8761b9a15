/** The candidate's answers: letters by item, and which items are to be looked at again. Plain data and pure functions;
 *  knows no right option. */

export interface ItemAnswer {
  readonly item: string;
  readonly options: readonly string[];
}
export interface TestSheet {
  readonly answers: readonly ItemAnswer[];
  readonly marked: readonly string[];
  /** Counted by the candidate's page; the newest wins. */
  readonly revision: number;
}
export const blankTest: TestSheet = { answers: [], marked: [], revision: 0 };

export const chosenIn = ({ answers }: Pick<TestSheet, 'answers'>, item: string): readonly string[] =>
  answers.find((answer) => answer.item === item)?.options ?? [];

export function withAnswer(sheet: TestSheet, item: string, options: readonly string[]): TestSheet {
  const others = sheet.answers.filter((answer) => answer.item !== item);
  return { ...sheet, answers: options.length > 0 ? [...others, { item, options: [...options].sort() }] : others };
}

/** What choosing an option makes of the answer: it replaces a single one, and is switched among several. */
export function toggled(chosen: readonly string[], letter: string, several: boolean): string[] {
  if (!several) return [letter];
  return chosen.includes(letter) ? chosen.filter((one) => one !== letter) : [...chosen, letter];
}

export const withMark = (sheet: TestSheet, item: string, on: boolean): TestSheet => ({
  ...sheet,
  marked: on ? [...new Set([...sheet.marked, item])] : sheet.marked.filter((one) => one !== item),
});

export const unanswered = (items: readonly { readonly label: string }[], sheet: TestSheet): string[] =>
  items.filter(({ label }) => chosenIn(sheet, label).length === 0).map(({ label }) => label);

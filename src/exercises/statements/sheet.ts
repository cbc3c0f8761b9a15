/** What the candidate says about the cards so far: in each dimension one choice, and perhaps a reason. Plain data and
 *  pure functions; knows no right answer (PL-19). */

/** One line. */
export const maxReasonLength = 200;

export interface Answer {
  /** Label of the card as it is shown. */
  readonly card: string;
  /** Dimension → option. */
  readonly choices: Readonly<Record<string, string>>;
  readonly reason?: string;
}
export interface AnswerSheet {
  readonly answers: readonly Answer[];
  /** Counted by the candidate's page; the newest wins. */
  readonly revision: number;
}

export const blankSheet: AnswerSheet = { answers: [], revision: 0 };

export const answerTo = ({ answers }: Pick<AnswerSheet, 'answers'>, card: string): Answer =>
  answers.find((one) => one.card === card) ?? { card, choices: {} };

const withAnswer = (sheet: AnswerSheet, answer: Answer): AnswerSheet => ({
  ...sheet,
  answers: [...sheet.answers.filter(({ card }) => card !== answer.card), answer].sort(
    (a, b) => Number(a.card) - Number(b.card),
  ),
});

export function withChoice(sheet: AnswerSheet, card: string, dimension: string, option: string): AnswerSheet {
  const answer = answerTo(sheet, card);
  return withAnswer(sheet, { ...answer, choices: { ...answer.choices, [dimension]: option } });
}

export function withReason(sheet: AnswerSheet, card: string, reason: string): AnswerSheet {
  const { choices } = answerTo(sheet, card);
  return withAnswer(sheet, { card, choices, ...(reason !== '' && { reason }) });
}

/** Dimensions in which nothing has been chosen for a card. */
export const openAt = (
  sheet: Pick<AnswerSheet, 'answers'>,
  card: string,
  dimensions: readonly { readonly id: string }[],
): string[] => {
  const { choices } = answerTo(sheet, card);
  return dimensions.flatMap(({ id }) => (Object.hasOwn(choices, id) ? [] : [id]));
};

/** Answers beside the key: each card in each dimension, and how many are right. Pure; done at the host, for whoever marks. */
import { type AnswerSheet, answerTo } from './sheet.ts';
import type { Dimension, StatementCard } from './stimulus.ts';

export type Verdict = 'right' | 'wrong' | 'missing';

export interface Check {
  /** Label of the card as it is shown. */
  readonly card: string;
  readonly dimension: string;
  readonly chosen: string | null;
  /** Every option that is right. */
  readonly right: readonly string[];
  readonly verdict: Verdict;
}

export function checksOf(
  cards: readonly (StatementCard & { readonly label: string })[],
  dimensions: readonly Dimension[],
  sheet: AnswerSheet,
): Check[] {
  return cards.flatMap(({ label, key }) =>
    dimensions.map(({ id }): Check => {
      const chosen = answerTo(sheet, label).choices[id] ?? null;
      const right = key[id] ?? [];
      const verdict = chosen === null ? 'missing' : right.includes(chosen) ? 'right' : 'wrong';
      return { card: label, dimension: id, chosen, right, verdict };
    }),
  );
}

export interface Count {
  readonly right: number;
  readonly of: number;
}

/** In one dimension, or in all. */
export function countOf(checks: readonly Check[], dimension?: string): Count {
  const own = checks.filter((check) => dimension === undefined || check.dimension === dimension);
  return { right: own.filter(({ verdict }) => verdict === 'right').length, of: own.length };
}

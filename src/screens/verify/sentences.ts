/** Findings of a verification in words, for the page and for the command line alike. Knows no markup. */
import type { Check, Report } from '../../verify/report.ts';

/** What the file proves, and what it does not; the index inside the file says the same. */
export const proofs = ['unchanged', 'seats', 'host', 'paper', 'person', 'secret'] as const;

/** Translates, with values for what stands in braces. The keys are made of codes; a test looks that each has its sentence. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

export interface CheckRow {
  readonly id: string;
  readonly title: string;
  readonly outcome: Check['outcome'];
  readonly word: string;
  readonly sentences: readonly string[];
}

export function checkRows(say: Say, { checks }: Report): CheckRow[] {
  return checks.map(({ id, outcome, problems, numbers }) => ({
    id,
    outcome,
    title: say(`verify.check.${id}.title`),
    word: say(`verify.outcome.${outcome}`),
    sentences:
      outcome === 'skipped'
        ? [say('verify.skipped')]
        : outcome === 'broken'
          ? problems.map(({ code, file = '', n = 0 }) => say(`verify.problem.${code}`, { file, n }))
          : [say(`verify.check.${id}.${outcome}`, numbers)],
  }));
}

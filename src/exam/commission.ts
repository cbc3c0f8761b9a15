/** Several assessors of one exam: whose sheet says what, where they differ, and which marks decide. Pure; who may write a
 *  sheet and when is the exam's machine's business (PL-5, PL-20). */
import { type Agreement, type VerdictPair, meanAgreement } from './agreement.ts';
import { type Mark, type Marks, type Verdict, newestMark } from './marks.ts';

/** Every assessor's own marks, by seat. */
export type Sheets = Readonly<Record<string, Marks>>;

export interface CriterionKey {
  readonly task: string;
  readonly criterion: string;
}

export interface Opinion {
  readonly seat: string;
  readonly mark: Mark;
}

/** A criterion on which the sheets do not say the same. */
export interface Difference extends CriterionKey {
  readonly opinions: readonly Opinion[];
  /** What was agreed on afterwards; absent while it is open. */
  readonly moderated?: Mark;
}

const opinionsOn = (sheets: Sheets, assessors: readonly string[], { task, criterion }: CriterionKey): Opinion[] =>
  assessors.flatMap((seat) => {
    const mark = newestMark(sheets[seat] ?? {}, task, criterion);
    return mark ? [{ seat, mark }] : [];
  });

const criteriaOf = (sheets: Sheets, assessors: readonly string[]): CriterionKey[] => {
  const keys = new Map<string, CriterionKey>();
  for (const seat of assessors)
    for (const [task, marks] of Object.entries(sheets[seat] ?? {}))
      for (const criterion of Object.keys(marks)) keys.set(JSON.stringify([task, criterion]), { task, criterion });
  return [...keys.values()];
};

const verdictsOf = (opinions: readonly Opinion[]): ReadonlySet<Verdict> =>
  new Set(opinions.map(({ mark }) => mark.verdict));

export function differences(sheets: Sheets, assessors: readonly string[], moderated: Marks): Difference[] {
  return criteriaOf(sheets, assessors).flatMap((key) => {
    const opinions = opinionsOn(sheets, assessors, key);
    const settled = newestMark(moderated, key.task, key.criterion);
    const differs = opinions.length < assessors.length || verdictsOf(opinions).size > 1;
    return differs || settled ? [{ ...key, opinions, ...(settled && { moderated: settled }) }] : [];
  });
}

/** One mark out of equal ones: every reason stands, each once. */
function common(opinions: readonly Opinion[]): Mark | undefined {
  const [first] = opinions;
  if (!first) return undefined;
  const reasons = [...new Set(opinions.map(({ mark }) => mark.reason.trim()).filter(Boolean))];
  const at = Math.max(...opinions.map(({ mark }) => mark.at));
  return { ...first.mark, reason: reasons.join('; '), at, by: commissionAuthor, workedMs: null };
}

/** Stands as author of what several assessors have said. */
export const commissionAuthor = 'commission';

/** The marks that decide. One assessor's are taken as they are; of several only what they agree on, and what was settled
 *  afterwards. */
export function decidingMarks(sheets: Sheets, assessors: readonly string[], moderated: Marks): Marks {
  const [only, ...others] = assessors;
  if (only === undefined) return {};
  if (others.length === 0) return sheets[only] ?? {};
  const decided: Record<string, Record<string, readonly Mark[]>> = {};
  for (const key of criteriaOf(sheets, assessors)) {
    const opinions = opinionsOn(sheets, assessors, key);
    const settled = moderated[key.task]?.[key.criterion] ?? [];
    const agreed =
      opinions.length === assessors.length && verdictsOf(opinions).size === 1 ? common(opinions) : undefined;
    const marks = [...(agreed ? [agreed] : []), ...settled];
    if (marks.length > 0) decided[key.task] = { ...decided[key.task], [key.criterion]: marks };
  }
  return decided;
}

/** As the sheets were before anything was settled. */
export function commissionAgreement(sheets: Sheets, assessors: readonly string[]): Agreement {
  const pairings = assessors.flatMap((one, index) =>
    assessors.slice(index + 1).map((other) =>
      criteriaOf(sheets, assessors).flatMap((key): VerdictPair[] => {
        const [a, b] = opinionsOn(sheets, [one, other], key);
        return a && b ? [[a.mark.verdict, b.mark.verdict]] : [];
      }),
    ),
  );
  return meanAgreement(pairings);
}

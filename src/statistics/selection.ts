/** Which exams are counted together: of one kind, one wording of a qualification, one period. Pure. */
import type { ExamSummary } from './summary.ts';

export interface Selection {
  readonly kind: ExamSummary['kind'];
  /** A `key` of `wordings`. */
  readonly wording: string;
  /** Days as `YYYY-MM-DD`, both counted in; empty: no limit. */
  readonly from: string;
  readonly to: string;
}

export interface Wording {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  /** Eight figures of the criteria's hash: enough to tell two wordings of one standard apart. */
  readonly mark: string;
  readonly exams: number;
}

const keyOf = ({ qualification }: ExamSummary): string => `${qualification.code} ${qualification.wordingHash}`;

const two = (part: number): string => String(part).padStart(2, '0');
/** The day on this computer's wall calendar. */
export function dayAt(at: number): string {
  const moment = new Date(at);
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The wordings there are, the most frequent first. */
export function wordings(all: readonly ExamSummary[], kind: ExamSummary['kind']): Wording[] {
  const found = new Map<string, Wording>();
  for (const one of all.filter((summary) => summary.kind === kind)) {
    const key = keyOf(one);
    const { code, name, wordingHash } = one.qualification;
    found.set(key, { key, code, name, mark: wordingHash.slice(0, 8), exams: (found.get(key)?.exams ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.exams - a.exams || a.key.localeCompare(b.key));
}

export const selected = (all: readonly ExamSummary[], { kind, wording, from, to }: Selection): ExamSummary[] =>
  all.filter((one) => {
    const day = dayAt(one.heldAt);
    return one.kind === kind && keyOf(one) === wording && (!from || day >= from) && (!to || day <= to);
  });

/** For tests: summaries of exams, said in a line each. */
import type { ExamSummary } from './summary.ts';

/** @param verdicts by criterion: `+` met, `-` not met, `.` not examined; `1a` to `1z` in order. */
export function heldExam(examiner: string, verdicts: string, part: Partial<ExamSummary> = {}): ExamSummary {
  const criteria = [...verdicts].map((sign, index) => ({
    key: `1${String.fromCodePoint(97 + index)}`,
    text: `Criterion ${index + 1}`,
    verdict: sign === '.' ? null : sign === '+' ? ('met' as const) : ('not-met' as const),
  }));
  return {
    exam: `${examiner} ${verdicts}`,
    kind: 'exam',
    qualification: { code: '66-029-M', name: 'Pracovník podpory', wordingHash: 'a'.repeat(64) },
    criteria,
    examiners: examiner ? [examiner] : [],
    heldAt: new Date(2026, 4, 14, 9).getTime(),
    tasks: [],
    result: verdicts.includes('-') ? 'failed' : 'passed',
    ...part,
  };
}

export const times = <T>(count: number, one: T): T[] => Array<T>(count).fill(one);

/** Marks and what they add up to. Pure; the rule comes from the qualification (CZ-30: all criteria). */
import type { PaperTask } from './scenario.ts';
import type { Qualification } from './qualification.ts';

export type Verdict = 'met' | 'not-met';

export interface Mark {
  readonly verdict: Verdict;
  /** Required for `not-met` (PL-22); otherwise may be empty. */
  readonly reason: string;
  readonly at: number;
  readonly by: string;
  /** Milliseconds into the task's work when it was given; null outside it. */
  readonly workedMs: number | null;
}

/** Every mark given, newest last, by task and the scenario's criterion id. */
export type Marks = Readonly<Record<string, Readonly<Record<string, readonly Mark[]>>>>;

export const newestMark = (marks: Marks, task: string, criterion: string): Mark | undefined =>
  marks[task]?.[criterion]?.at(-1);

export interface CriterionResult {
  readonly competence: string;
  readonly letter: string;
  /** `open` is not marked yet; `not-examined` has no task in the paper. */
  readonly verdict: Verdict | 'open' | 'not-examined';
  readonly parts: readonly { readonly task: string; readonly criterion: string; readonly mark: Mark | undefined }[];
}

/** A criterion is met when every scenario criterion that is evidence for it is met. */
export function criterionResults(
  qualification: Qualification,
  paper: readonly PaperTask[],
  marks: Marks,
): CriterionResult[] {
  return qualification.competences.flatMap((competence) =>
    competence.criteria.map(({ letter }) => {
      const parts = paper.flatMap((task) =>
        task.scenario.criteria
          .filter((c) => c.competence === competence.id && c.letter === letter)
          .map((c) => ({ task: task.id, criterion: c.id, mark: newestMark(marks, task.id, c.id) })),
      );
      return { competence: competence.id, letter, verdict: verdictOf(parts), parts };
    }),
  );
}

function verdictOf(parts: CriterionResult['parts']): CriterionResult['verdict'] {
  if (parts.length === 0) return 'not-examined';
  if (parts.some(({ mark }) => mark?.verdict === 'not-met')) return 'not-met';
  return parts.some(({ mark }) => !mark) ? 'open' : 'met';
}

export type Result = 'passed' | 'failed' | 'incomplete';

/** `passed` only when every criterion is met; a gap in the paper is `incomplete`, never a pass ("Zkouška nesmí být
 *  pouze výběrová"). Ended early with anything unmarked is a failure: what was not shown was not met (CZ-12). */
export function resultOf(results: readonly CriterionResult[], endedEarly: boolean): Result {
  if (results.some(({ verdict }) => verdict === 'not-met')) return 'failed';
  if (results.every(({ verdict }) => verdict === 'met')) return 'passed';
  return endedEarly ? 'failed' : 'incomplete';
}

/** Scenario criteria of these tasks that have no mark yet: what closing would jump to. */
export function missingMarks(
  paper: readonly PaperTask[],
  marks: Marks,
  begun: ReadonlySet<string>,
): { readonly task: string; readonly criterion: string }[] {
  return paper
    .filter((task) => begun.has(task.id))
    .flatMap((task) => task.scenario.criteria.map((c) => ({ task: task.id, criterion: c.id })))
    .filter(({ task, criterion }) => !newestMark(marks, task, criterion));
}

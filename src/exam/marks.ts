/** Marks and what they add up to. Pure; the rule comes from the qualification: all criteria (CZ-30), or a share (IT-1). */
import type { PaperTask } from './scenario.ts';
import type { Qualification } from './qualification.ts';

/** `not-applicable`: the task gave no occasion to show it, say because the complication never came. */
export const verdicts = ['met', 'not-met', 'not-applicable'] as const;
export type Verdict = (typeof verdicts)[number];

export const isVerdict = (text: unknown): text is Verdict => verdicts.some((verdict) => verdict === text);

/** All but `met` are justified (PL-22). */
export const needsReason = (verdict: Verdict): boolean => verdict !== 'met';

export interface Mark {
  readonly verdict: Verdict;
  /** Required for everything but `met` (PL-22), where it may say what showed it. */
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
  /** `open` is not marked yet; `not-examined` has no task in the paper, or none in which it could show; `recognised` was met in an earlier exam. */
  readonly verdict: Exclude<Verdict, 'not-applicable'> | 'open' | 'not-examined' | 'recognised';
  /** A part marked as critical is not met: no share of others makes up for it. */
  readonly criticalMissed: boolean;
  readonly parts: readonly { readonly task: string; readonly criterion: string; readonly mark: Mark | undefined }[];
}

/** A criterion is met when every scenario criterion that is evidence for it is met; one that could not show in its task
 *  is evidence of nothing. What is `recognised` (ids of
 *  competences) need not be verified again, whatever a task that touches it shows (CZ-7). */
export function criterionResults(
  qualification: Qualification,
  paper: readonly PaperTask[],
  marks: Marks,
  recognised: readonly string[] = [],
): CriterionResult[] {
  return qualification.competences.flatMap(({ id, criteria }) =>
    criteria.map(({ letter }) => {
      const evidence = paper.flatMap((task) =>
        task.scenario.criteria
          .filter((c) => c.competence === id && c.letter === letter)
          .map((c) => ({ task: task.id, criterion: c, mark: newestMark(marks, task.id, c.id) })),
      );
      const parts = evidence.map((part) => ({ ...part, criterion: part.criterion.id }));
      const known = recognised.includes(id);
      const criticalMissed = !known && evidence.some(({ criterion, mark }) => criterion.critical && isMissed(mark));
      return { competence: id, letter, verdict: known ? 'recognised' : verdictOf(parts), criticalMissed, parts };
    }),
  );
}

const isMissed = (mark: Mark | undefined): boolean => mark?.verdict === 'not-met';

function verdictOf(parts: CriterionResult['parts']): CriterionResult['verdict'] {
  const shown = parts.filter(({ mark }) => mark?.verdict !== 'not-applicable');
  if (shown.length === 0) return 'not-examined';
  if (shown.some(({ mark }) => isMissed(mark))) return 'not-met';
  return shown.some(({ mark }) => !mark) ? 'open' : 'met';
}

export type Result = 'passed' | 'failed' | 'incomplete';
export type PassRule = Pick<Qualification, 'rule' | 'threshold'>;

/** How many criteria must be met, of the whole exam or of one competence, and how many are. */
export interface Share {
  /** Absent: the whole exam. */
  readonly competence?: string;
  readonly met: number;
  readonly of: number;
  readonly needed: number;
  /** Could what is still open make it enough? Never with a critical criterion that is not met. */
  readonly reachable: boolean;
}

const isMet = ({ verdict }: CriterionResult): boolean => verdict === 'met' || verdict === 'recognised';
const isUndecided = ({ verdict }: CriterionResult): boolean => verdict === 'open' || verdict === 'not-examined';

/** All criteria is a share of the whole exam, too: a hundred percent. */
export function sharesOf(results: readonly CriterionResult[], pass: PassRule): Share[] {
  const { percent, per } = (pass.rule === 'threshold' && pass.threshold) || { percent: 100, per: 'exam' };
  if (per === 'exam') return [shareOf(results, percent)];
  return [...new Set(results.map(({ competence }) => competence))].map((competence) => ({
    competence,
    ...shareOf(
      results.filter((one) => one.competence === competence),
      percent,
    ),
  }));
}

function shareOf(results: readonly CriterionResult[], percent: number): Omit<Share, 'competence'> {
  const needed = Math.ceil((results.length * percent) / 100);
  const met = results.filter(isMet).length;
  const possible = met + results.filter(isUndecided).length;
  const reachable = possible >= needed && !results.some(({ criticalMissed }) => criticalMissed);
  return { met, of: results.length, needed, reachable };
}

/** `passed` only when every criterion is decided and enough of them are met; a gap in the paper is `incomplete`, never a
 *  pass ("Zkouška nesmí být pouze výběrová"). Ended early with anything unmarked is a failure: what was not shown was not
 *  met (CZ-12). */
export function resultOf(
  results: readonly CriterionResult[],
  endedEarly: boolean,
  pass: PassRule = { rule: 'all-criteria' },
): Result {
  if (sharesOf(results, pass).some(({ reachable }) => !reachable)) return 'failed';
  if (!results.some(isUndecided)) return 'passed';
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

/** What the printed record says, as rows: who was marked how and why, what happened to each task's time, what was not
 *  examined. Pure; words and dates are put in by the page. */
import { type CriterionResult, type Mark, type Share, sharesOf } from '../../exam/marks.ts';
import type { Recognition } from '../../exam/plan.ts';
import type { RecordTask, RecordView } from '../../machines/record.ts';

export interface PartRow {
  readonly task: string;
  readonly text: string;
  readonly mark: Mark | undefined;
  /** Another verdict or reason was given before. */
  readonly corrected: boolean;
}
export interface CriterionRow {
  readonly letter: string;
  readonly text: string;
  readonly verdict: CriterionResult['verdict'];
  readonly parts: readonly PartRow[];
}
export interface CompetenceRow {
  readonly id: string;
  readonly name: string;
  /** Absent where the standard gives none. */
  readonly level: number | undefined;
  /** `partly`: what was examined is met, but not everything was examined. `counted`: by itself it is neither met nor not
   *  met, it counts towards the share of the whole exam. */
  readonly verdict: CriterionResult['verdict'] | 'partly' | 'counted';
  /** Of the competence alone, where the qualification asks for a share. */
  readonly share: Share | undefined;
  readonly recognised: Recognition | undefined;
  readonly criteria: readonly CriterionRow[];
}

/** Every competence of an exam; of a training session only what it practised. */
export const competenceRows = (record: RecordView): CompetenceRow[] =>
  allCompetences(record).filter(({ verdict }) => record.kind === 'exam' || verdict !== 'not-examined');

function allCompetences(record: RecordView): CompetenceRow[] {
  const { competences, rule, threshold } = record.qualification;
  return competences.map(({ id, name, level, criteria }) => {
    const rows = criteria.map(({ letter, text }): CriterionRow => {
      const result = record.results.find((one) => one.competence === id && one.letter === letter);
      const parts = (result?.parts ?? []).map((part) => partRow(record, part));
      return { letter, text, verdict: result?.verdict ?? 'not-examined', parts };
    });
    const results = record.results.filter(({ competence }) => competence === id);
    const [share] = threshold ? sharesOf(results, { rule, threshold }) : [];
    const recognised = record.recognised.find(({ competence }) => competence === id);
    return { id, name, level, share, recognised, verdict: competenceVerdict(record, results), criteria: rows };
  });
}

function competenceVerdict(
  { qualification }: RecordView,
  results: readonly CriterionResult[],
): CompetenceRow['verdict'] {
  const verdicts = results.map(({ verdict }) => verdict);
  const all = (one: CriterionResult['verdict']) => verdicts.every((verdict) => verdict === one);
  // only a share of the whole exam says nothing of one competence; a critical criterion always does
  const counted = qualification.rule === 'threshold' && qualification.threshold?.per === 'exam';
  const lost = counted
    ? results.some(({ criticalMissed }) => criticalMissed)
    : sharesOf(results, qualification).some(({ reachable }) => !reachable);
  if (lost) return 'not-met';
  if (verdicts.includes('open')) return 'open';
  if (all('not-examined')) return 'not-examined';
  if (all('recognised')) return 'recognised';
  if (verdicts.includes('not-examined')) return 'partly';
  return counted && verdicts.includes('not-met') ? 'counted' : 'met';
}

function partRow(record: RecordView, part: CriterionResult['parts'][number]): PartRow {
  const task = record.tasks.find(({ id }) => id === part.task);
  const criterion = task?.criteria.find(({ id }) => id === part.criterion);
  const given = record.marks[part.task]?.[part.criterion] ?? [];
  return {
    task: task?.title ?? part.task,
    text: criterion?.text ?? part.criterion,
    mark: part.mark,
    corrected: given.length > 1,
  };
}

export interface FailureReason {
  readonly competence: string;
  readonly letter: string;
  readonly task: string;
  readonly text: string;
  readonly reason: string;
}

/** Every *not met* with its concrete reason: what the candidate acknowledges by signature. What was recognised fails
 *  nothing, whatever a task has shown of it. */
export const failureReasons = (record: RecordView): FailureReason[] =>
  competenceRows(record).flatMap(({ id, criteria, recognised }) =>
    (recognised ? [] : criteria).flatMap(({ letter, parts }) =>
      parts.flatMap(({ task, text, mark }) =>
        mark?.verdict === 'not-met' ? [{ competence: id, letter, task, text, reason: mark.reason }] : [],
      ),
    ),
  );

/** Criteria without a task, as people write them: `1a`. */
export const unexamined = (record: RecordView): string[] =>
  record.results
    .filter(({ verdict }) => verdict === 'not-examined')
    .map(({ competence, letter }) => competence + letter);

export interface LateGroup {
  readonly type: string;
  readonly count: number;
  readonly from: number;
  readonly to: number;
  readonly accepted: boolean | undefined;
  readonly reason: string;
}

/** Late work can be thousands of keystrokes: one line for each kind and decision. */
export function lateGroups(late: RecordTask['late']): LateGroup[] {
  const groups = new Map<string, LateGroup>();
  for (const { type, accepted, reason, writtenAt } of late) {
    const key = JSON.stringify([type, accepted ?? null, reason]);
    const before = groups.get(key);
    groups.set(key, {
      type,
      accepted,
      reason,
      count: (before?.count ?? 0) + 1,
      from: Math.min(before?.from ?? writtenAt, writtenAt),
      to: Math.max(before?.to ?? writtenAt, writtenAt),
    });
  }
  return [...groups.values()];
}

/** A day of the calendar, the same in every time zone: noon of that day here. */
export const dayMoment = (day: string): number => new Date(`${day}T12:00:00`).getTime();

export const shortHash = (hash: string): string => hash.slice(0, 12);

/** A text as a CSS string for a margin box of the page. */
export const cssString = (text: string): string => `"${text.replace(/["\\\n]/g, ' ')}"`;

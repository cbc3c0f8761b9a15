/** One closed exam as statistics see it: verdicts, tasks and the result, without the candidate. Read from the few kinds of
 *  events that say so; knows no storage. */
import { sha256 } from '../exam/chain.ts';
import type { LogEvent } from '../exam/events.ts';
import { type Marks, type Result, type Verdict, criterionResults, newestMark, resultOf } from '../exam/marks.ts';
import { broughtUpToDate } from '../exam/older-plans.ts';
import type { ExamPlan } from '../exam/plan.ts';
import type { PaperTask } from '../exam/scenario.ts';
import { applyToMarking, decidedMarks, emptyMarking, isMarkingFact } from '../machines/marking-state.ts';

export interface SummarisedCriterion {
  /** Competence and letter, `3b`. */
  readonly key: string;
  readonly text: string;
  /** Null: not examined, recognised from an earlier exam, or left without a mark. */
  readonly verdict: Verdict | null;
}

export interface SummarisedTask {
  readonly case: string;
  readonly title: string;
  /** Of the text that was given. */
  readonly sourceHash: string;
  /** Empty where the case has none. */
  readonly variant: string;
  readonly begun: boolean;
  /** Its own criteria that were marked, and how many of them are met. */
  readonly marked: number;
  readonly met: number;
}

export interface ExamSummary {
  readonly exam: string;
  readonly kind: ExamPlan['kind'];
  readonly qualification: {
    readonly code: string;
    readonly name: string;
    /** SHA-256 of the criteria: another wording asks for other things and is counted apart. */
    readonly wordingHash: string;
  };
  readonly criteria: readonly SummarisedCriterion[];
  /** Empty in training. */
  readonly examiners: readonly string[];
  readonly heldAt: number;
  readonly tasks: readonly SummarisedTask[];
  readonly result: Result;
}

/** What statistics are made of, and how many exams are not in it. */
export interface StoredSummaries {
  readonly exams: readonly ExamSummary[];
  readonly leftOut: { readonly open: number; readonly unreadable: number };
}

/** `open`: not closed yet, marks may still change. */
export type Summarised = { readonly summary: ExamSummary } | { readonly leftOut: 'open' | 'unreadable' };

const otherTypes = [
  'exam.created',
  'exam.started',
  'exam.endedEarly',
  'exam.quit',
  'exam.closed',
  'task.started',
  'task.skipped',
];
/** Everything else of a log may be passed over. */
export const isOfInterest = (event: Pick<LogEvent, 'type'>): boolean =>
  otherTypes.includes(event.type) || isMarkingFact(event);

/** Whose exam it is. One place to be widened when several examine. */
export const examinersOf = ({ authority }: Pick<ExamPlan, 'authority'>): readonly string[] =>
  [authority.examiner.trim().replaceAll(/\s+/g, ' ')].filter(Boolean);

const wordingHash = ({ competences }: ExamPlan['qualification']): Promise<string> =>
  sha256(JSON.stringify(competences.map(({ id, criteria }) => [id, criteria.map((one) => [one.letter, one.text])])));

function criteriaOf(plan: ExamPlan, results: ReturnType<typeof criterionResults>): SummarisedCriterion[] {
  const texts = new Map(
    plan.qualification.competences.flatMap(({ id, criteria }) =>
      criteria.map(({ letter, text }): [string, string] => [id + letter, text]),
    ),
  );
  return results.map(({ competence, letter, verdict }) => ({
    key: competence + letter,
    text: texts.get(competence + letter) ?? '',
    verdict: verdict === 'met' || verdict === 'not-met' ? verdict : null,
  }));
}

function taskOf(task: PaperTask, marks: Marks, begun: boolean): SummarisedTask {
  const { scenario, sourceHash, variant } = task;
  const given = scenario.criteria
    .flatMap(({ id }) => newestMark(marks, task.id, id) ?? [])
    .filter(({ verdict }) => verdict !== 'not-applicable');
  const met = given.filter(({ verdict }) => verdict === 'met').length;
  const which = { case: scenario.id, title: scenario.title, sourceHash, variant: variant ?? '' };
  return { ...which, begun, marked: given.length, met };
}

/** @param events at least those of interest, in order. */
export async function summarise(events: readonly LogEvent[]): Promise<Summarised> {
  const first = events.find(({ type }) => type === 'exam.created');
  if (!first) return { leftOut: 'unreadable' };
  const has = (...types: string[]) => events.find(({ type }) => types.includes(type));
  if (!has('exam.closed')) return { leftOut: 'open' };
  const plan = broughtUpToDate(first.data as unknown as ExamPlan);
  const marking = (events as readonly { type: string }[]).filter(isMarkingFact).reduce(applyToMarking, emptyMarking);
  const marks = decidedMarks({ plan, marking });
  const { qualification, paper } = plan;
  const skipped = new Set(events.filter(({ type }) => type === 'task.skipped').map(({ task }) => task));
  const given = paper.filter(({ id }) => !skipped.has(id));
  const recognised = (plan.recognised ?? []).map(({ competence }) => competence);
  const results = criterionResults(qualification, given, marks, recognised);
  const begun = new Set(events.filter(({ type }) => type === 'task.started').map(({ task }) => task));
  return {
    summary: {
      exam: plan.id,
      kind: plan.kind,
      qualification: {
        code: qualification.code,
        name: qualification.name,
        wordingHash: await wordingHash(qualification),
      },
      criteria: criteriaOf(plan, results),
      examiners: plan.kind === 'training' ? [] : examinersOf(plan),
      heldAt: has('exam.started')?.at ?? first.at,
      tasks: paper.map((task) => taskOf(task, marks, begun.has(task.id))),
      result: resultOf(results, has('exam.endedEarly', 'exam.quit') !== undefined, qualification),
    },
  };
}

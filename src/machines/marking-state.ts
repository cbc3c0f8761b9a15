/** What is known of the marks: every assessor's own sheet, what was put off, who has handed in, what was settled together.
 *  Pure; which fact may come when is exam.ts's, what marks add up to is exam/marks.ts's. */
import { type Sheets, decidingMarks } from '../exam/commission.ts';
import type { Deferral } from '../exam/deferrals.ts';
import type { Fact } from '../exam/events.ts';
import { type Mark, type Marks, type Verdict, missingMarks } from '../exam/marks.ts';
import type { ExamPlan } from '../exam/plan.ts';
import { type Tally, type TallyKind, takenBack } from '../exam/tallies.ts';

/** Put off by the assessor of this seat. */
export interface SeatDeferral extends Deferral {
  readonly seat: string;
}

export interface MarkingState {
  readonly sheets: Sheets;
  /** Every moment at which a mark was put off, in order. */
  readonly deferred: readonly SeatDeferral[];
  /** When each assessor of a commission handed in the own sheet: nobody sees the others' before all have. */
  readonly submitted: Readonly<Record<string, number>>;
  /** Assessors who do not mark after all, with the reason. */
  readonly released: Readonly<Record<string, { readonly at: number; readonly reason: string }>>;
  /** What each assessor has counted, by seat, oldest first; as little the others' business as the sheet. */
  readonly tallies: Readonly<Record<string, readonly Tally[]>>;
  /** Settled by the commission where its members differ, newest last. */
  readonly moderated: Marks;
}

export const emptyMarking: MarkingState = {
  ...{ sheets: {}, deferred: [], tallies: {}, submitted: {}, released: {}, moderated: {} },
};

export interface MarkData {
  readonly task: string;
  readonly criterion: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly workedMs: number | null;
}

export type MarkingFact =
  | Fact<'exam.marked', MarkData>
  | Fact<'exam.markDeferred', { task: string; criterion: string; workedMs: number | null }>
  | Fact<'exam.tallied', { task: string; kind: TallyKind; workedMs: number | null }>
  | Fact<'exam.tallyTakenBack', { task: string; kind: TallyKind }>
  | Fact<'exam.marksSubmitted'>
  | Fact<'exam.markModerated', Omit<MarkData, 'workedMs'>>
  | Fact<'exam.assessorReleased', { seat: string; reason: string }>;

const types = ['exam.marked', 'exam.markDeferred', 'exam.tallied', 'exam.tallyTakenBack'].concat(
  ...['exam.marksSubmitted', 'exam.markModerated', 'exam.assessorReleased'],
);
export const isMarkingFact = (fact: { readonly type: string }): fact is MarkingFact => types.includes(fact.type);

const withMark = (marks: Marks, task: string, criterion: string, mark: Mark): Marks => ({
  ...marks,
  [task]: { ...marks[task], [criterion]: [...(marks[task]?.[criterion] ?? []), mark] },
});

export function applyToMarking(marking: MarkingState, fact: MarkingFact): MarkingState {
  const { seat } = fact.by;
  switch (fact.type) {
    case 'exam.marked': {
      const { task, criterion, verdict, reason, workedMs } = fact.data;
      const mark: Mark = { verdict, reason, at: fact.at, by: seat, workedMs };
      const sheet = withMark(marking.sheets[seat] ?? {}, task, criterion, mark);
      return { ...marking, sheets: { ...marking.sheets, [seat]: sheet } };
    }
    case 'exam.markDeferred':
      return { ...marking, deferred: [...marking.deferred, { at: fact.at, seat, ...fact.data }] };
    case 'exam.tallied': {
      const counted = [...(marking.tallies[seat] ?? []), { at: fact.at, ...fact.data }];
      return { ...marking, tallies: { ...marking.tallies, [seat]: counted } };
    }
    case 'exam.tallyTakenBack': {
      const left = takenBack(marking.tallies[seat] ?? [], fact.data.task, fact.data.kind);
      return { ...marking, tallies: { ...marking.tallies, [seat]: left } };
    }
    case 'exam.marksSubmitted':
      return { ...marking, submitted: { ...marking.submitted, [seat]: fact.at } };
    case 'exam.markModerated': {
      const { task, criterion, verdict, reason } = fact.data;
      const mark: Mark = { verdict, reason, at: fact.at, by: seat, workedMs: null };
      return { ...marking, moderated: withMark(marking.moderated, task, criterion, mark) };
    }
    case 'exam.assessorReleased': {
      const released = { at: fact.at, reason: fact.data.reason };
      return { ...marking, released: { ...marking.released, [fact.data.seat]: released } };
    }
  }
}

/** An assessor who does not judge any more: nothing of the exam's work and keys is for that seat. */
export const isReleased = ({ marking }: { readonly marking: MarkingState }, seat: string): boolean =>
  Object.hasOwn(marking.released, seat);

/** What of an exam the questions below need. */
export interface Marked {
  readonly plan: ExamPlan | undefined;
  readonly begun: readonly string[];
  readonly marking: MarkingState;
}

/** Seats whose sheets count, whoever leads first: by the Czech standard one, a commission has up to three. */
export const assessorsOf = ({ plan, marking }: Pick<Marked, 'plan' | 'marking'>): string[] =>
  [...(plan?.seats ?? [])]
    .filter(({ id, role, lead }) => (lead || role === 'examiner') && !Object.hasOwn(marking.released, id))
    .sort((a, b) => Number(b.lead) - Number(a.lead))
    .map(({ id }) => id);

export const isCommission = (marked: Pick<Marked, 'plan' | 'marking'>): boolean => assessorsOf(marked).length > 1;

/** Everybody has handed in; of one assessor alone nobody has to. */
export const sheetsOpen = (marked: Pick<Marked, 'plan' | 'marking'>): boolean =>
  !isCommission(marked) || assessorsOf(marked).every((seat) => Object.hasOwn(marked.marking.submitted, seat));

/** The marks that decide: none of a commission before all have handed in. */
export const decidedMarks = (marked: Pick<Marked, 'plan' | 'marking'>): Marks =>
  sheetsOpen(marked) ? decidingMarks(marked.marking.sheets, assessorsOf(marked), marked.marking.moderated) : {};

/** What one assessor has not marked of the tasks that were begun. */
export const unmarkedBy = ({ plan, begun, marking }: Marked, seat: string) =>
  plan ? missingMarks(plan.paper, marking.sheets[seat] ?? {}, new Set(begun)) : [];

/** What keeps the exam from being closed: marks that decide and are not there. */
export const undecided = (marked: Marked) =>
  marked.plan ? missingMarks(marked.plan.paper, decidedMarks(marked), new Set(marked.begun)) : [];

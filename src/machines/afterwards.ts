/** What may still be said of an exam once it is closed: addenda and appeals. Nothing before the closing is changed by it,
 *  the record only grows (CZ-30, PL-21). Pure; which fact may come when is exam.ts's. */
import type { Fact } from '../exam/events.ts';
import { type CriterionResult, type PassRule, type Result, resultOf } from '../exam/marks.ts';
import type { ExamPlan } from '../exam/plan.ts';

/** Against how the exam was held, against its result or one criterion of it, or against the decision that ended it. */
export const appealSubjects = ['formal', 'result', 'decision'] as const;
export type AppealSubject = (typeof appealSubjects)[number];

export interface Addendum {
  readonly at: number;
  readonly text: string;
}

export interface AppealDecision {
  readonly at: number;
  /** `upheld`: whoever appeals is right. */
  readonly outcome: 'upheld' | 'rejected';
  /** Somebody who did not examine. */
  readonly by: string;
  readonly number: string;
  readonly reason: string;
}

export interface Appeal {
  readonly id: string;
  readonly at: number;
  readonly subject: AppealSubject;
  /** Of the qualification; absent when it is not about a single one. */
  readonly criterion?: { readonly competence: string; readonly letter: string };
  readonly text: string;
  readonly decision?: AppealDecision;
}

export interface Afterwards {
  readonly addenda: readonly Addendum[];
  readonly appeals: readonly Appeal[];
}
export const nothingAfterwards: Afterwards = { addenda: [], appeals: [] };

export type AfterFact =
  | Fact<'exam.addendumWritten', { text: string }>
  | Fact<'exam.appealFiled', { subject: AppealSubject; competence?: string; letter?: string; text: string }>
  | Fact<
      'exam.appealDecided',
      { appeal: string; outcome: AppealDecision['outcome']; by: string; number: string; reason: string }
    >;

const types: readonly string[] = [
  'exam.addendumWritten',
  'exam.appealFiled',
  'exam.appealDecided',
] satisfies readonly AfterFact['type'][];
export const isAfterFact = (fact: { readonly type: string }): fact is AfterFact => types.includes(fact.type);

export function applyAfter(afterwards: Afterwards, fact: AfterFact): Afterwards {
  switch (fact.type) {
    case 'exam.addendumWritten':
      return { ...afterwards, addenda: [...afterwards.addenda, { at: fact.at, text: fact.data.text }] };
    case 'exam.appealFiled': {
      const { subject, competence, letter, text } = fact.data;
      const about = competence !== undefined && letter !== undefined && { criterion: { competence, letter } };
      return { ...afterwards, appeals: [...afterwards.appeals, { id: fact.id, at: fact.at, subject, text, ...about }] };
    }
    case 'exam.appealDecided': {
      const { appeal, ...decision } = fact.data;
      const decided = (one: Appeal): Appeal =>
        one.id === appeal ? { ...one, decision: { at: fact.at, ...decision } } : one;
      return { ...afterwards, appeals: afterwards.appeals.map(decided) };
    }
  }
}

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');

/** Nobody decides on an appeal against the own examining. */
export const hasExamined = ({ authority, assessors = [] }: ExamPlan, name: string): boolean =>
  [authority.examiner, ...assessors.map((one) => one.name)].some((one) => plain(one) === plain(name));

/** A criterion of this qualification, or none at all. */
export function isKnownCriterion(plan: ExamPlan, competence: string | undefined, letter: string | undefined): boolean {
  if (competence === undefined && letter === undefined) return true;
  const found = plan.qualification.competences.find(({ id }) => id === competence);
  return found?.criteria.some((one) => one.letter === letter) ?? false;
}

/** An open appeal on the same thing is decided first. */
export const isOpen = ({ appeals }: Afterwards, id: string): boolean =>
  appeals.some((one) => one.id === id && !one.decision);

/** A criterion whose appeal was upheld counts as met, everything else stays as it was; null while no
 *  appeal changes anything. */
export function resultAfterAppeals(
  results: readonly CriterionResult[],
  { appeals }: Afterwards,
  endedEarly: boolean,
  pass: PassRule,
): Result | null {
  const upheld = appeals.flatMap(({ criterion, decision }) =>
    criterion && decision?.outcome === 'upheld' ? [criterion.competence + criterion.letter] : [],
  );
  if (upheld.length === 0) return null;
  const now = results.map((one): CriterionResult =>
    upheld.includes(one.competence + one.letter) ? { ...one, verdict: 'met', criticalMissed: false } : one,
  );
  return resultOf(now, endedEarly, pass);
}

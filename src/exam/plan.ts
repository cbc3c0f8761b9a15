/** What an exam is planned to be: the data of its first event. Plain data with the checks it must pass. */
import { isDay } from './day.ts';
import type { Adjustments } from './adjustments.ts';
import type { DeviceNeeds } from './devices.ts';
import type { Qualification } from './qualification.ts';
import type { Retention } from './retention.ts';
import type { Role } from './roles.ts';
import type { PaperTask } from './scenario.ts';
import type { Position, World } from './world.ts';

export interface SeatPlan {
  readonly id: string;
  readonly role: Role;
  readonly lead: boolean;
  /** On the host's own console, or on another browser that comes with an invitation. */
  readonly place: 'console' | 'invitation';
}

/** A competence that an earlier exam has verified in the same scope: it is not examined again (CZ-7). */
export interface Recognition {
  readonly competence: string;
  /** Number of the earlier record or certificate. */
  readonly from: string;
  /** Its date, `YYYY-MM-DD`. */
  readonly date: string;
}

/** A further member of the commission, on the seat of this id (PL-5; in the Czech exam at most three in all). */
export interface Assessor {
  readonly seat: string;
  readonly name: string;
  /** Of the authorisation; may be empty. */
  readonly number: string;
}

/** Law and good practice: a commission has at most three. */
export const maxAssessors = 2;

/** What besides age lets a candidate sit the exam, looked at by the examiner (CZ-2): basic education, or retraining. */
export const entries = ['education', 'retraining'] as const;
export type Entry = (typeof entries)[number];

export interface ExamPlan {
  readonly id: string;
  readonly kind: 'exam' | 'training';
  /** `entry` is absent in older plans and where it was not asked. */
  readonly candidate: { readonly name: string; readonly birthDate: string; readonly entry?: Entry };
  /** Set beforehand for this candidate; absent: nothing. */
  readonly adjustments?: Adjustments;
  /** Who examines: printed in the record (CZ-30). */
  readonly authority: { readonly examiner: string; readonly number: string; readonly organisation: string };
  /** Who examines besides; absent: nobody. */
  readonly assessors?: readonly Assessor[];
  readonly place: string;
  readonly qualification: Qualification;
  readonly paper: readonly PaperTask[];
  /** Why the paper does not cover every criterion; required when it does not (CZ-1). */
  readonly gapReason: string;
  /** Absent in older plans: nothing. */
  readonly recognised?: readonly Recognition[];
  /** The draw number: variants of cases are drawn by it (draw.ts), so that the draw can be checked. Absent in older
   *  plans, whose cases had no variants. */
  readonly seed?: string;
  readonly settings: {
    readonly paste: boolean;
    readonly spellcheck: boolean;
    /** Are calls recorded? Absent in plans made before there were calls: no. */
    readonly recording?: boolean;
    /** Does the task's clock stand while a call's path is lost? Absent: it stands. */
    readonly outage?: 'pause' | 'run';
    /** Hottest level of cues that is played, 1 to 5, the same for every candidate. Absent: 5. */
    readonly cap?: number;
    /** Is the candidate asked in conversations which DISC type the customer seems to be (PL-27)? Absent: no. */
    readonly guess?: boolean;
    /** Does work begin with logging in, messages and preparing the place (HU-1 to HU-6)? Absent: no. */
    readonly shift?: boolean;
    /** What the candidate may do at the desk (HU-1, HU-4). Absent: an agent. */
    readonly position?: Position;
  };
  /** The pack's world as it was: the candidate's register and house texts come from it. Absent in older plans: these exams
   *  have no workplace. */
  readonly world?: World;
  /** Does every assessor declare not to have trained the candidate (PL-7)? Absent in older plans: no. */
  readonly independence?: boolean;
  readonly seats: readonly SeatPlan[];
  /** Why its data are kept and until when. Absent in older plans. */
  readonly retention?: Retention;
  /** What its channels need of people's devices; found out when the plan is made, because machines know
   *  no channel. Absent in plans made before there were calls: nothing. */
  readonly needs?: DeviceNeeds;
}

/** Whole years on a day; both as `YYYY-MM-DD`. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Criteria of the qualification that no task of the paper is evidence for, as `competence` + `letter`. A recognised
 *  competence has no gaps. */
export function gaps(
  qualification: Qualification,
  paper: readonly PaperTask[],
  recognised: readonly Recognition[] = [],
): string[] {
  const covered = new Set(
    paper.flatMap((task) => task.scenario.criteria.map(({ competence, letter }) => competence + letter)),
  );
  return qualification.competences
    .filter(({ id }) => !recognised.some(({ competence }) => competence === id))
    .flatMap((competence) => competence.criteria.map(({ letter }) => competence.id + letter))
    .filter((key) => !covered.has(key));
}

export type PlanProblem =
  | 'no-name'
  | 'no-birth-date'
  | 'too-young'
  | 'no-examiner'
  | 'no-assessor'
  | 'same-assessor'
  | 'no-adjustment-reason'
  | 'no-task'
  | 'no-earlier-record'
  | 'no-gap-reason';

/** Which part of a recognition is missing, or cannot be: an earlier record is not of a later day. */
export function recognitionLacks({ from, date }: Recognition, day: string): 'from' | 'date' | undefined {
  if (!from.trim()) return 'from';
  return isDay(date) && date <= day ? undefined : 'date';
}

/** What keeps a plan from becoming an exam; training needs only a task. `day` is the exam's day. */
export function planProblems(plan: ExamPlan, day: string): PlanProblem[] {
  const problems: PlanProblem[] = [];
  if (plan.paper.length === 0) problems.push('no-task');
  if (plan.kind === 'training') return problems;
  if (!plan.candidate.name.trim()) problems.push('no-name');
  if (!isDay(plan.candidate.birthDate)) problems.push('no-birth-date');
  else if (ageOn(plan.candidate.birthDate, day) < plan.qualification.minimumAge) problems.push('too-young'); // CZ-2
  if (plan.adjustments && !plan.adjustments.reason.trim()) problems.push('no-adjustment-reason');
  if (!plan.authority.examiner.trim()) problems.push('no-examiner');
  const assessors = (plan.assessors ?? []).map(({ name }) => name.trim());
  if (assessors.includes('')) problems.push('no-assessor');
  const all = [plan.authority.examiner.trim(), ...assessors].filter(Boolean);
  if (new Set(all).size < all.length) problems.push('same-assessor');
  const recognised = plan.recognised ?? [];
  if (recognised.some((one) => recognitionLacks(one, day))) problems.push('no-earlier-record'); // CZ-7
  if (plan.paper.length > 0 && gaps(plan.qualification, plan.paper, recognised).length > 0 && !plan.gapReason.trim())
    problems.push('no-gap-reason'); // CZ-1
  return problems;
}

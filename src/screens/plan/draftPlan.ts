/** What the form of a new exam becomes: the plan of its first event, and what is still missing. Pure; knows no form. */
import type { Adjustments } from '../../exam/adjustments.ts';
import type { DeviceNeeds } from '../../exam/devices.ts';
import {
  type Entry,
  type ExamPlan,
  type PlanProblem,
  type Recognition,
  type SeatPlan,
  planProblems,
} from '../../exam/plan.ts';
import type { Qualification } from '../../exam/qualification.ts';
import type { Retention } from '../../exam/retention.ts';
import type { PaperTask } from '../../exam/scenario.ts';
import type { Position, World } from '../../exam/world.ts';
import { maxHeat } from '../../scenario/customer.ts';

export interface AssessorDraft {
  readonly name: string;
  readonly number: string;
  /** Marks on this console after the examiner, or follows the exam on an own computer. */
  readonly place: SeatPlan['place'];
}

export interface PlanDraft {
  readonly kind: ExamPlan['kind'];
  readonly name: string;
  readonly birthDate: string;
  readonly entry?: Entry | undefined;
  readonly adjustments?: Adjustments;
  readonly place: string;
  readonly examiner: string;
  readonly number: string;
  readonly organisation: string;
  /** Further members of the commission in their order. */
  readonly assessors?: readonly AssessorDraft[];
  /** The open pack's, or none yet. */
  readonly qualification: Qualification | undefined;
  /** The chosen cases in their order. */
  readonly paper: readonly PaperTask[];
  readonly gapReason: string;
  /** Competences that are not examined again, with the earlier records. */
  readonly recognised: readonly Recognition[];
  /** The draw number. */
  readonly seed: string;
  readonly paste: boolean;
  readonly spellcheck: boolean;
  readonly needs: DeviceNeeds;
  readonly recording: boolean;
  /** May anything of the paper be recorded? */
  readonly recordable?: boolean;
  readonly outage: 'pause' | 'run';
  /** Hottest level of cues that is played. */
  readonly cap: number;
  /** The open pack's. */
  readonly world?: World | undefined;
  readonly shift?: boolean;
  /** Is the customer's type to be guessed in conversations? */
  readonly guess?: boolean;
  /** Why the data are kept and until when; both may be empty. */
  readonly retention?: Retention;
  readonly position?: Position;
}

/** By the standard the examiner plays the figurant (CZ-13): both sit on this console. */
const examSeats: readonly SeatPlan[] = [
  { id: 'examiner', role: 'examiner', lead: true, place: 'console' },
  { id: 'figurant', role: 'figurant', lead: false, place: 'console' },
  { id: 'candidate', role: 'candidate', lead: false, place: 'invitation' },
];
const trainingSeats: readonly SeatPlan[] = [
  { id: 'figurant', role: 'figurant', lead: true, place: 'console' },
  { id: 'candidate', role: 'candidate', lead: false, place: 'invitation' },
];

/** The examiner who leads is the first. */
const assessorSeat = (index: number): string => `assessor-${index + 2}`;
const seatOfAssessor = ({ place }: AssessorDraft, index: number): SeatPlan => ({
  id: assessorSeat(index),
  role: 'examiner',
  lead: false,
  place,
});

const noQualification: Qualification = {
  id: '',
  code: '',
  name: '',
  authority: '',
  wording: '',
  language: 'cs',
  rule: 'all-criteria',
  minimumAge: 0,
  briefing: [],
  competences: [],
};

export function draftPlan(draft: PlanDraft): Omit<ExamPlan, 'id'> {
  const { kind, name, birthDate, place, examiner, number, organisation, paper, gapReason } = draft;
  const { paste, spellcheck, recording, outage, needs, seed, cap, world, shift, position } = draft;
  const assessors = kind === 'exam' ? (draft.assessors ?? []) : [];
  const recognised = kind === 'exam' ? draft.recognised.map((one) => ({ ...one, from: one.from.trim() })) : [];
  const { entry, adjustments } = draft;
  const adjusted = kind === 'exam' && adjustments && (adjustments.extraPercent > 0 || adjustments.other.trim() !== '');
  return {
    kind,
    candidate: { name: name.trim(), birthDate, ...(kind === 'exam' && entry && { entry }) },
    ...(adjusted && {
      adjustments: { ...adjustments, reason: adjustments.reason.trim(), other: adjustments.other.trim() },
    }),
    authority: { examiner: examiner.trim(), number: number.trim(), organisation: organisation.trim() },
    ...(assessors.length > 0 && {
      assessors: assessors.map(({ name, number }, index) => ({
        seat: assessorSeat(index),
        name: name.trim(),
        number: number.trim(),
      })),
    }),
    place: place.trim(),
    qualification: draft.qualification ?? noQualification,
    paper,
    gapReason: gapReason.trim(),
    ...(recognised.length > 0 && { recognised }),
    seed,
    ...(draft.retention?.until && {
      retention: { purpose: draft.retention.purpose.trim(), until: draft.retention.until },
    }),
    // rules of calls stand only in plans that have some, a cap only where it caps
    settings: {
      paste,
      spellcheck,
      ...((needs.voices || draft.recordable) && { recording }),
      ...(needs.voices && { outage }),
      ...(cap < maxHeat && { cap }),
      ...(world && shift && { shift }),
      ...(draft.guess && { guess: true }),
      ...(world && position === 'team-lead' && { position }),
    },
    ...(kind === 'exam' && { independence: true }),
    seats: kind === 'exam' ? [...examSeats, ...assessors.map(seatOfAssessor)] : trainingSeats,
    ...(needs.voices && { needs }),
    ...(world && { world }),
  };
}

/** @param day the exam's day, `YYYY-MM-DD`. */
export const draftProblems = (draft: PlanDraft, day: string): PlanProblem[] =>
  planProblems({ ...draftPlan(draft), id: '' }, day);

/** The local day of a moment as `YYYY-MM-DD`. */
export function dayOfMoment(at: number): string {
  const day = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The list with one entry a place earlier (-1) or later (+1). */
export function moved<T>(list: readonly T[], entry: T, by: -1 | 1): T[] {
  const from = list.indexOf(entry);
  const other = list[from + by];
  if (from < 0 || other === undefined) return [...list];
  return list.map((one, index) => (index === from ? other : index === from + by ? entry : one));
}

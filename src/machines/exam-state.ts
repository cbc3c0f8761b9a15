/** What is known of an exam: plan, seats, gates, incidents, notes, and how each fact changes it. Pure. Marks are
 *  marking-state.ts's.
 *  Which facts may come when is the statechart's business (exam.ts). */
import { noNeeds, unheard } from '../exam/devices.ts';
import type { Fact } from '../exam/events.ts';
import { broughtUpToDate } from '../exam/older-plans.ts';
import type { ExamPlan, SeatPlan } from '../exam/plan.ts';
import { type AfterFact, type Afterwards, applyAfter, isAfterFact, nothingAfterwards } from './afterwards.ts';
import {
  type CourseFact,
  type ExamCourse,
  applyToCourse,
  emptyCourse,
  isCourseFact,
  withoutBreak,
} from './exam-course.ts';
import { type Closure, type ClosureFact, applyToClosures, isClosureFact } from './closures.ts';
import { type Declarations, notIndependent } from './independence.ts';
import { type MarkingFact, type MarkingState, applyToMarking, emptyMarking, isMarkingFact } from './marking-state.ts';
import { type DeviceChange, type SeatFact, type Seats, applyToSeats, deviceChangesOf, newSeats } from './seat-state.ts';

export interface Incident {
  readonly at: number;
  readonly category: IncidentCategory;
  readonly text: string;
  readonly task?: string;
}
export const incidentCategories = ['technical', 'conduct', 'organisation', 'figurant', 'health', 'other'] as const;
export type IncidentCategory = (typeof incidentCategories)[number];

export const identityDocuments = ['id-card', 'passport', 'residence-permit', 'driving-licence'] as const;
export type IdentityDocument = (typeof identityDocuments)[number];

export interface ExamContext {
  readonly plan: ExamPlan | undefined;
  readonly createdAt: number;
  readonly seats: Seats;
  readonly gates: {
    readonly identity?: { readonly at: number; readonly document: IdentityDocument };
    readonly medical?: { readonly at: number };
    readonly briefingGiven?: { readonly at: number };
    readonly briefingConfirmed?: { readonly at: number };
    /** Passed without a good check, by the lead's decision. */
    readonly devicesWaived?: { readonly at: number; readonly reason: string };
    /** By seat; the newest counts. */
    readonly independence?: Declarations;
  };
  readonly startedAt: number;
  readonly endedAt: number;
  readonly closedAt: number;
  readonly early: { readonly by: 'examiner' | 'candidate'; readonly reason: string; readonly at: number } | undefined;
  /** Tasks in the order in which they were started. */
  readonly begun: readonly string[];
  readonly active: string | undefined;
  readonly ended: readonly string[];
  /** Where the figurant's part was played while tasks ran: on the console, in another browser, or both in turn. */
  readonly played: readonly SeatPlan['place'][];
  readonly marking: MarkingState;
  readonly course: ExamCourse;
  /** What was added once it was closed. */
  readonly afterwards: Afterwards;
  /** When the public was out. */
  readonly closures: readonly Closure[];
  readonly incidents: readonly Incident[];
  readonly deviceChanges: readonly DeviceChange[];
  readonly notes: readonly { readonly at: number; readonly text: string; readonly task?: string }[];
}

/** In the order in which they are gone through at the table. */
export const gateKinds = [
  'candidate-here',
  'identity',
  'medical',
  'independence',
  'briefing-given',
  'briefing-confirmed',
  'devices',
] as const;
export type Gate = (typeof gateKinds)[number];

/** Gates that are still closed; a training session has none but somebody to train. */
export function closedGates(context: ExamContext): Gate[] {
  const { plan, gates, seats } = context;
  const candidateHere = Object.values(seats).some((seat) => seat.role === 'candidate' && seat.presence === 'here');
  const closed: Gate[] = candidateHere ? [] : ['candidate-here'];
  if (plan?.kind === 'training') return closed;
  if (!gates.identity) closed.push('identity'); // CZ-5
  if (!gates.medical) closed.push('medical'); // CZ-3
  if (notIndependent(context).length > 0) closed.push('independence'); // PL-7
  if (!gates.briefingGiven) closed.push('briefing-given'); // CZ-6
  if (!gates.briefingConfirmed) closed.push('briefing-confirmed');
  const silent = unheard(Object.values(seats), plan?.needs ?? noNeeds).length > 0;
  if (silent && !gates.devicesWaived) closed.push('devices'); // PL-9
  return closed;
}

export const emptyExam: ExamContext = {
  plan: undefined,
  createdAt: 0,
  seats: {},
  gates: {},
  startedAt: 0,
  endedAt: 0,
  closedAt: 0,
  early: undefined,
  begun: [],
  active: undefined,
  ended: [],
  played: [],
  marking: emptyMarking,
  course: emptyCourse,
  afterwards: nothingAfterwards,
  closures: [],
  incidents: [],
  deviceChanges: [],
  notes: [],
};

export type ExamFact =
  | Fact<'exam.created', ExamPlan>
  | Fact<'exam.identityChecked', { document: IdentityDocument }>
  | Fact<'exam.medicalConfirmed'>
  | Fact<'exam.briefingGiven'>
  | Fact<'exam.briefingConfirmed'>
  | Fact<'exam.devicesWaived', { reason: string }>
  | Fact<'exam.independenceDeclared', { seat: string; trained: boolean }>
  | Fact<'exam.started'>
  | Fact<'exam.ended'>
  | Fact<'exam.endedEarly', { reason: string }>
  | Fact<'exam.quit', { reason: string }>
  | MarkingFact
  | CourseFact
  | AfterFact
  | ClosureFact
  | Fact<'exam.incidentReported', { category: IncidentCategory; text: string; task?: string }>
  | Fact<'exam.noted', { text: string; task?: string }>
  | Fact<'exam.closed'>
  | Fact<'task.started'>
  | Fact<'task.ended'>
  | SeatFact;

/** Adds where the part is played now, once a task runs. */
function alsoPlayed(context: ExamContext): Partial<ExamContext> {
  const place = Object.values(context.seats).find(({ role }) => role === 'figurant')?.place;
  return place && context.active && !context.played.includes(place) ? { played: [...context.played, place] } : {};
}

/** The task that was running ends with the exam (task.ts folds the same fact). */
const endedEarly = (
  context: ExamContext,
  { at, data }: Fact<string, { reason: string }>,
  by: 'examiner' | 'candidate',
): Partial<ExamContext> => ({
  endedAt: at,
  course: withoutBreak(context.course, at),
  early: { by, reason: data.reason, at },
  ended: context.active ? [...context.ended, context.active] : context.ended,
  active: undefined,
});

/** What a fact changes; the statechart has already said that it may happen. */
export function applyToExam(context: ExamContext, fact: ExamFact): Partial<ExamContext> {
  if (isAfterFact(fact)) return { afterwards: applyAfter(context.afterwards, fact) };
  if (isCourseFact(fact)) return { course: applyToCourse(context.course, fact) };
  if (isClosureFact(fact)) return { closures: applyToClosures(context.closures, fact) };
  if (isMarkingFact(fact)) return { marking: applyToMarking(context.marking, fact) };
  switch (fact.type) {
    case 'exam.created':
      return {
        plan: broughtUpToDate(fact.data),
        createdAt: fact.at,
        seats: newSeats(fact.data.seats, fact.at),
      };
    case 'exam.identityChecked':
      return { gates: { ...context.gates, identity: { at: fact.at, document: fact.data.document } } };
    case 'exam.medicalConfirmed':
      return { gates: { ...context.gates, medical: { at: fact.at } } };
    case 'exam.briefingGiven':
      return { gates: { ...context.gates, briefingGiven: { at: fact.at } } };
    case 'exam.briefingConfirmed':
      return { gates: { ...context.gates, briefingConfirmed: { at: fact.at } } };
    case 'exam.devicesWaived':
      return { gates: { ...context.gates, devicesWaived: { at: fact.at, reason: fact.data.reason } } };
    case 'exam.independenceDeclared': {
      const { seat, trained } = fact.data;
      const independence = { ...context.gates.independence, [seat]: { at: fact.at, trained } };
      return { gates: { ...context.gates, independence } };
    }
    case 'exam.started':
      return { startedAt: fact.at };
    case 'exam.ended':
      return { endedAt: fact.at, course: withoutBreak(context.course, fact.at) };
    case 'exam.endedEarly':
      return endedEarly(context, fact, 'examiner');
    case 'exam.quit':
      return endedEarly(context, fact, 'candidate');
    case 'exam.closed':
      return { closedAt: fact.at };
    case 'exam.incidentReported':
      return { incidents: [...context.incidents, { at: fact.at, ...fact.data }] };
    case 'exam.noted':
      return { notes: [...context.notes, { at: fact.at, ...fact.data }] };
    case 'task.started':
      if (!fact.task) return {};
      return {
        active: fact.task,
        begun: [...context.begun, fact.task],
        ...alsoPlayed({ ...context, active: fact.task }),
      };
    case 'task.ended':
      return fact.task ? { active: undefined, ended: [...context.ended, fact.task] } : {};
    default: {
      const seats = applyToSeats(context.seats, fact);
      const deviceChanges = [...context.deviceChanges, ...deviceChangesOf(context.seats, fact)];
      return { seats, deviceChanges, ...alsoPlayed({ ...context, seats }) };
    }
  }
}

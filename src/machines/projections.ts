/** Who sees what of the exam, of a task's clock, of its case and of its customer. Every function is an allow-list:
 *  a new field is seen by nobody until it is named here (SPEC P-1). Answer keys go to the examiner, the card to the
 *  figurant, neither to the candidate or an observer. */
import type { SnapshotFrom } from 'xstate';
import { type Countdown } from '../exam/clock.ts';
import { type CheckedDevices, type DeviceNeeds, type DeviceTrouble, noNeeds, speaks } from '../exam/devices.ts';
import type { TypeGuess } from '../exam/disc.ts';
import type { ExamPlan } from '../exam/plan.ts';
import type { Retention } from '../exam/retention.ts';
import type { Author, Role } from '../exam/roles.ts';
import type { Outcome, Scenario, ScenarioCriterion } from '../exam/scenario.ts';
import type { CustomerContext } from '../scenario/customer.ts';
import type { examMachine } from './exam.ts';
import { type ExamContext, type Gate, closedGates } from './exam-state.ts';
import { type Announcement, type Break, type TaskStanding, projectCourse, standingOf } from './exam-course.ts';
import { projectClosure } from './closures.ts';
import { type AssessorDeclaration, declarationsOf } from './independence.ts';
import type { SeatState } from './seat-state.ts';
import type { LateWork, TaskContext, taskMachine } from './task.ts';

/** Who looks: the seat, its role and whether it leads. */
export type Viewer = Pick<Author, 'seat' | 'lead'> & { readonly role: Role };

/** Whoever leads, and the other members of the commission. */
export const judges = ({ role, lead }: Pick<Viewer, 'role' | 'lead'>): boolean => lead || role === 'examiner';

export type ExamPhase = 'lobby' | 'running' | 'marking' | 'closed';

export interface SeatView {
  readonly id: string;
  readonly role: Role;
  readonly lead: boolean;
  readonly place: 'console' | 'invitation';
  readonly presence: 'free' | 'here' | 'away';
  readonly since: number;
  readonly name: string;
  /** Only for the lead: another browser that asks for this seat. */
  readonly asking: string;
  /** Only for the lead and the own seat. */
  readonly devices: CheckedDevices | null;
  /** Of both sides of a call: for both sides and the lead. */
  readonly troubles: readonly DeviceTrouble[];
}

export interface ExamView {
  readonly kind: 'exam' | 'training';
  readonly phase: ExamPhase;
  readonly title: string;
  readonly candidate: string;
  /** Further members of the commission, for those who judge. */
  readonly assessors: readonly { readonly seat: string; readonly name: string }[];
  /** What those who judge have declared (PL-7), for them; absent where the plan asks for nothing. */
  readonly independence?: readonly AssessorDeclaration[];
  readonly settings: ExamPlan['settings'];
  /** Why the data are kept and until when; null in older plans. */
  readonly retention: Retention | null;
  /** What calls will need of people's devices. */
  readonly needs: DeviceNeeds;
  readonly seats: readonly SeatView[];
  readonly closedGates: readonly Gate[];
  readonly gates: ExamContext['gates'];
  readonly briefing: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly startedAt: number;
  readonly endedAt: number;
  readonly early: ExamContext['early'] | null;
  /** The paper in order; titles of tasks that have not begun stay hidden from candidate and observer. */
  readonly tasks: readonly {
    readonly id: string;
    readonly title: string | null;
    readonly channel: string | null;
    readonly state: TaskStanding;
  }[];
  readonly active: string | null;
  /** The public is out (CZ-10); the reason for whoever leads. */
  readonly closedToPublic?: { readonly at: number; readonly reason: string };
  /** What whoever leads has told everybody, oldest first; absent: nothing. */
  readonly announcements?: readonly Announcement[];
  /** While no task runs; its reason is not for the public. */
  readonly break?: Pick<Break, 'at' | 'reason'>;
}

function phaseOf(exam: SnapshotFrom<typeof examMachine>): ExamPhase {
  if (exam.matches('closed')) return 'closed';
  if (exam.matches({ open: 'marking' })) return 'marking';
  return exam.matches({ open: 'running' }) ? 'running' : 'lobby';
}

function projectSeat(seat: SeatState, viewer: Viewer): SeatView {
  const { id, role, lead, place, presence, since, name, asking, devices, troubles } = seat;
  const isOwn = viewer.role === role && role !== 'observer';
  const tellsTroubles = viewer.lead || (speaks(viewer) && (speaks(seat) || lead));
  return {
    id,
    role,
    lead,
    place,
    presence,
    since,
    name: viewer.role === 'observer' ? '' : name,
    asking: viewer.lead ? asking : '',
    devices: viewer.lead || isOwn ? devices : null,
    troubles: tellsTroubles ? troubles : [],
  };
}

/** Why the lead has passed the devices is between the lead and the record; who has trained whom, among those who judge. */
function projectGates(
  { devicesWaived, independence: _, ...gates }: ExamContext['gates'],
  viewer: Viewer,
): ExamContext['gates'] {
  if (!devicesWaived) return gates;
  return { ...gates, devicesWaived: viewer.lead ? devicesWaived : { at: devicesWaived.at, reason: '' } };
}

export function projectExam(exam: SnapshotFrom<typeof examMachine>, viewer: Viewer): ExamView | undefined {
  const { context } = exam;
  const { plan } = context;
  if (!plan) return undefined;
  const outside = viewer.role === 'candidate' || viewer.role === 'observer';
  const declared = judges(viewer) ? declarationsOf(context)?.filter(({ released }) => !released) : undefined;
  return {
    kind: plan.kind,
    phase: phaseOf(exam),
    title: `${plan.qualification.name} (${plan.qualification.code})`,
    candidate: viewer.role === 'observer' ? '' : plan.candidate.name,
    assessors: judges(viewer) ? (plan.assessors ?? []).map(({ seat, name }) => ({ seat, name })) : [],
    ...(declared && { independence: declared }),
    settings: plan.settings,
    retention: plan.retention ?? null,
    needs: plan.needs ?? noNeeds,
    seats: Object.values(context.seats).map((seat) => projectSeat(seat, viewer)),
    closedGates: viewer.lead || viewer.role === 'candidate' ? closedGates(context) : [],
    gates: projectGates(context.gates, viewer),
    briefing: plan.kind === 'exam' ? plan.qualification.briefing : [],
    startedAt: context.startedAt,
    endedAt: context.endedAt,
    early: outside && viewer.role === 'observer' ? null : (context.early ?? null),
    tasks: plan.paper.map(({ id, scenario }) => {
      const begun = context.begun.includes(id);
      const shown = begun || !outside;
      return {
        id,
        title: shown ? scenario.title : null,
        channel: shown ? scenario.channel : null,
        state: standingOf(context, id),
      };
    }),
    active: context.active ?? null,
    ...projectCourse(context.course, viewer.role),
    ...projectClosure(context, viewer),
  };
}

export interface TaskView {
  readonly phase: 'waiting' | 'skipped' | 'reading' | 'working' | 'paused' | 'ended';
  readonly working: boolean;
  readonly reading: Countdown | null;
  readonly work: Countdown | null;
  readonly startedAt: number;
  readonly workBegunAt: number;
  readonly endedAt: number;
  readonly end: TaskContext['end'] | null;
  /** Why time stands, while it does. */
  readonly pause: string | null;
  /** Since when time stands, while it does. */
  readonly pausedAt?: number;
  /** Finished pauses of the work; pauses of the reading time are left out. */
  readonly pausedMs: number;
  readonly added: TaskContext['added'];
  readonly late: readonly LateWork[] | null;
  /** Which type the customer seems to be, by whoever is asked and for those who judge; null where nobody asks. */
  readonly guesses: readonly TypeGuess[] | null;
}

export function projectTask(task: SnapshotFrom<typeof taskMachine>, viewer: Viewer): TaskView | undefined {
  const { context } = task;
  if (!task.hasTag('begun') && !viewer.lead) return undefined;
  const value = task.value;
  const phase = typeof value === 'string' ? value : value.begun;
  const open = context.pauses.find(({ until }) => until === 0);
  return {
    phase,
    working: task.hasTag('work'),
    reading: context.reading ?? null,
    work: context.working ?? null,
    startedAt: context.startedAt,
    workBegunAt: context.workBegunAt,
    endedAt: context.endedAt,
    end: context.end ?? null,
    pause: open?.reason ?? null,
    ...(open && { pausedAt: open.at }),
    pausedMs: context.pauses
      .filter(({ at, until }) => until > 0 && context.workBegunAt > 0 && at >= context.workBegunAt)
      .reduce((sum, { at, until }) => sum + until - at, 0),
    added: context.added,
    late: viewer.lead ? context.late : null,
    guesses: context.guessAsked && (judges(viewer) || viewer.role === 'candidate') ? context.guesses : null,
  };
}

/** An outcome as whoever plays chooses it. */
export interface Ending extends Outcome {
  readonly kind: 'best' | 'acceptable' | 'wrong';
}

/** What never changes during a task: the case as each role may know it. */
export interface CaseView {
  readonly id: string;
  readonly channel: string;
  readonly title: string;
  readonly worldDate: string;
  readonly brief: string;
  readonly materials: Scenario['materials'];
  readonly figurant: Scenario['figurant'] | null;
  readonly stages: Scenario['stages'] | null;
  readonly mood: Scenario['mood'] | null;
  /** For whoever plays; the answer key itself is for whoever leads. */
  readonly endings: readonly Ending[] | null;
  readonly outcomes: Scenario['outcomes'] | null;
  readonly criteria: readonly ScenarioCriterion[] | null;
}

const endingsOf = ({ outcomes: { best, acceptable, wrong } }: Scenario): Ending[] => [
  { ...best, kind: 'best' },
  ...acceptable.map((outcome): Ending => ({ ...outcome, kind: 'acceptable' })),
  ...wrong.map((outcome): Ending => ({ ...outcome, kind: 'wrong' })),
];

/** @param begun candidate and observer get nothing of a case before its task begins.
 *  @param register the exam has a register: extracts of it are not given beside it. */
export function projectCase(
  scenario: Scenario,
  begun: boolean,
  viewer: Viewer,
  register = false,
): CaseView | undefined {
  const plays = viewer.role === 'figurant' || judges(viewer);
  if (!begun && !plays) return undefined;
  return {
    id: scenario.id,
    channel: scenario.channel,
    title: scenario.title,
    worldDate: scenario.worldDate,
    brief: scenario.brief,
    materials:
      viewer.role === 'observer' ? [] : scenario.materials.filter(({ inRegister }) => !(register && inRegister)),
    figurant: plays ? scenario.figurant : null,
    stages: plays ? scenario.stages : null,
    mood: plays ? scenario.mood : null,
    endings: plays ? endingsOf(scenario) : null,
    outcomes: judges(viewer) ? scenario.outcomes : null,
    criteria: judges(viewer) ? scenario.criteria : null,
  };
}

/** The customer's state is for those who play or judge. */
export function projectCustomer(context: CustomerContext, viewer: Viewer): CustomerContext | undefined {
  return viewer.role === 'figurant' || judges(viewer) ? context : undefined;
}

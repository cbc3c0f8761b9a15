/** The record of the exam's course and result as data (CZ-30; § 6a vyhlášky 208/2007 Sb.). Everything in it comes from
 *  the log; only whoever leads sees it. */
import type { AnyMachineSnapshot, SnapshotFrom } from 'xstate';
import type { Channel } from '../channels/channel.ts';
import type { Adjustments } from '../exam/adjustments.ts';
import { type CheckedDevices, type DeviceNeeds, checkOf, noNeeds, speaks } from '../exam/devices.ts';
import { type CriterionResult, type Marks, type Result, criterionResults, resultOf } from '../exam/marks.ts';
import type { CallCourse } from '../exam/media.ts';
import type { FiledContact } from '../exam/filed-contact.ts';
import type { TypeGuess } from '../exam/disc.ts';
import type { ExamPlan, Recognition } from '../exam/plan.ts';
import type { Role } from '../exam/roles.ts';
import type { Scenario } from '../exam/scenario.ts';
import type { ShiftCourse } from '../exam/shift-course.ts';
import { type WorkNote, shortened } from '../exam/work-note.ts';
import type { examMachine } from './exam.ts';
import type { Announcement, Break, Skipped } from './exam-course.ts';
import type { ExamContext, Incident } from './exam-state.ts';
import { type Afterwards, resultAfterAppeals } from './afterwards.ts';
import { decidedMarks } from './marking-state.ts';
import { type RecordCommission, commissionOf } from './record-commission.ts';
import type { Closure } from './closures.ts';
import { type AssessorDeclaration, declarationsOf } from './independence.ts';
import type { TaskContext, taskMachine } from './task.ts';
import type { Viewer } from './projections.ts';
import type { DeviceChange } from './seat-state.ts';

export interface RecordTask {
  readonly id: string;
  readonly title: string;
  /** Which variant of the case was drawn; absent when it has none. */
  readonly variant?: string;
  readonly channel: string;
  readonly sourceHash: string;
  /** It was not given, with the reason; absent otherwise. */
  readonly skipped?: Skipped;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly end: TaskContext['end'] | null;
  readonly pauses: TaskContext['pauses'];
  readonly added: TaskContext['added'];
  readonly late: TaskContext['late'];
  /** Which DISC type the customer seemed to be, newest last; absent where nobody was asked. */
  readonly guesses?: readonly TypeGuess[];
  readonly criteria: Scenario['criteria'];
  /** Null where the task has no calls. */
  readonly call: CallCourse | null;
  /** What was made in an exercise; absent where the channel says nothing of it, and where work never began. */
  readonly work?: readonly WorkNote[];
  /** What the candidate has filed of it in the event register; absent in exams without one. */
  readonly contacts?: readonly FiledContact[];
}

/** A task as the record reads it. */
interface RecordedTask {
  readonly task: SnapshotFrom<typeof taskMachine>;
  readonly scenario: Scenario;
  readonly sourceHash: string;
  readonly channel: Pick<Channel, 'course' | 'work'>;
  readonly channelState: AnyMachineSnapshot;
}

export interface RecordView {
  readonly exam: string;
  readonly kind: ExamPlan['kind'];
  readonly qualification: Pick<
    ExamPlan['qualification'],
    'code' | 'name' | 'wording' | 'competences' | 'rule' | 'threshold'
  >;
  readonly candidate: ExamPlan['candidate'];
  /** What was set beforehand, without the reason; absent: nothing. */
  readonly adjustments?: Omit<Adjustments, 'reason'>;
  readonly authority: ExamPlan['authority'];
  readonly place: string;
  readonly retention: ExamPlan['retention'] | null;
  readonly gapReason: string;
  readonly recognised: readonly Recognition[];
  /** The draw number; empty in exams that were planned before there was one. */
  readonly seed: string;
  readonly settings: ExamPlan['settings'];
  readonly needs: DeviceNeeds;
  readonly createdAt: number;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly closedAt: number;
  readonly gates: ExamContext['gates'];
  /** Of those who judge (PL-7); absent where the plan asks for nothing. */
  readonly declarations?: readonly AssessorDeclaration[];
  readonly early: ExamContext['early'] | null;
  /** What whoever led has told everybody; absent: nothing. */
  readonly announcements?: readonly Announcement[];
  /** Between tasks; absent: none. */
  readonly breaks?: readonly Break[];
  readonly tasks: readonly RecordTask[];
  readonly results: readonly CriterionResult[];
  readonly marks: Marks;
  readonly result: Result;
  /** Addenda and appeals since the closing. */
  readonly afterwards: Afterwards;
  /** Null while no appeal has changed anything. */
  readonly resultAfterAppeals: Result | null;
  readonly commission: RecordCommission | null;
  /** When the public was out; absent: never. */
  readonly closures?: readonly Closure[];
  readonly incidents: readonly Incident[];
  /** The newest check of both sides of the calls. */
  readonly devices: readonly { readonly role: Role; readonly check: CheckedDevices | null }[];
  readonly deviceChanges: readonly DeviceChange[];
  /** The figurant's part was played on the examiner's console (CZ-13), on a browser of its own, or both in turn. */
  readonly figurant: 'console' | 'invitation' | 'both';
  /** Absent where the exam has no shift. */
  readonly shift?: ShiftCourse;
}

function filedIn(contacts: readonly FiledContact[], task: string): Pick<RecordTask, 'contacts'> {
  const own = contacts.filter((contact) => contact.task === task);
  return own.length > 0 ? { contacts: own } : {};
}

function workIn({ task, channel, channelState }: RecordedTask): Pick<RecordTask, 'work'> {
  if (task.context.startedAt === 0) return {};
  const notes = channel.work?.(channelState) ?? [];
  return notes.length > 0 ? { work: notes.map(shortened) } : {};
}

function checksOf({ seats }: ExamContext): RecordView['devices'] {
  const all = Object.values(seats);
  return all.filter(speaks).map((seat) => ({ role: seat.role, check: checkOf(seat, all) }));
}

export function projectRecord(
  exam: SnapshotFrom<typeof examMachine>,
  tasks: Readonly<Record<string, RecordedTask>>,
  viewer: Viewer,
  contacts: readonly FiledContact[] = [],
  shift?: ShiftCourse,
): RecordView | undefined {
  const { context } = exam;
  const { plan } = context;
  if (!viewer.lead || !plan || context.endedAt === 0) return undefined;
  const recognised = plan.recognised ?? [];
  const known = recognised.map(({ competence }) => competence);
  const marks = decidedMarks(context);
  const { announcements, breaks, skipped } = context.course;
  const given = plan.paper.filter(({ id }) => !Object.hasOwn(skipped, id));
  const results = criterionResults(plan.qualification, given, marks, known);
  const declarations = declarationsOf(context);
  const { code, name, wording, competences, rule, threshold } = plan.qualification;
  return {
    exam: plan.id,
    kind: plan.kind,
    qualification: { code, name, wording, competences, rule, ...(threshold && { threshold }) },
    candidate: plan.candidate,
    ...(plan.adjustments && {
      adjustments: { extraPercent: plan.adjustments.extraPercent, other: plan.adjustments.other },
    }),
    authority: plan.authority,
    place: plan.place,
    retention: plan.retention ?? null,
    gapReason: plan.gapReason,
    recognised,
    seed: plan.seed ?? '',
    settings: plan.settings,
    needs: plan.needs ?? noNeeds,
    createdAt: context.createdAt,
    startedAt: context.startedAt,
    endedAt: context.endedAt,
    closedAt: context.closedAt,
    gates: context.gates,
    ...(declarations && { declarations }),
    early: context.early ?? null,
    ...(announcements.length > 0 && { announcements }),
    ...(breaks.length > 0 && { breaks }),
    tasks: plan.paper.flatMap(({ id, variant }) => {
      const entry = tasks[id];
      if (!entry) return [];
      const { startedAt, endedAt, end, pauses, added, late, guesses } = entry.task.context;
      const { title, channel, criteria } = entry.scenario;
      const { sourceHash } = entry;
      const call = entry.channel.course?.(entry.channelState) ?? null;
      const times = { startedAt, endedAt, end: end ?? null, pauses, added, late };
      return [
        {
          id,
          title,
          ...(variant && { variant }),
          channel,
          sourceHash,
          ...(skipped[id] && { skipped: skipped[id] }),
          ...times,
          ...(entry.task.context.guessAsked && { guesses }),
          criteria,
          call,
          ...workIn(entry),
          ...filedIn(contacts, id),
        },
      ];
    }),
    results,
    marks,
    result: resultOf(results, context.early !== undefined, plan.qualification),
    afterwards: context.afterwards,
    resultAfterAppeals: resultAfterAppeals(
      results,
      context.afterwards,
      context.early !== undefined,
      plan.qualification,
    ),
    commission: commissionOf(context, plan),
    ...(context.closures.length > 0 && { closures: context.closures }),
    incidents: context.incidents,
    devices: checksOf(context),
    deviceChanges: context.deviceChanges,
    ...(shift && { shift }),
    figurant: context.played.length > 1 ? 'both' : (context.played[0] ?? 'console'),
  };
}

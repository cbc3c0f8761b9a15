/** The moments of a log that one may want to go to, with the words that the log and the cases have for them: one list for
 *  whoever leads, who alone may see it (it holds marks and cues). Pure; knows neither screens nor how a moment is shown. */
import type { Draft, LogEvent } from '../exam/events.ts';
import { type Verdict, isVerdict } from '../exam/marks.ts';
import type { Role } from '../exam/roles.ts';
import type { Scenario } from '../exam/scenario.ts';
import { isCommission, sheetsOpen } from './marking-state.ts';
import type { ExamContext } from './exam-state.ts';
import { type Track, turningPoints } from './turning-points.ts';

export interface Moment {
  /** Its fact's place in the log. */
  readonly seq: number;
  readonly at: number;
  readonly track: Track;
  /** The fact: `exam.marked`. */
  readonly what: string;
  readonly by: Role | 'host';
  readonly task?: string;
  /** What was said, written or noted; what is marked. */
  readonly text?: string;
  readonly reason?: string;
  readonly verdict?: Verdict;
  /** The role that came or went, the category of an incident, how a task ended. */
  readonly detail?: string;
  /** Where what it speaks of is to be seen: a mark given after the exam was put off at a moment, or speaks of the work as
   *  it lay at the task's end. */
  readonly about: number;
}

/** One task on the time line. */
export interface ReplayTask {
  readonly id: string;
  readonly title: string;
  readonly channel: string;
  /** 0: it was never begun. */
  readonly startedAt: number;
  /** 0: it has not ended. */
  readonly endedAt: number;
  /** The customer's mood from each of these moments on; empty where nobody plays one. */
  readonly mood: readonly { readonly at: number; readonly mood: number }[];
}

type Data = Readonly<Record<string, unknown>>;
const stringOf = (data: Data, name: string): string | undefined =>
  typeof data[name] === 'string' && data[name] !== '' ? data[name] : undefined;

/** Shown in a list: what is longer is to be read where it stands. */
const maxWords = 300;
const shortened = (text: string) => (text.length > maxWords ? `${text.slice(0, maxWords)}…` : text);

const find = <T extends { readonly id: string }>(items: readonly T[] | undefined, id: unknown): T | undefined =>
  items?.find((item) => item.id === id);

/** What a customer's fact stands for, in the words of the case. */
function ofCustomer(type: string, data: Data, { figurant, mood, outcomes }: Scenario): string | undefined {
  switch (type) {
    case 'customer.opened':
      return figurant.opening;
    case 'customer.said':
      return find(figurant.lines, data['line'])?.text;
    case 'customer.revealed':
      return find(figurant.ifAsked, data['fact'])?.fact;
    case 'customer.answered':
      return find([...figurant.mustAsk, ...(figurant.objections ?? [])], data['question'])?.question;
    case 'customer.moved':
      return find([...mood.up, ...mood.down], data['rule'])?.when;
    case 'customer.complicated':
      return figurant.complication?.line;
    case 'customer.concluded':
      return find([outcomes.best, ...outcomes.acceptable, ...outcomes.wrong], data['outcome'])?.text;
    default:
      return undefined;
  }
}

function textOf({ type }: Draft, data: Data, scenario: Scenario | undefined): string | undefined {
  if (type.startsWith('exam.mark')) return find(scenario?.criteria, data['criterion'])?.text;
  if (type.startsWith('customer.')) return scenario && ofCustomer(type, data, scenario);
  const text = stringOf(data, 'text') ?? stringOf(data, 'note');
  return text === undefined ? undefined : shortened(text);
}

/** A mark belongs to the moment in the task; given after it, to the newest moment at which it had been put off. */
function aboutOf(
  { type, at }: Draft,
  data: Data,
  { endedAt, marking }: ExamContext,
  taskEnds: ReadonlyMap<string, number>,
) {
  if (type !== 'exam.marked' && type !== 'exam.markModerated') return at;
  if (typeof data['workedMs'] === 'number') return at;
  const { task, criterion } = data;
  const deferred = marking.deferred.findLast((one) => one.task === task && one.criterion === criterion && one.at <= at);
  const ended = taskEnds.get(String(task)) ?? endedAt;
  return deferred?.at ?? (ended > 0 ? Math.min(at, ended) : at);
}

/** Before all members of a commission have handed in nobody looks into a sheet, not by the log either (M-33). */
const isSealed = (type: string, context: ExamContext): boolean =>
  turningPoints.get(type) === 'marks' && isCommission(context) && !sheetsOpen(context);

/** @param context the exam as it stands at the log's end.
 *  @param taskEnds when each task ended. */
export function momentsOf(
  events: readonly LogEvent[],
  context: ExamContext,
  taskEnds: ReadonlyMap<string, number>,
): readonly Moment[] {
  const cases = new Map(context.plan?.paper.map(({ id, scenario }) => [id, scenario]));
  const roleOf = new Map(context.plan?.seats.map(({ id, role }) => [id, role]));
  return events.flatMap((event): Moment[] => {
    const { type, seq, at, by } = event;
    const track = turningPoints.get(type);
    if (!track || isSealed(type, context)) return [];
    // people come and go in the lobby; of interest is who was away while it counted
    if (type.startsWith('seat.') && (context.startedAt === 0 || at < context.startedAt)) return [];
    const data = (typeof event.data === 'object' && event.data ? event.data : {}) as Data;
    const task = event.task ?? stringOf(data, 'task');
    const text = textOf(event, data, cases.get(task ?? ''));
    const reason = stringOf(data, 'reason');
    const detail = roleOf.get(String(data['seat'])) ?? stringOf(data, 'category') ?? stringOf(data, 'why');
    const verdict = stringOf(data, 'verdict');
    return [
      {
        ...{ seq, at, track, what: type, by: by.role, about: aboutOf(event, data, context, taskEnds) },
        ...(task !== undefined && { task }),
        ...(text !== undefined && { text }),
        ...(reason !== undefined && { reason }),
        ...(detail !== undefined && { detail }),
        ...(isVerdict(verdict) && { verdict }),
      },
    ];
  });
}

/** From a command to at most one event: who may, well-formed, now – in this order. Pure; changes nothing.
 *  Work that comes too late is kept as `task.workKept` and never dropped (the examiner decides). */
import type { AnyMachineSnapshot } from 'xstate';
import type { CommandSpec } from '../channels/channel.ts';
import type { Command, Draft, Refusal, RefusalCode } from '../exam/events.ts';
import { type Author, mayAct } from '../exam/roles.ts';
import { customerCommands } from '../machines/customer-commands.ts';
import { examCommands } from '../machines/exam-commands.ts';
import { taskCommands } from '../machines/task-commands.ts';
import { workplaceCommands } from '../workplace/machine.ts';
import { isServed } from '../workplace/part.ts';
import { type ExamState, type TaskState, can } from './state.ts';

/** A letter of 20 000 characters with room for its envelope. */
export const maxCommandLength = 64 * 1024;

export type Decision = { readonly draft: Draft } | { readonly refusal: Refusal };

interface Place {
  readonly spec: CommandSpec;
  /** The machine that owns the fact. */
  readonly owner: AnyMachineSnapshot;
  /** The task it belongs to, if any. */
  readonly task?: TaskState;
  /** Does it need a task in which work is possible, or one that has begun at least? */
  readonly needs: 'work' | 'begun' | 'nothing';
}

const refuse = (code: RefusalCode, detail: string): Decision => ({ refusal: { code, detail } });

/** What concerns no task – a shift – belongs to none; everything else to a task in which somebody is served and work is
 *  possible. */
function placeAtDesk(
  { tasks }: ExamState,
  owner: NonNullable<ExamState['workplace']>,
  spec: CommandSpec,
  taskId: string | undefined,
): Place | undefined {
  const task = taskId !== undefined && Object.hasOwn(tasks, taskId) ? tasks[taskId] : undefined;
  if (task && !isServed(owner.context.input, task.id)) return undefined;
  if (task) return { spec, owner, task, needs: spec.anytime ? 'begun' : 'work' };
  return taskId === undefined && spec.anytime ? { spec, owner, needs: 'nothing' } : undefined;
}

function place(state: ExamState, { type, task: taskId }: Command): Place | undefined {
  const own = (table: Readonly<Record<string, CommandSpec>>) => (Object.hasOwn(table, type) ? table[type] : undefined);
  const ofExam = own(examCommands);
  if (ofExam) return { spec: ofExam, owner: state.exam, needs: 'nothing' };
  const ofWorkplace = own(workplaceCommands);
  if (ofWorkplace && state.workplace) return placeAtDesk(state, state.workplace, ofWorkplace, taskId);
  const task = taskId !== undefined && Object.hasOwn(state.tasks, taskId) ? state.tasks[taskId] : undefined;
  if (!task) return undefined;
  const ofTask = own(taskCommands);
  if (ofTask) return { spec: ofTask, owner: task.task, task, needs: 'nothing' };
  const ofCustomer = own(customerCommands);
  if (ofCustomer) return { spec: ofCustomer, owner: task.customer, task, needs: ofCustomer.anytime ? 'begun' : 'work' };
  const ofChannel = own(task.channel.commands);
  if (ofChannel)
    return { spec: ofChannel, owner: task.channelState, task, needs: ofChannel.anytime ? 'begun' : 'work' };
  return undefined;
}

/** May the machines take it: the owner, the task's clock, and the exam for what begins and ends tasks? */
function now(state: ExamState, { owner, task, needs }: Place, event: Draft): string | undefined {
  // once it is closed only addenda and appeals come, which are the exam's own
  if (state.exam.matches('closed') && owner !== state.exam) return 'exam closed';
  const running = state.exam.matches({ open: 'running' });
  // media end after the exam has ended: a recording is closed, a path comes back
  if (task && !running && event.type !== 'task.lateDecided' && needs !== 'begun') return 'exam not running';
  if (needs !== 'nothing' && !task?.task.hasTag(needs)) return `task ${JSON.stringify(task?.task.value)}`;
  if (!can(owner, event)) return `${event.type} in ${JSON.stringify(owner.value)}`;
  const gated = ['task.started', 'task.ended', 'task.skipped'].includes(event.type);
  if (gated && !can(state.exam, event)) return `${event.type} in ${JSON.stringify(state.exam.value)}`;
  // the next contact waits for whoever is not ready, or has the last one's paper still to write
  if (event.type === 'task.started' && state.workplace && !can(state.workplace, event)) return 'workplace not ready';
  return undefined;
}

/** @param at host time; a later `writtenAt` is cut to it, the future cannot have been written yet. */
export function decide(state: ExamState, by: Author, command: Command, at: number): Decision {
  const found = place(state, command);
  if (!found) return refuse('unknown-command', command.type);
  const { spec, owner, task } = found;
  if (!mayAct(spec.by, by)) return refuse('forbidden', command.type);
  const parsed = spec.data.safeParse(command.data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refuse('malformed', `${issue?.path.join('.') ?? ''}: ${issue?.code ?? ''}`);
  }
  const data = parsed.data as Draft['data'];
  const writtenAt = Math.min(command.writtenAt, at);
  const draft: Draft = {
    id: command.id,
    at,
    writtenAt,
    by,
    type: spec.event,
    ...(task && { task: task.id }),
    data: spec.complete ? spec.complete(data, owner, at, by, writtenAt) : data,
  };
  const obstacle = now(state, found, draft);
  if (obstacle === undefined) return { draft };
  const newest = spec.late === 'newest';
  const kept: Draft = { ...draft, type: 'task.workKept', data: { type: command.type, data: draft.data, newest } };
  const mayKeep = spec.late !== undefined && by.role === 'candidate' && !state.exam.matches('closed');
  return mayKeep && task && can(task.task, kept) ? { draft: kept } : refuse('not-now', obstacle);
}

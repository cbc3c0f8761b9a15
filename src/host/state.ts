/** The state of one exam: the machines side by side, and how an event moves all that are concerned. Pure. */
import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, transition } from 'xstate';
import type { Channel, SessionRules } from '../channels/channel.ts';
import { channels } from '../channels/index.ts';
import { kinds } from '../kinds/kinds.ts';
import { withExtraTime } from '../exam/adjustments.ts';
import type { Draft } from '../exam/events.ts';
import type { ExamPlan } from '../exam/plan.ts';
import type { Sound } from '../exam/sound.ts';
import type { PaperTask, Scenario } from '../exam/scenario.ts';
import { type CustomerMachine, compileCustomer } from '../scenario/compile.ts';
import { examMachine } from '../machines/exam.ts';
import { taskMachine } from '../machines/task.ts';
import { workplaceMachine } from '../workplace/machine.ts';
import type { SnapshotFrom } from 'xstate';

export interface TaskState {
  readonly id: string;
  readonly scenario: Scenario;
  readonly sourceHash: string;
  /** What the case is heard from. */
  readonly sound?: Sound;
  readonly task: SnapshotFrom<typeof taskMachine>;
  readonly channel: Channel;
  readonly channelState: AnyMachineSnapshot;
  readonly customerMachine: CustomerMachine;
  readonly customer: SnapshotFrom<CustomerMachine>;
}

export interface ExamState {
  readonly exam: SnapshotFrom<typeof examMachine>;
  readonly tasks: Readonly<Record<string, TaskState>>;
  /** Where the plan has a world: the candidate's desk over all tasks. */
  readonly workplace?: SnapshotFrom<typeof workplaceMachine>;
}

export const blankState: ExamState = { exam: initialTransition(examMachine)[0], tasks: {} };

/** Would this machine take the event now? False for events it does not know. */
export const can = (snapshot: AnyMachineSnapshot, event: Draft): boolean => snapshot.can(event);

/** Moves one machine; a machine that is not concerned stays the same object. */
function move<S extends AnyMachineSnapshot>(machine: AnyStateMachine, snapshot: S, event: Draft): S {
  return can(snapshot, event) ? (transition(machine, snapshot, event)[0] as S) : snapshot;
}

/** Logs of older exams lack the rules of calls and the draw number. */
const rulesOf = ({ kind, settings, seed }: ExamPlan): SessionRules => ({
  kind,
  ...(seed !== undefined && { seed }),
  outage: settings.outage ?? 'pause',
  recording: settings.recording ?? false,
});

function newTask(paper: PaperTask, session: SessionRules, { settings, adjustments }: ExamPlan): TaskState {
  const { id, sourceHash, sound } = paper;
  const scenario = withExtraTime(paper.scenario, adjustments?.extraPercent);
  const channel = kinds[scenario.channel];
  if (!channel) throw new Error(`no channel ${scenario.channel}`);
  const customerMachine = compileCustomer(scenario, settings.cap);
  return {
    id,
    scenario,
    sourceHash,
    ...(sound && { sound }),
    // where two converse somebody can be taken for a type
    task: initialTransition(taskMachine, { scenario, guess: settings.guess === true && channel.talk !== undefined })[0],
    channel,
    channelState: initialTransition(channel.machine, {
      stimulus: scenario.stimulus,
      session,
      sounds: sound !== undefined,
    })[0],
    customerMachine,
    customer: initialTransition(customerMachine)[0],
  };
}

function newWorkplace({ world, seed = '', settings, paper }: ExamPlan): ExamState['workplace'] {
  if (!world) return undefined;
  const cases = paper.map(({ id, scenario: { channel, workplace, stimulus } }) => {
    const contact = kinds[channel]?.contact?.(stimulus) ?? {};
    const served = Object.hasOwn(channels, channel);
    return [
      id,
      { task: id, channel, served, hides: workplace?.hides ?? [], truth: workplace?.truth, contact },
    ] as const;
  });
  const { shift = false, position } = settings;
  const input = { world, seed, shift, ...(position && { position }), cases: Object.fromEntries(cases) };
  return initialTransition(workplaceMachine, input)[0];
}

function moveTask(state: TaskState, event: Draft): TaskState {
  const task = move(taskMachine, state.task, event);
  const channelState = move(state.channel.machine, state.channelState, event);
  const customer = move(state.customerMachine, state.customer, event);
  if (task === state.task && channelState === state.channelState && customer === state.customer) return state;
  return { ...state, task, channelState, customer };
}

/** The next state. Events of the exam reach every task, events of a task reach that task and the exam. */
export function fold(state: ExamState, event: Draft): ExamState {
  const exam = move(examMachine, state.exam, event);
  if (event.type === 'exam.created') {
    const { plan } = exam.context;
    if (!plan) return { exam, tasks: {} };
    const session = rulesOf(plan);
    const workplace = newWorkplace(plan);
    return {
      exam,
      ...(workplace && { workplace }),
      tasks: Object.fromEntries(plan.paper.map((task) => [task.id, newTask(task, session, plan)])),
    };
  }
  const concerned = event.task === undefined ? Object.keys(state.tasks) : [event.task];
  let tasks = state.tasks;
  for (const id of concerned) {
    const before = tasks[id];
    const after = before && moveTask(before, event);
    if (after && after !== before) tasks = { ...tasks, [id]: after };
  }
  const workplace = state.workplace && move(workplaceMachine, state.workplace, event);
  if (exam === state.exam && tasks === state.tasks && workplace === state.workplace) return state;
  return { exam, tasks, ...(workplace && { workplace }) };
}

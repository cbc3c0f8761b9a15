/** One task's life: waiting, reading, working, paused, ended; its clock, credited time and late work. A pure fold.
 *  Knows nothing of what is done in the task; channels and the customer ask it only whether work is possible now
 *  (the tag `work`).
 *
 *      waiting → reading → working → ended
 *                   ↘ paused ↗ ↘ paused
 */
import { assign, setup } from 'xstate';
import { type Countdown, extend, finish, idle, pause, resume, start } from '../exam/clock.ts';
import type { DiscType, TypeGuess } from '../exam/disc.ts';
import type { Deadline, Fact, Json } from '../exam/events.ts';
import type { Scenario } from '../exam/scenario.ts';

export interface TaskInput {
  readonly scenario: Pick<Scenario, 'reading' | 'working'>;
  /** Is the customer's type to be guessed? Absent: no. */
  readonly guess?: boolean;
}

/** Work that arrived when it could not be accepted any more; kept whole, the examiner decides. */
export interface LateWork {
  readonly id: string;
  readonly type: string;
  readonly data: Json;
  readonly writtenAt: number;
  readonly at: number;
  readonly accepted: boolean | undefined;
  readonly reason: string;
}

export type EndReason = 'handed-in' | 'examiner' | 'time' | 'exam-ended';

export interface TaskContext {
  /** No reading time, no limit: no countdown. */
  readonly reading: Countdown | undefined;
  readonly working: Countdown | undefined;
  readonly startedAt: number;
  readonly workBegunAt: number;
  readonly endedAt: number;
  readonly end: EndReason | undefined;
  readonly pausedFrom: 'reading' | 'working' | undefined;
  readonly pauses: readonly { readonly at: number; readonly until: number; readonly reason: string }[];
  readonly added: readonly {
    readonly at: number;
    readonly ms: number;
    readonly why: 'credit' | 'extra';
    readonly reason: string;
  }[];
  readonly late: readonly LateWork[];
  readonly guessAsked: boolean;
  /** Which type the customer seemed to be, newest last. */
  readonly guesses: readonly TypeGuess[];
}

export type TaskFact =
  | Fact<'task.started'>
  | Fact<'task.skipped', { reason: string }>
  | Fact<'task.workBegun'>
  | Fact<'task.paused', { reason: string }>
  | Fact<'task.resumed'>
  | Fact<'task.typeGuessed', { type: DiscType }>
  | Fact<'task.timeAdded', { ms: number; why: 'credit' | 'extra'; reason: string }>
  | Fact<'task.ended', { why: EndReason }>
  | Fact<'task.workKept', { type: string; data: Json; newest: boolean }>
  | Fact<'task.lateDecided', { work: string; accepted: boolean; reason: string }>
  | Fact<'customer.stopped'>
  | Fact<'call.pathLost', { lostAt: number; pauses: boolean }>
  | Fact<'call.pathBack'>
  | Fact<'exam.endedEarly'>
  | Fact<'exam.quit'>;

/** Late work one task keeps; a browser that floods the host gets refusals beyond it. */
export const maxLateWork = 2_000;
/** Nobody changes a guess more often in a conversation; a browser that floods the log gets refusals. */
const maxGuesses = 40;

const both = (context: TaskContext, change: (c: Countdown) => Countdown): Partial<TaskContext> => ({
  reading: context.reading && change(context.reading),
  working: context.working && change(context.working),
});

const endPause = (context: TaskContext, at: number) => ({
  pauses: context.pauses.map((p) => (p.until === 0 ? { ...p, until: at } : p)),
});

const ended = (context: TaskContext, at: number, end: EndReason): Partial<TaskContext> => ({
  ...both(context, (c) => finish(c, at)),
  ...endPause(context, at),
  endedAt: at,
  end,
});

const paused = (context: TaskContext, at: number, reason: string): Partial<TaskContext> => ({
  ...both(context, (c) => pause(c, at)),
  pauses: [...context.pauses, { at, until: 0, reason }],
});

/** A lost path is noticed late, at worst after a reload. The time before belongs to the candidate as well. */
const noticedMs = 10_000;

const lostSince = ({ workBegunAt, pauses }: TaskContext, { at, data }: TaskFact & { type: 'call.pathLost' }): number =>
  Math.min(at, Math.max(data.lostAt, at - noticedMs, workBegunAt, ...pauses.map(({ until }) => until)));

/** A newer version of the same: of several goals that were changed late each is kept. */
const isSameWork = (work: LateWork, type: string, data: Json): boolean =>
  work.type === type && idOf(work.data) === idOf(data);
const idOf = (data: Json): Json | undefined =>
  typeof data === 'object' && data !== null && 'id' in data ? (data as { readonly id?: Json }).id : undefined;

function apply(context: TaskContext, fact: TaskFact): Partial<TaskContext> {
  switch (fact.type) {
    case 'task.started':
      return { startedAt: fact.at, reading: context.reading && start(context.reading, fact.at) };
    case 'task.skipped':
      return {};
    case 'task.workBegun':
      return {
        workBegunAt: fact.at,
        reading: context.reading && finish(context.reading, fact.at),
        working: context.working && start(context.working, fact.at),
      };
    case 'task.paused':
      return paused(context, fact.at, fact.data.reason);
    case 'customer.stopped':
      return paused(context, fact.at, 'stop-word');
    case 'call.pathLost':
      return paused(context, lostSince(context, fact), 'path-lost');
    case 'call.pathBack':
    case 'task.resumed':
      return { ...both(context, (c) => resume(c, fact.at)), ...endPause(context, fact.at) };
    case 'task.typeGuessed':
      return { guesses: [...context.guesses, { at: fact.at, type: fact.data.type }] };
    case 'task.timeAdded':
      return {
        // time belongs to the clock that runs (or waits to run again); reading keeps its own
        ...(context.workBegunAt > 0
          ? { working: context.working && extend(context.working, fact.data.ms) }
          : { reading: context.reading && extend(context.reading, fact.data.ms) }),
        added: [...context.added, { at: fact.at, ...fact.data }],
      };
    case 'task.ended':
      return ended(context, fact.at, fact.data.why);
    case 'exam.endedEarly':
    case 'exam.quit':
      return ended(context, fact.at, 'exam-ended');
    case 'task.workKept': {
      const { type, data, newest } = fact.data;
      const { id, at, writtenAt } = fact;
      const before = context.late.filter(
        (work) => !newest || !isSameWork(work, type, data) || work.accepted !== undefined,
      );
      return { late: [...before, { id, at, writtenAt, type, data, accepted: undefined, reason: '' }] };
    }
    case 'task.lateDecided':
      return {
        late: context.late.map((work) =>
          work.id === fact.data.work ? { ...work, accepted: fact.data.accepted, reason: fact.data.reason } : work,
        ),
      };
  }
}

export const taskMachine = setup({
  types: { context: {} as TaskContext, events: {} as TaskFact, input: {} as TaskInput, tags: '' as 'work' | 'begun' },
  actions: {
    apply: assign(({ context, event }) => apply(context, event)),
    fromReading: assign({ pausedFrom: 'reading' }),
    fromWorking: assign({ pausedFrom: 'working' }),
  },
  guards: {
    wasReading: ({ context }) => context.pausedFrom === 'reading',
    stopsTime: ({ event }) => event.type === 'call.pathLost' && event.data.pauses,
    /** What the lead has paused meanwhile goes on when the lead says so. */
    byLostPath: ({ context }) => context.pauses.some(({ until, reason }) => until === 0 && reason === 'path-lost'),
    undecided: ({ context, event }) =>
      event.type === 'task.lateDecided' && context.late.some(({ id }) => id === event.data.work),
    guessable: ({ context, event }) =>
      context.guessAsked &&
      context.guesses.length < maxGuesses &&
      event.type === 'task.typeGuessed' &&
      context.guesses.at(-1)?.type !== event.data.type,
    roomForLate: ({ context }) => context.late.length < maxLateWork,
  },
}).createMachine({
  id: 'task',
  context: ({ input: { scenario, guess = false } }) => ({
    reading: scenario.reading && idle(scenario.reading.seconds * 1000),
    working: scenario.working && idle(scenario.working.seconds * 1000),
    startedAt: 0,
    workBegunAt: 0,
    endedAt: 0,
    end: undefined,
    pausedFrom: undefined,
    pauses: [],
    added: [],
    late: [],
    guessAsked: guess,
    guesses: [],
  }),
  initial: 'waiting',
  states: {
    waiting: { on: { 'task.started': { target: 'begun', actions: 'apply' }, 'task.skipped': 'skipped' } },
    /** It will not be given; why is the exam's to know. */
    skipped: {},
    begun: {
      tags: 'begun',
      initial: 'reading',
      on: {
        'task.timeAdded': { actions: 'apply' },
        'task.ended': { target: 'ended', actions: 'apply' },
        'exam.endedEarly': { target: 'ended', actions: 'apply' },
        'exam.quit': { target: 'ended', actions: 'apply' },
        'task.workKept': { guard: 'roomForLate', actions: 'apply' },
        'task.lateDecided': { guard: 'undecided', actions: 'apply' },
      },
      states: {
        reading: {
          on: {
            'task.workBegun': { target: 'working', actions: 'apply' },
            'task.paused': { target: 'paused', actions: ['fromReading', 'apply'] },
          },
        },
        working: {
          tags: 'work',
          on: {
            'task.typeGuessed': { guard: 'guessable', actions: 'apply' },
            'task.paused': { target: 'paused', actions: ['fromWorking', 'apply'] },
            'customer.stopped': { target: 'paused', actions: ['fromWorking', 'apply'] },
            'call.pathLost': { guard: 'stopsTime', target: 'paused', actions: ['fromWorking', 'apply'] },
          },
        },
        paused: {
          on: {
            'call.pathBack': { guard: 'byLostPath', target: 'working', actions: 'apply' },
            'task.resumed': [
              { guard: 'wasReading', target: 'reading', actions: 'apply' },
              { target: 'working', actions: 'apply' },
            ],
          },
        },
      },
    },
    ended: {
      tags: 'begun',
      on: {
        'task.workKept': { guard: 'roomForLate', actions: 'apply' },
        'task.lateDecided': { guard: 'undecided', actions: 'apply' },
      },
    },
  },
});

/** Reading and working time run out by themselves. Without reading time work begins with the task. */
export function taskDeadlines(context: TaskContext): Deadline[] {
  const { reading, working, startedAt, workBegunAt, endedAt } = context;
  if (startedAt === 0 || endedAt > 0) return [];
  if (workBegunAt === 0) {
    if (!reading) return [{ at: startedAt, type: 'task.workBegun', data: {} }];
    return reading.state === 'running' ? [{ at: reading.deadlineAt, type: 'task.workBegun', data: {} }] : [];
  }
  return working?.state === 'running' ? [{ at: working.deadlineAt, type: 'task.ended', data: { why: 'time' } }] : [];
}

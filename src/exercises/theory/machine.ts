/** The life of one theory test: begun by the candidate, answered and changed while its clock runs, handed in for good or
 *  closed as it stands by the clock or the end of the task; the points of a test on paper are entered beside it. What was
 *  drawn follows from the exam's draw number. A pure fold (PL-2, PL-4).
 *
 *      waiting → working ──────→ submitted
 *          │        ├─ time → expired ┘ what was on its way
 *          └────────┴→ frozen
 */
import { assign, setup } from 'xstate';
import {
  type EndFact,
  type TimeFact,
  followed,
  whenTaskEnds,
  whileTimeRuns,
  wasOnItsWay,
} from '../../channels/around-task.ts';
import type { ChannelInput } from '../../channels/channel.ts';
import { type Countdown, finish, idle, start } from '../../exam/clock.ts';
import type { Fact } from '../../exam/events.ts';
import { type DrawnItem, drawnItems } from './drawing.ts';
import { type ItemAnswer, type TestSheet, blankTest, withAnswer, withMark } from './sheet.ts';
import type { TheoryStimulus } from './stimulus.ts';

export interface PaperScore {
  readonly points: number;
  /** Where the sheet is filed. */
  readonly filed: string;
}
export interface TheoryContext {
  readonly stimulus: TheoryStimulus;
  readonly seed: string | undefined;
  readonly drawn: readonly DrawnItem[];
  readonly clock: Countdown;
  readonly sheet: TestSheet;
  /** How often the answer to an item was given or changed. */
  readonly changes: Readonly<Record<string, number>>;
  readonly submitted: { readonly at: number; readonly writtenAt: number } | undefined;
  readonly closed: { readonly at: number; readonly why: 'time' | 'task' } | undefined;
  readonly paper: (PaperScore & { readonly at: number }) | undefined;
}

export type TheoryFact =
  | Fact<'theory.opened', { deadlineAt: number }>
  | Fact<'theory.answered', ItemAnswer & { revision: number }>
  | Fact<'theory.marked', { item: string; on: boolean; revision: number }>
  | Fact<'theory.submitted', { answers: readonly ItemAnswer[] }>
  | Fact<'theory.expired'>
  | Fact<'theory.paperEntered', PaperScore>
  | TimeFact
  | EndFact;

const closedBy = ({ clock }: TheoryContext, at: number, why: 'time' | 'task'): Partial<TheoryContext> => ({
  clock: finish(clock, at),
  closed: { at, why },
});

function apply(context: TheoryContext, fact: TheoryFact): Partial<TheoryContext> {
  const { at, writtenAt } = fact;
  const { clock, sheet, changes } = context;
  switch (fact.type) {
    case 'theory.opened':
      return { clock: start(clock, at, fact.data.deadlineAt) };
    case 'theory.answered': {
      const { item, options, revision } = fact.data;
      if (revision <= sheet.revision) return {};
      return {
        sheet: { ...withAnswer(sheet, item, options), revision },
        changes: { ...changes, [item]: (changes[item] ?? 0) + 1 },
      };
    }
    case 'theory.marked': {
      const { item, on, revision } = fact.data;
      return revision > sheet.revision ? { sheet: { ...withMark(sheet, item, on), revision } } : {};
    }
    case 'theory.submitted':
      return {
        sheet: { ...sheet, answers: fact.data.answers },
        clock: finish(clock, at),
        submitted: { at, writtenAt },
        closed: undefined,
      };
    case 'theory.expired':
      return closedBy(context, at, 'time');
    case 'theory.paperEntered':
      return { paper: { ...fact.data, at } };
    case 'task.paused':
    case 'customer.stopped':
    case 'task.resumed':
    case 'task.timeAdded':
      return { clock: followed(clock, fact) };
    case 'task.ended':
    case 'exam.endedEarly':
    case 'exam.quit':
      return closedBy(context, at, 'task');
  }
}

interface At {
  readonly context: TheoryContext;
  readonly event: TheoryFact;
}
/** Letters that stand beside this item, each once; one at most where one is right. */
function isAnswer(drawn: readonly DrawnItem[], { item, options }: ItemAnswer): boolean {
  const known = drawn.find(({ label }) => label === item);
  return (
    known !== undefined &&
    new Set(options).size === options.length &&
    (known.several || options.length <= 1) &&
    options.every((one) => known.options.some(({ letter }) => letter === one))
  );
}
function known({ context: { drawn }, event }: At): boolean {
  if (event.type === 'theory.answered') return isAnswer(drawn, event.data);
  if (event.type === 'theory.marked') return drawn.some(({ label }) => label === event.data.item);
  if (event.type !== 'theory.submitted') return false;
  const { answers } = event.data;
  return (
    new Set(answers.map(({ item }) => item)).size === answers.length &&
    answers.every((answer) => isAnswer(drawn, answer))
  );
}
/** Chosen before 0:00 and still on its way when the host closed the test. */
const onItsWay = (at: At): boolean => {
  const { closed } = at.context;
  return known(at) && closed !== undefined && wasOnItsWay(closed.at, at.event);
};
const possible = ({ context, event }: At): boolean =>
  event.type === 'theory.paperEntered' && event.data.points <= context.drawn.length;

const ends = whenTaskEnds('frozen');
const paper = { 'theory.paperEntered': { guard: 'possible', actions: 'apply' } } as const;
const late = { guard: 'onItsWay', actions: 'apply' } as const;

export const theoryMachine = setup({
  types: { context: {} as TheoryContext, events: {} as TheoryFact, input: {} as ChannelInput<TheoryStimulus> },
  actions: { apply: assign(({ context, event }) => apply(context, event)) },
  guards: { known, onItsWay, possible },
}).createMachine({
  id: 'theory',
  context: ({ input: { stimulus, session } }) => ({
    stimulus,
    seed: session.seed,
    drawn: drawnItems(stimulus, session.seed),
    clock: idle(stimulus.time.seconds * 1_000),
    sheet: blankTest,
    changes: {},
    submitted: undefined,
    closed: undefined,
    paper: undefined,
  }),
  initial: 'waiting',
  on: paper,
  states: {
    waiting: { on: { ...ends, ...whileTimeRuns, 'theory.opened': { target: 'working', actions: 'apply' } } },
    working: {
      on: {
        ...ends,
        ...whileTimeRuns,
        'theory.answered': { guard: 'known', actions: 'apply' },
        'theory.marked': { guard: 'known', actions: 'apply' },
        'theory.submitted': { guard: 'known', target: 'submitted', actions: 'apply' },
        'theory.expired': { target: 'expired', actions: 'apply' },
      },
    },
    expired: {
      on: { 'theory.answered': late, 'theory.submitted': { ...late, target: 'submitted' } },
    },
    submitted: {},
    frozen: {},
  },
});

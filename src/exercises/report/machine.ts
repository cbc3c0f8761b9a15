/** One report: a sheet, indicators, a chart and three texts while the preparation's clock runs, then the talk about them.
 *  A pure fold. The preparation ends when the work is handed in or at its time; then nothing is changed any more.
 *
 *      preparing ──handed in──→ prepared → presenting → over
 *          └──────── time ───────────────────↗
 */
import { assign, setup } from 'xstate';
import { type Countdown, finish, idle, start } from '../../exam/clock.ts';
import type { Fact } from '../../exam/events.ts';
import { type FigureId, type LevelFormula, figureKey } from './figures.ts';
import { type DailyRow, dailyRows } from './generator.ts';
import { type Block, type Cells, lengthOf, maxSheetLength, put } from './sheet/blocks.ts';
import type { ReportStimulus } from './stimulus.ts';
import {
  type EndFact,
  type TimeFact,
  followed,
  whenTaskEnds,
  whileTimeRuns,
  wasOnItsWay,
} from '../../channels/around-task.ts';

export interface ReportChart {
  readonly kind: 'line' | 'bar';
  readonly title: string;
  readonly x: string;
  readonly y: string;
  /** Areas of the sheet: names along the axis, and one column a series. */
  readonly labels: string;
  readonly values: string;
}
export const textIds = ['conclusion', 'marketing', 'centre'] as const;
export type TextId = (typeof textIds)[number];
export interface ReportText {
  readonly text: string;
  /** Counted by the candidate's editor; the newest wins. */
  readonly revision: number;
  readonly at: number;
}
export type Closing = 'handed-in' | 'time' | 'task';

export interface ReportContext {
  readonly stimulus: ReportStimulus;
  readonly rows: readonly DailyRow[];
  readonly preparation: Countdown;
  readonly presentation: Countdown;
  readonly openedAt: number;
  readonly cells: Cells;
  /** How many changes the sheet has had. */
  readonly revision: number;
  readonly figures: Readonly<Record<string, { readonly text: string; readonly at: number }>>;
  readonly formula: LevelFormula | '';
  readonly chart: (ReportChart & { readonly at: number }) | undefined;
  readonly texts: Readonly<Partial<Record<TextId, ReportText>>>;
  readonly closed: { readonly at: number; readonly why: Closing } | undefined;
  readonly presented: { readonly endedAt: number; readonly why: 'said' | 'time' | 'task' } | undefined;
  readonly pastes: readonly { readonly at: number; readonly length: number; readonly allowed: boolean }[];
}

interface Typed {
  text: string;
  revision: number;
}
export type ReportFact =
  | Fact<'report.opened'>
  | Fact<'report.cellEdited', { blocks: Block[]; revision: number }>
  | Fact<'report.figureEntered', { figure: FigureId; period: string; text: string }>
  | Fact<'report.formulaNamed', { formula: LevelFormula | '' }>
  | Fact<'report.chartMade', ReportChart>
  | Fact<'report.concluded', Typed>
  | Fact<'report.marketingFeedbackWritten', Typed>
  | Fact<'report.centreFeedbackWritten', Typed>
  | Fact<'report.pasted', { length: number; allowed: boolean }>
  | Fact<'report.submitted'>
  | Fact<'report.presentationStarted', { deadlineAt: number }>
  | Fact<'report.presentationEnded', { why: 'said' | 'time' }>
  | Fact<'task.workBegun'>
  | TimeFact
  | EndFact;

const maxPastes = 500;

const both = (context: ReportContext, change: (c: Countdown) => Countdown): Partial<ReportContext> => ({
  preparation: change(context.preparation),
  presentation: change(context.presentation),
});
const close = (context: ReportContext, at: number, why: Closing): Partial<ReportContext> =>
  context.closed ? {} : { closed: { at, why }, preparation: finish(context.preparation, at) };
const endTalk = (context: ReportContext, at: number, why: 'said' | 'time' | 'task'): Partial<ReportContext> =>
  context.presentation.state === 'idle'
    ? {}
    : { presentation: finish(context.presentation, at), presented: { endedAt: at, why } };
const typed = (
  context: ReportContext,
  id: TextId,
  { data, at }: { data: Typed; at: number },
): Partial<ReportContext> =>
  data.revision < (context.texts[id]?.revision ?? 0) ? {} : { texts: { ...context.texts, [id]: { ...data, at } } };

function apply(context: ReportContext, fact: ReportFact): Partial<ReportContext> {
  const { at } = fact;
  switch (fact.type) {
    case 'report.opened':
      return { openedAt: at };
    case 'report.cellEdited':
      return { cells: put(context.cells, fact.data.blocks), revision: fact.data.revision };
    case 'report.figureEntered': {
      const { figure, period, text } = fact.data;
      return { figures: { ...context.figures, [figureKey(figure, period)]: { text, at } } };
    }
    case 'report.formulaNamed':
      return { formula: fact.data.formula };
    case 'report.chartMade':
      return { chart: { ...fact.data, at } };
    case 'report.concluded':
      return typed(context, 'conclusion', fact);
    case 'report.marketingFeedbackWritten':
      return typed(context, 'marketing', fact);
    case 'report.centreFeedbackWritten':
      return typed(context, 'centre', fact);
    case 'report.pasted':
      return { pastes: [...context.pastes, { at, ...fact.data }].slice(-maxPastes) };
    case 'report.submitted':
      return close(context, at, 'handed-in');
    case 'report.presentationStarted':
      return { ...close(context, at, 'time'), presentation: start(context.presentation, at, fact.data.deadlineAt) };
    case 'report.presentationEnded':
      return endTalk(context, at, fact.data.why);
    case 'task.workBegun':
      return { preparation: start(context.preparation, at) };
    case 'task.paused':
    case 'customer.stopped':
    case 'task.resumed':
      return both(context, (clock) => followed(clock, fact));
    case 'task.timeAdded':
      return context.closed
        ? { presentation: followed(context.presentation, fact) }
        : { preparation: followed(context.preparation, fact) };
    case 'task.ended':
    case 'exam.endedEarly':
    case 'exam.quit':
      return { ...close(context, at, 'task'), ...(context.presented ? {} : endTalk(context, at, 'task')) };
  }
}

const work = [
  'report.figureEntered',
  'report.formulaNamed',
  'report.chartMade',
  'report.concluded',
  'report.marketingFeedbackWritten',
  'report.centreFeedbackWritten',
] as const;
const on = <T extends object>(types: readonly string[], transition: T): Record<string, T> =>
  Object.fromEntries(types.map((type) => [type, transition]));

export const reportMachine = setup({
  types: { context: {} as ReportContext, events: {} as ReportFact, input: {} as { stimulus: ReportStimulus } },
  actions: { apply: assign(({ context, event }) => apply(context, event)) },
  guards: {
    /** The last changes before the end are still on their way when the host closes the work. */
    writtenInTime: ({ context, event }) => context.closed !== undefined && wasOnItsWay(context.closed.at, event),
    /** Every view has to fit into one message. */
    hasRoom: ({ context, event }) =>
      event.type === 'report.cellEdited' && lengthOf(put(context.cells, event.data.blocks)) <= maxSheetLength,
    /** While there is time, nobody but the clock ends the preparation without handing in. */
    byTime: ({ event }) => event.by.role === 'host',
    unopened: ({ context }) => context.openedAt === 0,
  },
}).createMachine({
  id: 'report',
  context: ({ input: { stimulus } }) => ({
    stimulus,
    rows: dailyRows(stimulus.table),
    preparation: idle(stimulus.preparation.seconds * 1000),
    presentation: idle(stimulus.presentation.seconds * 1000),
    openedAt: 0,
    cells: {},
    revision: 0,
    figures: {},
    formula: '',
    chart: undefined,
    texts: {},
    closed: undefined,
    presented: undefined,
    pastes: [],
  }),
  initial: 'working',
  states: {
    working: {
      initial: 'preparing',
      on: {
        ...whileTimeRuns,
        ...whenTaskEnds('over'),
      },
      states: {
        preparing: {
          on: {
            ...on(work, { actions: 'apply' as const }),
            'task.workBegun': { actions: 'apply' },
            'report.opened': { guard: 'unopened', actions: 'apply' },
            'report.cellEdited': { guard: 'hasRoom', actions: 'apply' },
            'report.pasted': { actions: 'apply' },
            'report.submitted': { target: 'prepared', actions: 'apply' },
            'report.presentationStarted': { guard: 'byTime', target: 'presenting', actions: 'apply' },
          },
        },
        prepared: { on: { 'report.presentationStarted': { target: 'presenting', actions: 'apply' } } },
        presenting: {
          on: {
            ...on([...work, 'report.cellEdited'], { guard: 'writtenInTime' as const, actions: 'apply' as const }),
            'report.presentationEnded': { target: '#report.over', actions: 'apply' },
          },
        },
      },
    },
    over: {
      on: {
        'task.ended': { actions: 'apply' },
        'exam.endedEarly': { actions: 'apply' },
        'exam.quit': { actions: 'apply' },
      },
    },
  },
});

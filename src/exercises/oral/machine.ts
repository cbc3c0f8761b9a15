/** The life of oral questions: asked one after another in the order of the case, each judged and noted, until the examiner
 *  closes them or the task ends. Verdicts and notes may come later, too: one pair of hands asks and writes. A pure fold;
 *  knows no right answer (CZ-25, PL-8).
 *
 *      waiting → asking → closed
 *          └───────┴─────────┴→ frozen
 */
import { assign, setup } from 'xstate';
import { type EndFact, type TimeFact, followed, whenTaskEnds, whileTimeRuns } from '../../channels/around-task.ts';
import type { ChannelInput, SessionRules } from '../../channels/channel.ts';
import { type Countdown, finish, idle, start } from '../../exam/clock.ts';
import type { Fact } from '../../exam/events.ts';
import { type OralQuestion, type Verdict, asked, nextOf, ofCase, withAdded } from './questions.ts';
import type { OralStimulus } from './stimulus.ts';

export interface OralContext {
  readonly stimulus: OralStimulus;
  readonly kind: SessionRules['kind'];
  readonly questions: readonly OralQuestion[];
  /** Id of the question that the candidate has before them. */
  readonly current: string | undefined;
  /** Of the current question, where the case gives it a time. */
  readonly clock: Countdown | undefined;
  readonly closed:
    { readonly at: number; readonly why: 'examiner' | 'task'; readonly gaps: readonly string[] } | undefined;
}

export type OralFact =
  | Fact<'oral.asked', { question: string }>
  | Fact<'oral.added', { id: string; text: string; reason: string }>
  | Fact<'oral.marked', { question: string; verdict: Verdict }>
  | Fact<'oral.noted', { question: string; note: string }>
  | Fact<'oral.closed', { gaps: readonly string[] }>
  | TimeFact
  | EndFact;

const changed = (questions: readonly OralQuestion[], id: string, change: Partial<OralQuestion>): OralQuestion[] =>
  questions.map((question) => (question.id === id ? { ...question, ...change } : question));

const noMore = ({ clock }: OralContext, at: number) => ({ current: undefined, clock: clock && finish(clock, at) });

function apply(context: OralContext, fact: OralFact): Partial<OralContext> {
  const { at } = fact;
  const { questions, clock } = context;
  switch (fact.type) {
    case 'oral.asked': {
      const question = questions.find(({ id }) => id === fact.data.question);
      if (!question) return {};
      return {
        questions: asked(question) ? questions : changed(questions, question.id, { askedAt: at }),
        current: question.id,
        clock: question.seconds === null ? undefined : start(idle(question.seconds * 1_000), at),
      };
    }
    case 'oral.added':
      return { questions: withAdded(questions, fact.data, at), current: fact.data.id, clock: undefined };
    case 'oral.marked':
      return { questions: changed(questions, fact.data.question, { verdict: fact.data.verdict }) };
    case 'oral.noted':
      return { questions: changed(questions, fact.data.question, { note: fact.data.note }) };
    case 'oral.closed':
      return { ...noMore(context, at), closed: { at, why: 'examiner', gaps: fact.data.gaps } };
    case 'task.paused':
    case 'customer.stopped':
    case 'task.resumed':
    case 'task.timeAdded':
      return { clock: clock && followed(clock, fact) };
    case 'task.ended':
    case 'exam.endedEarly':
    case 'exam.quit':
      return { ...noMore(context, at), closed: context.closed ?? { at, why: 'task', gaps: [] } };
  }
}

interface At {
  readonly context: OralContext;
  readonly event: OralFact;
}
function questionOf({ context, event }: At): OralQuestion | undefined {
  if (event.type !== 'oral.asked' && event.type !== 'oral.marked' && event.type !== 'oral.noted') return undefined;
  const { question } = event.data;
  return context.questions.find(({ id }) => id === question);
}

/** The list keeps its order: what may be asked is the next one, or again what has been asked. */
function inOrder(at: At): boolean {
  const question = questionOf(at);
  return question !== undefined && (asked(question) || question.id === nextOf(at.context.questions)?.id);
}
/** Only what was asked can have been answered. */
function wasAsked(at: At): boolean {
  const question = questionOf(at);
  return question !== undefined && asked(question);
}

const ends = whenTaskEnds('frozen');
const judged = {
  'oral.marked': { guard: 'wasAsked', actions: 'apply' },
  'oral.noted': { guard: 'wasAsked', actions: 'apply' },
} as const;

export const oralMachine = setup({
  types: { context: {} as OralContext, events: {} as OralFact, input: {} as ChannelInput<OralStimulus> },
  actions: { apply: assign(({ context, event }) => apply(context, event)) },
  guards: { inOrder, wasAsked },
}).createMachine({
  id: 'oral',
  context: ({ input: { stimulus, session } }) => ({
    stimulus,
    kind: session.kind,
    questions: ofCase(stimulus),
    current: undefined,
    clock: undefined,
    closed: undefined,
  }),
  initial: 'waiting',
  states: {
    waiting: {
      on: {
        ...ends,
        ...whileTimeRuns,
        'oral.asked': { guard: 'inOrder', target: 'asking', actions: 'apply' },
        'oral.added': { target: 'asking', actions: 'apply' },
      },
    },
    asking: {
      on: {
        ...ends,
        ...whileTimeRuns,
        ...judged,
        'oral.asked': { guard: 'inOrder', actions: 'apply' },
        'oral.added': { actions: 'apply' },
        'oral.closed': { target: 'closed', actions: 'apply' },
      },
    },
    closed: { on: { ...ends, ...judged } },
    frozen: { on: judged },
  },
});

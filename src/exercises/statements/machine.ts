/** The life of one exercise with statement cards: they are shown when work begins, classified and changed, then handed in
 *  for good or frozen as they stand at the end of the task. The order in which they lie is drawn once, from the exam's
 *  draw number. A pure fold (PL-19, PL-27).
 *
 *      waiting → working → submitted
 *           └───────┴────→ frozen
 */
import { assign, setup } from 'xstate';
import { type EndFact, whenTaskEnds } from '../../channels/around-task.ts';
import type { ChannelInput } from '../../channels/channel.ts';
import { shuffled } from '../../exam/draw.ts';
import type { Fact } from '../../exam/events.ts';
import { type AnswerSheet, blankSheet } from './sheet.ts';
import type { StatementCard, StatementsStimulus } from './stimulus.ts';

export interface LaidCard extends StatementCard {
  /** Its place on the screen, from 1. */
  readonly label: string;
}

export interface StatementsContext {
  readonly stimulus: StatementsStimulus;
  readonly cards: readonly LaidCard[];
  readonly sheet: AnswerSheet;
  readonly submitted: { readonly at: number; readonly writtenAt: number } | undefined;
  readonly frozen: { readonly at: number } | undefined;
}

export type StatementsFact =
  | Fact<'statements.answered', AnswerSheet>
  | Fact<'statements.submitted', Pick<AnswerSheet, 'answers'>>
  | Fact<'task.workBegun'>
  | EndFact;

export function laidCards({ situation, cards }: StatementsStimulus, seed: string | undefined): LaidCard[] {
  // the situation tells two exercises of one exam apart, so that they are shuffled apart
  const order = seed === undefined ? cards : shuffled(seed, situation, cards);
  return order.map((card, place) => ({ ...card, label: String(place + 1) }));
}

function apply({ sheet }: StatementsContext, fact: StatementsFact): Partial<StatementsContext> {
  const { at, writtenAt } = fact;
  switch (fact.type) {
    case 'statements.answered':
      return fact.data.revision >= sheet.revision ? { sheet: fact.data } : {};
    case 'statements.submitted':
      return { sheet: { ...sheet, answers: fact.data.answers }, submitted: { at, writtenAt } };
    case 'task.workBegun':
      return {};
    case 'task.ended':
    case 'exam.endedEarly':
    case 'exam.quit':
      return { frozen: { at } };
  }
}

/** It speaks of cards that lie there, each once, and chooses what can be chosen. */
function known({ context, event }: { context: StatementsContext; event: StatementsFact }): boolean {
  if (event.type !== 'statements.answered' && event.type !== 'statements.submitted') return false;
  const { answers } = event.data;
  const { cards, stimulus } = context;
  const canBeChosen = ([dimension, option]: [string, string]) =>
    stimulus.dimensions.find(({ id }) => id === dimension)?.options.some(({ id }) => id === option) ?? false;
  return (
    new Set(answers.map(({ card }) => card)).size === answers.length &&
    answers.every(({ card }) => cards.some(({ label }) => label === card)) &&
    answers.every(({ choices }) => Object.entries(choices).every(canBeChosen))
  );
}

const ends = whenTaskEnds('frozen');

export const statementsMachine = setup({
  types: {
    context: {} as StatementsContext,
    events: {} as StatementsFact,
    input: {} as ChannelInput<StatementsStimulus>,
  },
  actions: { apply: assign(({ context, event }) => apply(context, event)) },
  guards: { known },
}).createMachine({
  id: 'statements',
  context: ({ input: { stimulus, session } }) => ({
    stimulus,
    cards: laidCards(stimulus, session.seed),
    sheet: blankSheet,
    submitted: undefined,
    frozen: undefined,
  }),
  initial: 'waiting',
  states: {
    waiting: { on: { ...ends, 'task.workBegun': 'working' } },
    working: {
      on: {
        ...ends,
        'statements.answered': { guard: 'known', actions: 'apply' },
        'statements.submitted': { guard: 'known', target: 'submitted', actions: 'apply' },
      },
    },
    submitted: {},
    frozen: {},
  },
});

/** The customer's state: a scenario compiled to a statechart. Stage of the conversation, mood 0–10, facts hidden or
 *  revealed, lines and questions used, complication. The figurant drives it; channel events move the mood where a rule
 *  says so (`on`). A pure fold: no clock, no chance. */
import { assign, setup } from 'xstate';
import type { Fact } from '../exam/events.ts';
import type { MoodRule, Scenario } from '../exam/scenario.ts';

export interface CustomerContext {
  readonly mood: number;
  readonly moves: readonly { readonly at: number; readonly rule: string; readonly mood: number }[];
  /** When each hidden fact was told, and whether somebody had asked for it. */
  readonly revealed: Readonly<Record<string, { readonly at: number; readonly asked: boolean }>>;
  readonly said: Readonly<Record<string, number>>;
  readonly answered: Readonly<Record<string, { readonly at: number; readonly right: boolean }>>;
  readonly openedAt: number;
  readonly complicatedAt: number;
  readonly farewellAt: number;
  readonly stoppedAt: number;
}

export type CustomerFact =
  | Fact<'customer.opened'>
  | Fact<'customer.revealed', { fact: string; asked: boolean }>
  | Fact<'customer.moved', { rule: string }>
  | Fact<'customer.said', { line: string }>
  | Fact<'customer.answered', { question: string; right: boolean }>
  | Fact<'customer.complicated'>
  | Fact<'customer.farewell'>
  | Fact<'customer.stopped'>
  | Fact<'task.resumed'>;

export const maxMood = 10;

const clip = (mood: number) => Math.min(maxMood, Math.max(0, mood));
/** `to` is where the rule leads; a rule that raises never lowers a mood that is higher already, and the reverse. */
function moodAfter(mood: number, rule: MoodRule, direction: 'up' | 'down'): number {
  if (rule.to === undefined) return clip(mood + (direction === 'up' ? 1 : -1) * Math.abs(rule.by ?? 1));
  return direction === 'up' ? Math.max(mood, clip(rule.to)) : Math.min(mood, clip(rule.to));
}

const ids = (items: readonly { readonly id: string }[]) => new Set(items.map(({ id }) => id));

/** The machine of one case. Two calls with the same scenario give machines of the same behaviour. */
export function compileCustomer(scenario: Scenario) {
  const { figurant, mood } = scenario;
  const facts = ids(figurant.ifAsked);
  const lines = ids(figurant.lines);
  const questions = ids(figurant.mustAsk);
  const direction = new Map<string, { rule: MoodRule; way: 'up' | 'down' }>([
    ...mood.up.map((rule) => [rule.id, { rule, way: 'up' as const }] as const),
    ...mood.down.map((rule) => [rule.id, { rule, way: 'down' as const }] as const),
  ]);
  const move = (context: CustomerContext, at: number, id: string): Partial<CustomerContext> => {
    const known = direction.get(id);
    if (!known) return {};
    const next = moodAfter(context.mood, known.rule, known.way);
    return { mood: next, moves: [...context.moves, { at, rule: id, mood: next }] };
  };
  const apply = (context: CustomerContext, fact: CustomerFact): Partial<CustomerContext> => {
    switch (fact.type) {
      case 'customer.opened':
        return { openedAt: fact.at };
      case 'customer.revealed':
        return {
          revealed: { ...context.revealed, [fact.data.fact]: { at: fact.at, asked: fact.data.asked } },
        };
      case 'customer.moved':
        return move(context, fact.at, fact.data.rule);
      case 'customer.said':
        return { said: { ...context.said, [fact.data.line]: fact.at } };
      case 'customer.answered':
        return { answered: { ...context.answered, [fact.data.question]: { at: fact.at, right: fact.data.right } } };
      case 'customer.complicated':
        return { complicatedAt: fact.at };
      case 'customer.farewell':
        return { farewellAt: fact.at };
      case 'customer.stopped':
        return { stoppedAt: fact.at };
      case 'task.resumed':
        return { stoppedAt: 0 };
    }
  };
  const rulesOn = [...direction.values()].filter(({ rule }) => rule.on !== undefined);
  const reactions = Object.fromEntries(rulesOn.map(({ rule }) => [rule.on ?? '', { actions: [`react`] }]));
  return setup({
    types: { context: {} as CustomerContext, events: {} as CustomerFact },
    actions: {
      apply: assign(({ context, event }) => apply(context, event)),
      react: assign(({ context, event }) =>
        rulesOn
          .filter(({ rule }) => rule.on === event.type)
          .reduce((state, { rule }) => ({ ...state, ...move(state, event.at, rule.id) }), context),
      ),
    },
    guards: {
      opened: ({ context }) => context.openedAt > 0,
      hidden: ({ context, event }) =>
        event.type === 'customer.revealed' && facts.has(event.data.fact) && !context.revealed[event.data.fact],
      knownRule: ({ event }) => event.type === 'customer.moved' && direction.has(event.data.rule),
      knownLine: ({ event }) => event.type === 'customer.said' && lines.has(event.data.line),
      knownQuestion: ({ event }) => event.type === 'customer.answered' && questions.has(event.data.question),
      complicationLeft: ({ context }) => figurant.complication !== undefined && context.complicatedAt === 0,
    },
  }).createMachine({
    id: 'customer',
    context: {
      mood: mood.start,
      moves: [],
      revealed: {},
      said: {},
      answered: {},
      openedAt: 0,
      complicatedAt: 0,
      farewellAt: 0,
      stoppedAt: 0,
    },
    initial: 'opening',
    on: {
      ...reactions,
      'customer.revealed': { guard: 'hidden', actions: 'apply' },
      'customer.moved': { guard: 'knownRule', actions: 'apply' },
      'customer.said': { guard: 'knownLine', actions: 'apply' },
      'customer.answered': { guard: 'knownQuestion', actions: 'apply' },
      'customer.complicated': { guard: 'complicationLeft', actions: 'apply' },
      'customer.stopped': { target: '.stopped', actions: 'apply' },
    },
    states: {
      opening: { on: { 'customer.opened': { target: 'talking', actions: 'apply' } } },
      talking: { on: { 'customer.farewell': { target: 'leaving', actions: 'apply' } } },
      leaving: {},
      // the stop word pauses the task as well (task.ts); resuming it is the examiner's decision
      stopped: {
        on: {
          'task.resumed': [
            { guard: 'opened', target: 'talking', actions: 'apply' },
            { target: 'opening', actions: 'apply' },
          ],
        },
      },
    },
  });
}

export type CustomerMachine = ReturnType<typeof compileCustomer>;

/** A case compiled to a statechart: the stages of the conversation are its states, mood, facts and answers its context,
 *  needs its guards, outcomes its ends. The figurant drives it; channel events move the mood where a rule says so
 *  (`on`). A pure fold: no clock, no chance.
 *
 *      opening → talk.(stage → stage …) → leaving → outcomes.(best | …)
 *                     ↘ stopped ↗
 */
import { assign, setup } from 'xstate';
import type { Needs, Scenario } from '../exam/scenario.ts';
import {
  type CustomerContext,
  type CustomerFact,
  blankCustomer,
  changed,
  courseOf,
  maxHeat,
  moodCeiling,
  moved,
  outcomesOf,
  questionsOf,
  rulesOf,
} from './customer.ts';
import { holds } from './needs.ts';

const byId = <T extends { readonly id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));
/** A dot would be read as a path. */
const key = (id: string): string => id.replaceAll('.', '_');

/** The machine of one case. Two calls with the same case and cap give machines of the same behaviour.
 *  @param cap hottest level of cues that this exam plays, 1 to 5. */
export function compileCustomer(scenario: Scenario, cap = maxHeat) {
  const { figurant, mood, stages, criteria } = scenario;
  const facts = byId(figurant.ifAsked);
  const lines = byId(figurant.lines);
  const questions = byId(questionsOf(scenario));
  const outcomes = byId(outcomesOf(scenario));
  const rules = rulesOf(scenario);
  const most = moodCeiling(mood.start, cap);
  const reveals = new Map(figurant.lines.flatMap(({ id, reveals: fact }) => (fact ? [[id, fact] as const] : [])));
  const open = (needs: Needs | undefined, context: CustomerContext) => holds(needs, courseOf(context));

  const moving = [...rules.values()].filter(({ rule }) => rule.on !== undefined);
  const heard = new Set([
    ...moving.map(({ rule }) => rule.on ?? ''),
    ...figurant.lines.flatMap(({ on }) => (on === undefined ? [] : [on])),
    ...criteria.flatMap(({ shownBy }) => shownBy.filter((name) => name.includes('.'))),
  ]);
  const react = (context: CustomerContext, type: string, at: number): CustomerContext =>
    moving
      .filter(({ rule }) => rule.on === type)
      .reduce((state, known) => ({ ...state, ...moved(state, at, known, most) }), {
        ...context,
        happened: { ...context.happened, [type]: at },
      });
  const enter = (context: CustomerContext, stage: string, at: number): Partial<CustomerContext> => ({
    stages: { ...context.stages, [stage]: at },
  });

  const next = (index: number) => {
    const stage = stages[index + 1];
    if (!stage) return {};
    const target = key(stage.id);
    const actions = assign<CustomerContext, CustomerFact, undefined, CustomerFact, never>(({ context, event }) =>
      enter(context, stage.id, event.at),
    );
    if (!stage.needs) {
      const guard = ({ event }: { event: CustomerFact }) =>
        event.type === 'customer.staged' && event.data.stage === stage.id;
      return { on: { 'customer.staged': { guard, target, actions } } };
    }
    return {
      always: { guard: ({ context }: { context: CustomerContext }) => open(stage.needs, context), target, actions },
    };
  };

  return setup({
    types: { context: {} as CustomerContext, events: {} as CustomerFact },
    actions: {
      apply: assign(({ context, event }) => changed(context, event, reveals)),
      move: assign(({ context, event }) =>
        event.type === 'customer.moved' ? moved(context, event.at, rules.get(event.data.rule), most) : {},
      ),
      react: assign(({ context, event }) => react(context, event.type, event.at)),
      begin: assign(({ context, event }) => enter(context, stages[0]?.id ?? '', event.at)),
    },
    guards: {
      opened: ({ context }) => context.openedAt > 0,
      // told without a question it has been told, whatever the gate says: the log keeps what happened
      hidden: ({ context, event }) => {
        if (event.type !== 'customer.revealed') return false;
        const fact = facts.get(event.data.fact);
        if (!fact || context.revealed[fact.id]) return false;
        return !event.data.asked || open(fact.needs, context);
      },
      knownRule: ({ event }) => event.type === 'customer.moved' && rules.has(event.data.rule),
      openLine: ({ context, event }) => {
        const line = event.type === 'customer.said' ? lines.get(event.data.line) : undefined;
        return line !== undefined && (line.level ?? 1) <= cap && open(line.needs, context);
      },
      openQuestion: ({ context, event }) => {
        const question = event.type === 'customer.answered' ? questions.get(event.data.question) : undefined;
        return question !== undefined && open(question.needs, context);
      },
      complicationLeft: ({ context }) =>
        figurant.complication !== undefined && (figurant.complication.level ?? 1) <= cap && context.complicatedAt === 0,
    },
  }).createMachine({
    id: 'customer',
    context: blankCustomer(scenario),
    initial: 'opening',
    on: {
      ...Object.fromEntries([...heard].map((type) => [type, { actions: ['react' as const] }])),
      'customer.revealed': { guard: 'hidden', actions: 'apply' },
      'customer.moved': { guard: 'knownRule', actions: 'move' },
      'customer.said': { guard: 'openLine', actions: 'apply' },
      'customer.answered': { guard: 'openQuestion', actions: 'apply' },
      'customer.complicated': { guard: 'complicationLeft', actions: 'apply' },
      'customer.stopped': { target: '.stopped', actions: 'apply' },
      'customer.portrayed': { actions: 'apply' },
      'customer.concluded': [...outcomes.values()].map(({ id, needs }) => ({
        guard: ({ context, event }: { context: CustomerContext; event: CustomerFact }) =>
          event.type === 'customer.concluded' && event.data.outcome === id && open(needs, context),
        target: `.outcomes.${key(id)}`,
        actions: 'apply' as const,
      })),
    },
    states: {
      opening: { on: { 'customer.opened': { target: 'talk', actions: ['apply', 'begin'] } } },
      talk: {
        initial: key(stages[0]?.id ?? ''),
        on: { 'customer.farewell': { target: 'leaving', actions: 'apply' } },
        states: {
          ...Object.fromEntries(stages.map(({ id }, index) => [key(id), next(index)])),
          back: { type: 'history' },
        },
      },
      leaving: {},
      // somebody may correct how it ended: each outcome leads to the others
      outcomes: {
        initial: key(scenario.outcomes.best.id),
        states: Object.fromEntries([...outcomes.keys()].map((id) => [key(id), {}])),
      },
      // the stop word pauses the task as well (task.ts); resuming it is the examiner's decision
      stopped: {
        on: {
          'task.resumed': [
            { guard: 'opened', target: 'talk.back', actions: 'apply' },
            { target: 'opening', actions: 'apply' },
          ],
        },
      },
    },
  });
}

export type CustomerMachine = ReturnType<typeof compileCustomer>;

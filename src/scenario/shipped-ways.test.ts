// @vitest-environment node
/** Every shipped case as the machine it compiles to: all ways end, every fact can be learned, and a good and a bad
 *  candidate come to the outcomes that the case names. Also: the checker's short walk says what the machine says. */
import { describe, expect, it } from 'vitest';
import { type SnapshotFrom, initialTransition, transition } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import type { Scenario } from '../exam/scenario.ts';
import { type CustomerMachine, compileCustomer } from './compile.ts';
import { type CustomerFact, courseOf, outcomesOf, questionsOf, rulesOf } from './customer.ts';
import { holds, lacks } from './needs.ts';
import { badCourse, customerFact, factOf } from './played.ts';
import { type Goal, type Step, goalsOf, reach, wayTo } from './reach.ts';
import { readingOf, scenarios } from './shipped.fixture.ts';

type State = SnapshotFrom<CustomerMachine>;

const ids = scenarios.map(({ value: { id } }) => id);

/** Plays the steps; a fact that the machine refuses is an error of the script, unless it comes by itself. */
function play(scenario: Scenario, steps: readonly Step[], right: boolean, wrong: readonly string[] = []): State {
  const machine = compileCustomer(scenario);
  let [state] = initialTransition(machine);
  steps.forEach((step, index) => {
    if (step === steps.at(-1))
      for (const question of wrong)
        [state] = transition(machine, state, customerFact('customer.answered', { question, right: false }, index + 1));
    const fact = factOf(step, right, index + 1);
    if (!fact) return;
    const entered = step.kind === 'stage' && step.id in state.context.stages;
    if (step.kind === 'fact' && state.context.revealed[step.id]) return; // a line has told it
    if (entered) return;
    expect(state.can(fact), `${scenario.id}: ${JSON.stringify(step)} in ${JSON.stringify(state.value)}`).toBe(true);
    [state] = transition(machine, state, fact);
  });
  return state;
}

/** Goals that this one hangs on, itself included, with everything that they need in turn. */
function hangsOn(scenario: Scenario, goal: Goal): Goal[] {
  const goals = goalsOf(scenario);
  const found = new Set([goal]);
  for (const { needs } of found) {
    const lines = scenario.figurant.lines.filter(({ reveals }) => reveals && needs?.facts?.includes(reveals));
    const ids = [
      ...(needs?.facts ?? []).map((id) => `fact ${id}`),
      ...[...(needs?.right ?? []), ...(needs?.wrong ?? [])].map((id) => `question ${id}`),
      ...[...(needs?.said ?? []), ...lines.map(({ id }) => id)].map((id) => `line ${id}`),
      ...(needs?.stage === undefined ? [] : [`stage ${needs.stage}`]),
    ];
    const counted = needs?.factsAtLeast !== undefined;
    for (const one of goals)
      if (ids.includes(`${one.what} ${one.id}`) || (counted && one.what === 'fact')) found.add(one);
  }
  return [...found];
}

/** What can happen in the case, as far as it matters to one goal. */
function eventsOf(scenario: Scenario, on: readonly Goal[], goal: Goal): CustomerFact[] {
  const has = (what: Goal['what'], id: string) => on.some((one) => one.what === what && one.id === id);
  const needs = on.flatMap(({ needs: of }) => of ?? []);
  const wrong = new Set(needs.flatMap(({ wrong: named = [] }) => named));
  const moody = needs.some(({ moodAtMost, moodAtLeast }) => moodAtMost !== undefined || moodAtLeast !== undefined);
  return [
    customerFact('customer.opened', {}, 1),
    ...scenario.figurant.ifAsked
      .filter(({ id }) => has('fact', id))
      .map(({ id }) => customerFact('customer.revealed', { fact: id, asked: true }, 1)),
    ...scenario.figurant.lines
      .filter(({ id }) => has('line', id))
      .map(({ id }) => customerFact('customer.said', { line: id }, 1)),
    ...questionsOf(scenario)
      .filter(({ id }) => has('question', id))
      .map(({ id }) => customerFact('customer.answered', { question: id, right: !wrong.has(id) }, 1)),
    ...(moody ? [...rulesOf(scenario).keys()].map((rule) => customerFact('customer.moved', { rule }, 1)) : []),
    ...scenario.stages.map(({ id }) => customerFact('customer.staged', { stage: id }, 1)),
    ...(needs.some(({ complicated }) => complicated) ? [customerFact('customer.complicated', {}, 1)] : []),
    customerFact('customer.farewell', {}, 1),
    customerFact('customer.concluded', { outcome: goal.id }, 1),
  ];
}

/** Does a conversation that goes wrong from here on have an end? */
function escapes(scenario: Scenario, machine: CustomerMachine, from: State): boolean {
  let state = from;
  for (const step of badCourse(scenario).slice(1)) {
    const fact = factOf(step, false, 2);
    if (fact && state.can(fact)) [state] = transition(machine, state, fact);
  }
  return outcomesOf(scenario).some(({ id }) => state.can(customerFact('customer.concluded', { outcome: id }, 3)));
}

describe.each(ids)('I-1 %s', (id) => {
  const scenario = readingOf(id).value;
  const found = reach(scenario);

  it('every stage, fact, line, question and outcome can come, by a way that the machine takes', () => {
    for (const { what, id: name, needs } of goalsOf(scenario)) {
      const way = wayTo(found, what, name);
      expect(way, `${what} ${name}`).toBeDefined();
      play(scenario, way ?? [], true, needs?.wrong);
    }
  });

  const outcomes = goalsOf(scenario).filter(({ what }) => what === 'outcome');
  it.each(outcomes.map((goal) => [goal.id, goal] as const))('all ways end, with %s or otherwise', (_id, goal) => {
    const machine = compileCustomer(scenario);
    const on = hangsOn(scenario, goal);
    // how much each thing still lacks says all that matters; which of several equal facts is missing does not
    const weighed = on.filter(({ needs }) => needs && Object.keys(needs).some((key) => !/^(mood|stage)/.test(key)));
    const key = (state: State): string => {
      if (state.matches('outcomes')) return JSON.stringify(state.value);
      const course = courseOf(state.context);
      const lacking = weighed.map(({ needs }) =>
        lacks(needs, course).filter(({ kind }) => !/^(mood|stage)/.test(kind)),
      );
      const told = lacking.some((of) => of.some(({ kind }) => kind === 'facts')) ? course.facts.size : 0;
      return JSON.stringify([state.value, course.mood, told, lacking.map((of) => of.length)]);
    };
    const map = getAdjacencyMap(machine, {
      events: eventsOf(scenario, on, goal),
      serializeState: (state) => key(state as State),
      stopWhen: (state) => (state as State).matches('outcomes'),
      limit: 400_000,
    });
    const edges = new Map<string, string[]>();
    const states = new Map<string, State>();
    const ends = new Set<string>();
    for (const { state, transitions } of Object.values(map)) {
      const name = key(state as State);
      states.set(name, state as State);
      if ((state as State).matches('outcomes')) ends.add(name);
      edges.set(
        name,
        Object.values(transitions as Record<string, { state: State }>).map((edge) => key(edge.state)),
      );
    }
    expect(ends.size, 'reached').toBe(1);
    for (let before = -1; before !== ends.size;) {
      before = ends.size;
      for (const [from, to] of edges) if (to.some((name) => ends.has(name))) ends.add(from);
    }
    const dead = [...states].filter(([name, state]) => !ends.has(name) && !escapes(scenario, machine, state));
    expect(dead.map(([name]) => name)).toEqual([]);
  });

  it('a good candidate comes to the best outcome', () => {
    const { best } = scenario.outcomes;
    const end = play(scenario, wayTo(found, 'outcome', best.id) ?? [], true);
    expect(end.context.outcome).toBe(best.id);
    expect(end.matches('outcomes')).toBe(true);
  });

  it('a bad candidate comes to a wrong outcome and cannot come to the best', () => {
    const state = play(scenario, badCourse(scenario), false);
    const possible = outcomesOf(scenario).filter(({ needs }) => holds(needs, courseOf(state.context)));
    const wrong = scenario.outcomes.wrong.filter((outcome) => possible.includes(outcome));
    expect(wrong.length).toBeGreaterThan(0);
    // what nobody plays is judged by its marks alone: there every outcome can be said
    if (['phone', 'chat', 'video', 'social'].includes(scenario.channel))
      expect(possible).not.toContain(scenario.outcomes.best);
    for (const { id: outcome } of wrong)
      play(scenario, [...badCourse(scenario), { kind: 'outcome', id: outcome }], false);
  });
});

/** Holes in a case's course as problems at their lines: what can never come, and a conversation that nobody can end. */
import type { Scenario } from '../exam/scenario.ts';
import { problemAt } from './issues.ts';
import type { Path, Problem } from './problem.ts';
import { type Goal, goalsOf, obstacle, reach, wayTo } from './reach.ts';
import type { Reading } from './read.ts';

function placeOf(scenario: Scenario, { what, id }: Goal): Path {
  const { figurant, stages, outcomes } = scenario;
  const at = (path: Path, items: readonly { readonly id: string }[]): Path | undefined => {
    const index = items.findIndex((item) => item.id === id);
    return index < 0 ? undefined : [...path, index];
  };
  const found = {
    stage: () => at(['stages'], stages),
    fact: () => at(['figurant', 'ifAsked'], figurant.ifAsked),
    line: () => at(['figurant', 'lines'], figurant.lines),
    question: () =>
      at(['figurant', 'mustAsk'], figurant.mustAsk) ?? at(['figurant', 'objections'], figurant.objections ?? []),
    outcome: () =>
      at(['outcomes', 'acceptable'], outcomes.acceptable) ??
      at(['outcomes', 'wrong'], outcomes.wrong) ?? ['outcomes', 'best'],
  };
  return [...(found[what]() ?? []), 'needs'];
}

export function checkWays(reading: Reading<Scenario>): Problem[] {
  const scenario = reading.value;
  const found = reach(scenario);
  const never = goalsOf(scenario)
    .filter(({ what, id }) => !wayTo(found, what, id))
    .map((goal) =>
      problemAt(reading, placeOf(scenario, goal), 'unreachable', {
        what: goal.what,
        name: goal.id,
        because: obstacle(scenario, goal, found),
      }),
    );
  const trap = found.trap === undefined ? [] : [problemAt(reading, ['outcomes'], 'no-way-out', { mood: found.trap })];
  return [...never, ...trap];
}

/** From which points of a case a rehearsal can begin, and the steps that lead there. The way that the checker has found
 *  takes everything that is open; here all that the compiled case can do without is left out. Pure. */
import { initialTransition, transition } from 'xstate';
import type { Scenario } from '../../exam/scenario.ts';
import { type CustomerMachine, compileCustomer } from '../../scenario/compile.ts';
import type { CustomerContext } from '../../scenario/customer.ts';
import { factOf } from '../../scenario/played.ts';
import { type Step, reach, wayTo } from '../../scenario/reach.ts';

export type Beginning =
  { readonly at: 'opening' | 'complication' | 'last-minute' } | { readonly at: 'stage'; readonly stage: string };

/** A step with how the candidate answers, where it is a question. */
export interface Taken {
  readonly step: Step;
  readonly right: boolean;
}

/** Where the conversation is after these steps. A step that is not possible changes nothing. */
export function after(machine: CustomerMachine, steps: readonly Taken[]): CustomerContext {
  let [state] = initialTransition(machine);
  for (const [index, { step, right }] of steps.entries()) {
    const fact = factOf(step, right, index + 1);
    if (fact && state.can(fact)) [state] = transition(machine, state, fact);
  }
  return state.context;
}

/** Answers in their order: a need may want a right answer, a wrong one, or the one after the other. */
const answerings: readonly (readonly boolean[])[] = [[true], [false], [false, true], [true, false]];

const answered = (steps: readonly Step[], answers: readonly boolean[]): Taken[] =>
  steps.flatMap((step) => (step.kind === 'question' ? answers : [true]).map((right) => ({ step, right })));

/** Leaves out, from the end to the beginning, each step without which the stage comes all the same. */
function needed(machine: CustomerMachine, steps: readonly Taken[], stage: string): readonly Taken[] {
  let kept = steps;
  for (const one of [...steps].reverse()) {
    const without = kept.filter((step) => step !== one);
    if (stage in after(machine, without).stages) kept = without;
  }
  return kept;
}

function toStage(scenario: Scenario, stage: string): readonly Taken[] {
  const machine = compileCustomer(scenario);
  const way = wayTo(reach(scenario), 'stage', stage) ?? [];
  const found = answerings
    .map((answers) => answered(way, answers))
    .find((steps) => stage in after(machine, steps).stages);
  return found ? needed(machine, found, stage) : [];
}

const begin: Taken = { step: { kind: 'begin' }, right: true };

/** At the opening nothing has been said yet: the figurant's first tap says it. */
export function stepsTo(scenario: Scenario, beginning: Beginning): readonly Taken[] {
  switch (beginning.at) {
    case 'opening':
      return [];
    case 'stage':
      return toStage(scenario, beginning.stage);
    case 'complication':
      return [begin, { step: { kind: 'complication' }, right: true }];
    case 'last-minute':
      return toStage(scenario, scenario.stages.at(-1)?.id ?? '');
  }
}

/** @param speaks somebody plays the customer live; a letter that waits in a mailbox has no stages to begin at.
 *  @param limited the work has a limit, so that it has a last minute. */
export function beginningsOf(scenario: Scenario, speaks: boolean, limited: boolean): readonly Beginning[] {
  return [
    { at: 'opening' },
    ...(speaks ? scenario.stages.map(({ id }): Beginning => ({ at: 'stage', stage: id })) : []),
    ...(speaks && scenario.figurant.complication ? [{ at: 'complication' } as const] : []),
    ...(limited ? [{ at: 'last-minute' } as const] : []),
  ];
}

/** As a value of a choice. */
export const beginningKey = (beginning: Beginning): string =>
  beginning.at === 'stage' ? `stage:${beginning.stage}` : beginning.at;

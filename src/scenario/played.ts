/** Steps of a way through a case as facts for its machine: what a scripted candidate and figurant do. Pure. */
import type { Fact } from '../exam/events.ts';
import { hostAuthor } from '../exam/roles.ts';
import type { Scenario } from '../exam/scenario.ts';
import { type CustomerFact, questionsOf, rulesOf } from './customer.ts';
import type { Step } from './reach.ts';

type Typed<T extends CustomerFact['type']> = Extract<CustomerFact, { type: T }>;

export function customerFact<T extends CustomerFact['type']>(
  type: T,
  data: Typed<T>['data'],
  at: number,
): CustomerFact {
  const fact: Fact<string, unknown> = { id: `${type}-${at}`, at, writtenAt: at, by: hostAuthor, type, data };
  return fact as CustomerFact; // `type` and `data` belong together by the signature
}

/** @param right how the candidate answers. */
export function factOf(step: Step, right: boolean, at: number): CustomerFact | undefined {
  switch (step.kind) {
    case 'begin':
      return customerFact('customer.opened', {}, at);
    case 'mood':
      return customerFact('customer.moved', { rule: step.rule }, at);
    case 'complication':
      return customerFact('customer.complicated', {}, at);
    case 'stage':
      return customerFact('customer.staged', { stage: step.id }, at);
    case 'fact':
      return customerFact('customer.revealed', { fact: step.id, asked: true }, at);
    case 'question':
      return customerFact('customer.answered', { question: step.id, right }, at);
    case 'line':
      return customerFact('customer.said', { line: step.id }, at);
    case 'outcome':
      return customerFact('customer.concluded', { outcome: step.id }, at);
  }
}

/** A candidate who does nothing right: asks for nothing, answers every question wrongly, makes the mood as bad as the
 *  rules allow; the customer says the lines that need nothing and plays the complication. */
export function badCourse(scenario: Scenario): Step[] {
  const worst = [...rulesOf(scenario).values()].filter(({ way }) => way === 'up');
  return [
    { kind: 'begin' },
    ...Array.from({ length: 10 }, () =>
      worst.map(({ rule }): Step => ({ kind: 'mood', rule: rule.id, mood: 10 })),
    ).flat(),
    ...scenario.figurant.lines
      .filter(({ needs, reveals }) => !needs && !reveals)
      .map(({ id }): Step => ({ kind: 'line', id })),
    ...questionsOf(scenario)
      .filter(({ needs }) => !needs)
      .map(({ id }): Step => ({ kind: 'question', id })),
    ...(scenario.figurant.complication ? [{ kind: 'complication' } as const] : []),
  ];
}

/** Ways to break a case file, one a kind: what is changed, and what the checker must say about it. A mutation answers
 *  false where the case has nothing of that kind. */
import { parseDocument } from 'yaml';
import type { Scenario } from '../exam/scenario.ts';
import type { Mutation } from './mutating.fixture.ts';
import { ofDesk } from './mutations-of-desk.fixture.ts';
import { ofForm } from './mutations-of-form.fixture.ts';
import { ofMeaning } from './mutations-of-meaning.fixture.ts';

export const mutations: readonly Mutation[] = [...ofForm, ...ofMeaning, ...ofDesk];

/** The file with the mutation, or undefined where it does not apply. */
export function mutated(text: string, scenario: Scenario, { change }: Mutation): string | undefined {
  const doc = parseDocument(text);
  return change(doc, scenario) ? doc.toString({ lineWidth: 0 }) : undefined;
}

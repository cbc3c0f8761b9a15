/** The texts of a case with their paths: all of them, what the candidate gets, and what is kept from the candidate. */
import type { Scenario } from '../exam/scenario.ts';
import { outcomesOf, questionsOf } from './customer.ts';
import type { Path } from './problem.ts';

export interface Passage {
  readonly path: Path;
  readonly text: string;
}

/** Every text under a path, however deep. */
export function passages(path: Path, value: unknown): Passage[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => passages([...path, index], item));
  return Object.entries(value).flatMap(([key, item]) => passages([...path, key], item));
}

/** What the candidate gets; all of `stimulus` counts, because the channel decides what it shows. */
export const shown = ({ title, brief, materials, stimulus }: Scenario): Passage[] =>
  passages([], { title, brief, materials, stimulus });

/** What the candidate must find out or do alone. The opening is missing on purpose: the candidate hears it at once. */
export function secrets({ figurant, outcomes, criteria }: Scenario): Passage[] {
  const answers = (path: Path, items: readonly { readonly answer: string }[]) =>
    items.map(({ answer }, index) => ({ path: [...path, index, 'answer'], text: answer }));
  return [
    ...figurant.ifAsked.map(({ fact }, index) => ({ path: ['figurant', 'ifAsked', index, 'fact'], text: fact })),
    ...answers(['figurant', 'mustAsk'], figurant.mustAsk),
    ...answers(['figurant', 'objections'], figurant.objections ?? []),
    ...passages(['figurant', 'never'], figurant.never),
    ...figurant.lines.map(({ text }, index) => ({ path: ['figurant', 'lines', index, 'text'], text })),
    ...passages(['figurant', 'complication'], figurant.complication),
    { path: ['outcomes', 'best', 'text'], text: outcomes.best.text },
    ...outcomes.acceptable.map(({ text }, index) => ({ path: ['outcomes', 'acceptable', index, 'text'], text })),
    ...outcomes.wrong.map(({ text }, index) => ({ path: ['outcomes', 'wrong', index, 'text'], text })),
    ...criteria.flatMap(({ met, notMet }, index) => [
      { path: ['criteria', index, 'met'], text: met },
      { path: ['criteria', index, 'notMet'], text: notMet },
    ]),
  ];
}

/** What a figure of the case must be found in: the answers that somebody is judged by. */
export const judgedBy = (scenario: Scenario): string =>
  [
    ...outcomesOf(scenario).map(({ text }) => text),
    ...questionsOf(scenario).map(({ answer }) => answer),
    ...scenario.criteria.flatMap(({ text, met, notMet }) => [text, met, notMet]),
    scenario.figurant.complication?.expect ?? '',
  ].join('\n');

/** Texts about what is true in the world now; outcomes and anchors also speak of what will be made. */
export function tellsTheWorld(scenario: Scenario): Passage[] {
  const { figurant } = scenario;
  return [
    ...shown(scenario),
    ...passages(['figurant'], { card: figurant.card, freely: figurant.freely }),
    ...figurant.ifAsked.map(({ fact }, index) => ({ path: ['figurant', 'ifAsked', index, 'fact'], text: fact })),
  ];
}

/** Every text that stands in the file, for what must be true of dates and sums anywhere. */
export const everything = (scenario: Scenario): Passage[] => passages([], scenario);

/** What a scenario file says for an exercise with statement cards: what customers said, the dimensions in which each is
 *  classified, and the key, which only whoever marks or plays gets. More than one answer may be right (PL-19, PL-27). */
import * as z from 'zod/mini';
import { identifier, written } from '../../exam/text.ts';

export const mostCards = 24;
export const mostDimensions = 4;

const fields = z.strictObject({
  /** What the statements are, and where they come from. */
  situation: written(1_000),
  dimensions: z
    .array(
      z.strictObject({
        id: identifier,
        title: written(80),
        /** Up to nine, so that each has a number key. */
        options: z.array(z.strictObject({ id: identifier, title: written(80) })).check(z.minLength(2), z.maxLength(9)),
      }),
    )
    .check(z.minLength(1), z.maxLength(mostDimensions)),
  /** The exam's draw number shuffles them. */
  cards: z
    .array(
      z.strictObject({
        id: identifier,
        text: written(500),
        /** Dimension → every option that is right. */
        key: z.record(identifier, z.array(identifier).check(z.minLength(1), z.maxLength(3))),
      }),
    )
    .check(z.minLength(2), z.maxLength(mostCards)),
});
export type StatementsStimulus = z.infer<typeof fields>;
export type Dimension = StatementsStimulus['dimensions'][number];
export type StatementCard = StatementsStimulus['cards'][number];

/** What no field can say alone. The words are signs that every language reads. */
export const statementsStimulus = fields.check(({ value, issues }) => {
  for (const { path, message } of contradictions(value)) issues.push({ code: 'custom', path, message, input: value });
});

interface Contradiction {
  readonly path: (string | number)[];
  readonly message: string;
}

const twice = (items: readonly { readonly id: string }[], path: (string | number)[]): Contradiction[] =>
  items.flatMap(({ id }, index) =>
    items.findIndex((one) => one.id === id) < index ? [{ path: [...path, index, 'id'], message: `${id} = ${id}` }] : [],
  );

function contradictions({ dimensions, cards }: StatementsStimulus): Contradiction[] {
  const known = new Map(dimensions.map(({ id, options }) => [id, options.map((option) => option.id)]));
  const inKey = ({ key }: StatementCard, index: number): Contradiction[] => [
    ...[...known.keys()]
      .filter((id) => !Object.hasOwn(key, id))
      .map((id) => ({ path: ['cards', index, 'key'], message: `${id} ?` })),
    ...Object.entries(key).flatMap(([id, right]): Contradiction[] => {
      const options = known.get(id);
      const path = ['cards', index, 'key', id];
      if (!options) return [{ path, message: `${id} ∉ ${[...known.keys()].join(', ')}` }];
      const strange = right.filter((option) => !options.includes(option));
      return strange.map((option) => ({ path, message: `${option} ∉ ${options.join(', ')}` }));
    }),
  ];
  return [
    ...twice(dimensions, ['dimensions']),
    ...dimensions.flatMap(({ options }, index) => twice(options, ['dimensions', index, 'options'])),
    ...twice(cards, ['cards']),
    ...cards.flatMap(inKey),
  ];
}

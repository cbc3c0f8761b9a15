/** What a scenario file says for a theory test: a bank of items with one or several right options, how many are drawn, the
 *  time, the threshold, and whether the candidate learns the result (PL-2). */
import * as z from 'zod/mini';
import { identifier, written } from '../../exam/text.ts';

const origin = z.enum(['standard', 'local']);
export const mostItems = 200;

const fields = z.strictObject({
  items: z
    .array(
      z.strictObject({
        id: identifier,
        text: written(1_000),
        /** The candidate is told that more than one option may be right. */
        several: z.optional(z.boolean()),
        options: z.array(z.strictObject({ id: identifier, text: written(500) })).check(z.minLength(2), z.maxLength(6)),
        /** Ids of the right options; all of them and no other. */
        key: z.array(identifier).check(z.minLength(1), z.maxLength(6)),
      }),
    )
    .check(z.minLength(1), z.maxLength(mostItems)),
  /** So many of the bank are drawn. */
  draw: z.int().check(z.minimum(1), z.maximum(mostItems)),
  time: z.strictObject({ seconds: z.int().check(z.minimum(60), z.maximum(14_400)), origin }),
  pass: z.strictObject({ percent: z.int().check(z.minimum(1), z.maximum(100)), origin }),
  /** The candidate sees points and percent after handing in; the key never. */
  showResult: z.boolean(),
});
export type TheoryStimulus = z.infer<typeof fields>;
export type TheoryItem = TheoryStimulus['items'][number];

/** What no field can say alone. The words are signs that every language reads. */
export const theoryStimulus = fields.check(({ value: { items, draw }, issues }) => {
  const add = (path: (string | number)[], message: string) =>
    issues.push({ code: 'custom', path, message, input: items });
  items.forEach(({ id, options, key, several }, index) => {
    if (items.findIndex((one) => one.id === id) < index) add(['items', index, 'id'], `${id} = ${id}`);
    const ids = options.map((option) => option.id);
    if (new Set(ids).size < ids.length) add(['items', index, 'options'], ids.join(', '));
    const unknown = key.filter((one) => !ids.includes(one));
    if (unknown.length > 0 || new Set(key).size < key.length) add(['items', index, 'key'], key.join(', '));
    if (key.length > 1 && several !== true) add(['items', index, 'several'], `${key.length} > 1`);
  });
  if (draw > items.length) add(['draw'], `${draw} > ${items.length}`);
});

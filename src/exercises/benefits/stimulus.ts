/** What a scenario file says for an exercise in benefits: whom it is for, the features to start from, how many rows are
 *  expected, and an exemplary advantage and benefit to each feature, which only whoever marks gets (PL-45, BL-1). */
import * as z from 'zod/mini';
import { identifier, written } from '../../exam/text.ts';
import { maxPartLength, mostOwnRows } from './rows.ts';

const origin = z.enum(['standard', 'local']);

const fields = z.strictObject({
  customer: z.strictObject({
    name: written(80),
    /** Who it is and what is known of the situation. */
    about: written(800),
    /** A benefit has to meet one of them. */
    needs: z.array(written(200)).check(z.minLength(1), z.maxLength(6)),
  }),
  features: z
    .array(
      z.strictObject({
        id: identifier,
        title: written(200),
        /** Code of a product of the world. */
        product: z.optional(identifier),
        example: z.strictObject({ advantage: written(maxPartLength), benefit: written(maxPartLength) }),
      }),
    )
    .check(z.minLength(1), z.maxLength(10)),
  /** At most so many rows with features of the candidate's own. */
  ownRows: z.int().check(z.minimum(0), z.maximum(mostOwnRows)),
  /** Complete rows. */
  expected: z.strictObject({ rows: z.int().check(z.minimum(1), z.maximum(10 + mostOwnRows)), origin }),
  time: z.strictObject({ seconds: z.int().check(z.minimum(60), z.maximum(7_200)), origin }),
  /** Phrases to begin with; a hint, nobody has to use them. */
  phrases: z.array(written(80)).check(z.maxLength(12)),
});
export type BenefitsStimulus = z.infer<typeof fields>;

/** What no field can say alone. The words are signs that every language reads. */
export const benefitsStimulus = fields.check(({ value, issues }) => {
  const add = (path: (string | number)[], message: string) =>
    issues.push({ code: 'custom', path, message, input: value });
  const { features, ownRows, expected } = value;
  features.forEach(({ id }, index) => {
    if (features.findIndex((one) => one.id === id) < index) add(['features', index, 'id'], `${id} = ${id}`);
  });
  const most = features.length + ownRows;
  if (expected.rows > most) add(['expected', 'rows'], `${expected.rows} > ${features.length} + ${ownRows}`);
});

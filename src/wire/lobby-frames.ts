/** What joiner and lobby say to each other, with limits.
 *
 *    joiner                                       lobby
 *      knock {v, name, wish, commitment} ───────►
 *                                        ◄─────── nonce {nonce}        or refused {reason}
 *      reveal {nonce}                    ───────►  checked against the commitment; both show the same words
 *      waiting (each 2 s)                ⇄        waiting (each 2 s)
 *                                        ◄─────── admitted {invitation} or refused {reason}
 *      thanks                            ───────►  closes
 */
import * as z from 'zod/mini';
import { maxFrameBytes, parseJson } from './frames.ts';

export const waitingMs = 2_000;
/** Silence of the other side after which it counts as gone. */
export const goneMs = 15_000;
/** Knock, nonce and reveal together. */
export const knockLimitMs = 5_000;
export const maxNameLength = 60;
export const maxWishLength = 20;
export const maxReasonLength = 200;

const hex = (bytes: number) => z.string().check(z.length(bytes * 2), z.regex(/^[0-9a-f]*$/));
/** One line of visible text: control and direction signs could make one name look like another. */
const line = (maxLength: number) => z.string().check(z.maxLength(maxLength), z.regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u));

export const knockSchema = z.object({
  t: z.literal('knock'),
  v: z.literal(1),
  name: line(maxNameLength).check(z.minLength(1)),
  wish: line(maxWishLength),
  commitment: hex(32),
});
export const refusedSchema = z.object({
  t: z.literal('refused'),
  reason: z.string().check(z.maxLength(maxReasonLength)),
});
export const nonceSchema = z.union([z.object({ t: z.literal('nonce'), nonce: hex(16) }), refusedSchema]);
export const revealSchema = z.object({ t: z.literal('reveal'), nonce: hex(16) });
export const toJoinerSchema = z.union([
  z.object({ t: z.literal('waiting') }),
  z.object({ t: z.literal('admitted'), invitation: z.unknown() }),
  refusedSchema,
]);
export const toLobbySchema = z.union([z.object({ t: z.literal('waiting') }), z.object({ t: z.literal('thanks') })]);

/** @returns undefined for anything that is not what the schema says. */
export function read<T extends z.core.$ZodType>(schema: T, frame: string): z.output<T> | undefined {
  const parsed = z.safeParse(schema, parseJson(frame, maxFrameBytes));
  return parsed.success ? parsed.data : undefined;
}

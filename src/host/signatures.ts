/** A seat's signature becomes a fact only if the head that it signs really was and the signature holds: what is in the log
 *  can be relied on. Knows the log's hashes, no storage. */
import type { Draft, Refusal } from '../exam/events.ts';
import { type Signed, headText, holds } from '../exam/signatures.ts';

interface SignedHead extends Signed {
  readonly count: number;
  readonly hash: string;
}

/** @param hashes of all events so far, in order. */
export async function signatureRefusal(
  { type, data, by }: Draft,
  exam: string,
  hashes: readonly string[],
): Promise<Refusal | undefined> {
  if (type !== 'seat.signed') return undefined;
  const { count, hash, key, signature } = data as unknown as SignedHead;
  if (hashes[count - 1] !== hash) return { code: 'malformed', detail: 'no such head' };
  const isGood = await holds(headText(exam, by.seat, { count, hash }), { key, signature });
  return isGood ? undefined : { code: 'malformed', detail: 'signature' };
}

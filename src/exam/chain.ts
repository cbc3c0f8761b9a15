/** The hash chain: each event carries the SHA-256 of its predecessor and of its own canonical JSON (RFC 8785), so an
 *  edited, dropped or reordered event is seen. Knows no storage. */
import canonicalize from 'canonicalize';
import type { Draft, LogEvent } from './events.ts';

/** What the first event has in place of a predecessor. */
export const genesis = '0'.repeat(64);

export interface Head {
  readonly count: number;
  readonly hash: string;
}
export const emptyHead: Head = { count: 0, hash: genesis };

/** SHA-256 of UTF-8 text, hexadecimal. Needs a secure context. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Puts a draft into its place behind `head`. */
export async function seal(draft: Draft, head: Head): Promise<LogEvent> {
  const placed = { ...draft, seq: head.count, prev: head.hash };
  return { ...placed, hash: await sha256(canonicalize(placed) ?? '') };
}

export const headAfter = (event: LogEvent): Head => ({ count: event.seq + 1, hash: event.hash });

/** The first event that does not follow from its predecessor, or undefined when the chain is whole. */
export async function firstBreak(events: readonly LogEvent[]): Promise<{ seq: number } | undefined> {
  let head = emptyHead;
  for (const event of events) {
    const { hash, ...rest } = event;
    if (event.seq !== head.count || event.prev !== head.hash || hash !== (await sha256(canonicalize(rest) ?? '')))
      return { seq: head.count };
    head = headAfter(event);
  }
  return undefined;
}

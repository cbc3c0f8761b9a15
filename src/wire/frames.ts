/** The frames of a session: their schema, their limits, and the slicing of long messages. No state. */
import * as z from 'zod/mini';

/** PeerJS's JSON channel refuses more than 16,300 bytes (util.chunkedMTU); 12 kB leave room for every escape. */
export const maxFrameBytes = 12_000;
/** Everything of a part but its text: `{"t":"part","n":9007199254740991,"more":false,"d":""}`. */
const partOverheadBytes = 64;

const count = z.int().check(z.gte(0));
const sessionId = z.string().check(z.minLength(8), z.maxLength(64));

const frameSchema = z.discriminatedUnion('t', [
  /** Who I am, whom I take you for, what I have of yours: (re)send from `got + 1`. `ask`: yours has not come yet. */
  z.object({ t: z.literal('hello'), session: sessionId, peer: z.nullable(sessionId), got: count, ask: z.boolean() }),
  /** A message or, with `more`, a slice of one. */
  z.object({ t: z.literal('part'), n: count, more: z.boolean(), d: z.string() }),
  /** The last of the sequence. */
  z.object({ t: z.literal('end'), n: count }),
  /** Heartbeat and acknowledgement: `got` of yours, `sent` of mine on this pipe. */
  z.object({ t: z.literal('beat'), got: count, sent: count }),
]);
export type Frame = z.infer<typeof frameSchema>;

export const encodeFrame = (frame: Frame): string => JSON.stringify(frame);

/** @returns undefined for anything malformed or too large. */
export function decodeFrame(text: string): Frame | undefined {
  const value = parseJson(text, maxFrameBytes);
  const parsed = frameSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** @returns undefined for what is no JSON or too large. */
export function parseJson(text: string, maxLength: number): unknown {
  if (text.length > maxLength) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Bytes of one UTF-16 unit inside a JSON string in UTF-8; half a surrogate pair counts half of its four bytes. */
function bytesOf(unit: number): number {
  if (unit === 0x22 || unit === 0x5c) return 2;
  if (unit < 0x20) return 6;
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  return unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
}

/** Cuts well-formed text so that each slice, as a part, is at most `maxFrameBytes` long. Never cuts a surrogate pair. */
export function slices(text: string): string[] {
  const limit = maxFrameBytes - partOverheadBytes;
  const result: string[] = [];
  let start = 0;
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isLowHalf = unit >= 0xdc00 && unit <= 0xdfff;
    // six spare bytes, so that a pair that has begun always fits
    if (bytes + bytesOf(unit) > limit - 6 && !isLowHalf) {
      result.push(text.slice(start, i));
      start = i;
      bytes = 0;
    }
    bytes += bytesOf(unit);
  }
  result.push(text.slice(start));
  return result;
}

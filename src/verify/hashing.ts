/** The verifier's own hashing, check sums and signatures, written from docs/evidence-format.md and shared with no writer. */
import type { Bytes, Source } from './source.ts';

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export function unhex(text: string): Bytes | undefined {
  if (text.length % 2 !== 0 || /[^0-9a-f]/.test(text)) return undefined;
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16));
}

export const sha256 = async (bytes: Bytes): Promise<string> =>
  hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));

export const sha256OfText = (text: string): Promise<string> => sha256(new TextEncoder().encode(text));

const table = new Uint32Array(256);
for (let byte = 0; byte < 256; byte++) {
  let rest = byte;
  for (let bit = 8; bit > 0; bit--) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  table[byte] = rest;
}

/** CRC-32, going on from what came before. */
function crcAfter(before: number, bytes: Uint8Array): number {
  let crc = ~before;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** So much is read at once; between two pieces the page may draw. */
const pieceBytes = 1024 * 1024;

export interface Read {
  readonly bytes: Bytes;
  readonly crc: number;
  readonly sha256: string;
}

export async function readWhole(source: Source, from: number, length: number): Promise<Read> {
  const bytes = new Uint8Array(length);
  let crc = 0;
  for (let at = 0; at < length; at += pieceBytes) {
    const piece = await source.read(from + at, from + Math.min(length, at + pieceBytes));
    bytes.set(piece.subarray(0, length - at), at);
    crc = crcAfter(crc, piece);
  }
  return { bytes, crc, sha256: await sha256(bytes) };
}

/** ECDSA over P-256 and SHA-256: the key as the uncompressed point (65 bytes), the signature as r and s (64 bytes). */
export async function isSigned(text: string, keyHex: string, signatureHex: string): Promise<boolean> {
  const [point, signature] = [unhex(keyHex), unhex(signatureHex)];
  if (point?.length !== 65 || signature?.length !== 64) return false;
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  try {
    const key = await crypto.subtle.importKey('raw', point, algorithm, false, ['verify']);
    return await crypto.subtle.verify(
      { name: 'ECDSA', hash: 'SHA-256' },
      key,
      signature,
      new TextEncoder().encode(text),
    );
  } catch {
    return false; // no point of the curve
  }
}

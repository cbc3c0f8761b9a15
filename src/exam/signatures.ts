/** Signatures of a browser: which text is signed for a head, and ECDSA (P-256, SHA-256) over it. Keys are made so that
 *  nobody can take them out of the browser. A signature proves that one browser has seen a head, not who sat before it. */
import type { Head } from './chain.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
const signing = { name: 'ECDSA', hash: 'SHA-256' };

export type KeyPair = CryptoKeyPair;

/** Public key (uncompressed point) and signature (r and s), hexadecimal. */
export interface Signed {
  readonly key: string;
  readonly signature: string;
}

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
const bytesOf = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

export const keyLength = 130;
export const signatureLength = 128;

/** A seat cannot be made to sign for another one, nor for another exam. */
export const headText = (exam: string, seat: string, { count, hash }: Head): string =>
  ['hovorna-head-v1', exam, seat, count, hash].join('\n');

export const newKeyPair = (): Promise<KeyPair> => crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);

export async function sign(text: string, { privateKey, publicKey }: KeyPair): Promise<Signed> {
  const signature = await crypto.subtle.sign(signing, privateKey, new TextEncoder().encode(text));
  return { key: hex(await crypto.subtle.exportKey('raw', publicKey)), signature: hex(signature) };
}

export async function holds(text: string, { key, signature }: Signed): Promise<boolean> {
  try {
    const imported = await crypto.subtle.importKey('raw', bytesOf(key), algorithm, false, ['verify']);
    return await crypto.subtle.verify(signing, imported, bytesOf(signature), new TextEncoder().encode(text));
  } catch {
    return false; // no point of the curve
  }
}

/** The short code that is typed by hand: an address only, no secret. Knows neither lobby nor PeerJS. */
import { randomBytes } from './ids.ts';

/** No 0/O, 1/I/L. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const codeLength = 8;

export function newCode(random: (length: number) => Uint8Array = randomBytes): string {
  let code = '';
  while (code.length < codeLength) {
    // 248 = 8 × 31: the bytes above would favour the first letters
    for (const byte of random(codeLength)) if (byte < 248 && code.length < codeLength) code += codeAlphabet[byte % 31];
  }
  return code;
}

/** What a person typed, with any blanks, hyphens and small letters. @returns undefined if it cannot be a code. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return code.length === codeLength && [...code].every((sign) => codeAlphabet.includes(sign)) ? code : undefined;
}

export const lobbyPeerId = (code: string): string => `hovorna-${code}`;

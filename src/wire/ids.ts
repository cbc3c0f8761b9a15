/** Random ids and keys of 128 bits, and hexadecimal. PeerJS's own ids and tokens come from Math.random(). */

/** Hexadecimal and not base64url: PeerJS refuses an id that begins or ends with `-` or `_`. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const randomBytes = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));

export const randomId = (): string => toHex(randomBytes(16));

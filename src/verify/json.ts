/** JSON as the verifier reads it: strict text, loose shapes asked for one by one, and the canonical form (RFC 8785) that
 *  hashes are made of. Knows no file. */

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isText = (value: unknown): value is string => typeof value === 'string';
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
export const isHash = (value: unknown): value is string => isText(value) && /^[0-9a-f]{64}$/.test(value);

/** Undefined where the bytes are no UTF-8 or the text is no JSON. */
export function parsed(bytes: Uint8Array | string): unknown {
  try {
    const text = isText(bytes) ? bytes : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A list whose every item has the shape, or undefined. */
export function listOf<T>(value: unknown, shape: (item: unknown) => item is T): readonly T[] | undefined {
  return Array.isArray(value) && value.every(shape) ? value : undefined;
}

/** RFC 8785: members sorted by UTF-16 units, no white space, numbers and strings as ECMAScript writes them. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isFields(value)) return JSON.stringify(value);
  const names = Object.keys(value).filter((name) => value[name] !== undefined);
  names.sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

/** The draw of an exam: its number, which variant of a case it stands for, and in which order things are shown. Pure: the
 *  same number gives the same on every computer, so that a draw can be repeated and checked. Knows no plan and no case. */

/** Written on paper and read aloud: 8 small letters and digits. */
export const seedPattern = /^[a-z0-9]{8}$/;

const signs = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A draw number out of 8 chances, each from 0 up to (not including) 1. */
export const seedFrom = (chance: () => number): string =>
  Array.from({ length: 8 }, () => signs.charAt(Math.floor(chance() * signs.length))).join('');

/** FNV-1a with a last mixing (murmur3's), without which its low bits hang on the last letters alone. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Something that follows from the number and does not give it away: candidates must not know the draw. */
export const saltFrom = (seed: string, id: string): string => hashOf(`${seed} ${id}`).toString(36);

/** The variant that the number draws; undefined where the case has none. All have the same weight. */
export const drawVariant = <T>(seed: string, scenarioId: string, variants: readonly T[]): T | undefined =>
  variants[hashOf(`${seed} ${scenarioId}`) % variants.length];

/** The order that the number draws, each with the same chance; `id` tells one list of an exam from another. Of equal
 *  weight because each place is drawn among what is left (Fisher and Yates). */
export function shuffled<T>(seed: string, id: string, items: readonly T[]): T[] {
  const left = [...items];
  return items.flatMap((_, place) => left.splice(hashOf(`${seed} ${id} ${place}`) % left.length, 1));
}

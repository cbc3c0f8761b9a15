/** Finds words of the answer key in what the candidate gets. Compares wording only: a secret told in other words
 *  passes, so a person still has to read the case. Pure. */

/** About four words: shorter matches are everyday phrases. */
export const leakLength = 24;

interface Plain {
  readonly text: string;
  /** Position in the original of each letter. */
  readonly from: readonly number[];
}

/** Small letters without accents; whatever is not a letter or digit is one blank. */
function plain(original: string): Plain {
  let text = '';
  const from: number[] = [];
  let offset = 0;
  // asking the growing text for its end would copy it each time
  let last = ' ';
  for (const sign of original) {
    for (const letter of sign.normalize('NFD').toLowerCase()) {
      if (/\p{M}/u.test(letter)) continue;
      const kept = /[\p{L}\p{N}]/u.test(letter) ? letter : ' ';
      if (kept === ' ' && last === ' ') continue;
      text += kept;
      last = kept;
      for (let unit = 0; unit < kept.length; unit++) from.push(offset);
    }
    offset += sign.length;
  }
  return { text, from };
}

export interface Leak {
  /** Which of the shown texts repeats the secret. */
  readonly index: number;
  /** The passage in full length, as it is written there. */
  readonly excerpt: string;
}

/** Remembers all shown texts once; answers with the first passage of each that repeats a secret. */
export function leaksIn(shown: readonly string[]): (secret: string) => Leak[] {
  const texts = shown.map(plain);
  /** A piece of 24 letters → where it begins first in each text. */
  const starts = new Map<string, { readonly index: number; readonly start: number }[]>();
  texts.forEach(({ text }, index) => {
    for (let start = 0; start + leakLength <= text.length; start++) {
      const piece = text.slice(start, start + leakLength);
      const known = starts.get(piece);
      if (!known) starts.set(piece, [{ index, start }]);
      else if (known.at(-1)?.index !== index) known.push({ index, start });
    }
  });
  return (secret) => {
    const hidden = plain(secret).text;
    const found = new Map<number, Leak>();
    for (let at = 0; at + leakLength <= hidden.length; at++)
      for (const { index, start } of starts.get(hidden.slice(at, at + leakLength)) ?? []) {
        const seen = texts[index];
        if (!seen || found.has(index)) continue;
        let end = start + leakLength;
        while (at + end - start < hidden.length && hidden[at + end - start] === seen.text[end]) end++;
        found.set(index, { index, excerpt: passage(shown[index] ?? '', seen, start, end) });
      }
    return [...found.values()];
  };
}

/** The same for one text: the passage that repeats the secret. */
export function leakFinder(shown: string): (secret: string) => string | undefined {
  const find = leaksIn([shown]);
  return (secret) => find(secret)[0]?.excerpt;
}

/** As it is written, without the halves of words at its ends. */
function passage(shown: string, seen: Plain, start: number, end: number): string {
  const first = start > 0 && seen.text[start - 1] !== ' ' ? seen.text.indexOf(' ', start) + 1 : start;
  const last = end < seen.text.length && seen.text[end] !== ' ' ? seen.text.lastIndexOf(' ', end - 1) : end;
  const [from, to] = first < last ? [first, last] : [start, end];
  return shown
    .slice(seen.from[from], (seen.from[to - 1] ?? shown.length) + 1)
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

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
  for (const sign of original) {
    for (const letter of sign.normalize('NFD').toLowerCase()) {
      if (/\p{M}/u.test(letter)) continue;
      const kept = /[\p{L}\p{N}]/u.test(letter) ? letter : ' ';
      if (kept === ' ' && (text === '' || text.endsWith(' '))) continue;
      text += kept;
      for (let unit = 0; unit < kept.length; unit++) from.push(offset);
    }
    offset += sign.length;
  }
  return { text, from };
}

/** Remembers the candidate's text once; answers with a passage that repeats the secret, in full length. */
export function leakFinder(shown: string): (secret: string) => string | undefined {
  const seen = plain(shown);
  const starts = new Map<string, number>();
  for (let start = 0; start + leakLength <= seen.text.length; start++) {
    const piece = seen.text.slice(start, start + leakLength);
    if (!starts.has(piece)) starts.set(piece, start);
  }
  return (secret) => {
    const hidden = plain(secret).text;
    for (let at = 0; at + leakLength <= hidden.length; at++) {
      const start = starts.get(hidden.slice(at, at + leakLength));
      if (start === undefined) continue;
      let end = start + leakLength;
      while (at + end - start < hidden.length && hidden[at + end - start] === seen.text[end]) end++;
      return passage(shown, seen, start, end);
    }
    return undefined;
  };
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

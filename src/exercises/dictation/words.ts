/** A transcript beside what was spoken, word by word (HU-8). Case and punctuation are not heard and do not count; accents
 *  and the order of words do. Pure. */

export interface WordPart {
  readonly kind: 'same' | 'missing' | 'extra';
  readonly words: readonly string[];
}

export interface WordDifferences {
  readonly parts: readonly WordPart[];
  /** Words spoken, of them written, and written that were not spoken. */
  readonly spoken: number;
  readonly same: number;
  readonly extra: number;
  /** Of the words spoken, unrounded; 0 to 100. */
  readonly percent: number;
  /** As it is shown: in tenths, never more than it is. */
  readonly shown: number;
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => plain(word) !== '');
const plain = (word: string): string =>
  word
    .normalize('NFC')
    .toLocaleLowerCase('cs')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Length of the longest common order of words from each pair of places to the ends. */
function commonFrom(one: readonly string[], other: readonly string[]): number[][] {
  const table = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const row = table[i] ?? [];
      const below = table[i + 1] ?? [];
      row[j] = one[i] === other[j] ? 1 + (below[j + 1] ?? 0) : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return table;
}

export function wordDifferences(spoken: string, written: string): WordDifferences {
  const [key, text] = [wordsOf(spoken), wordsOf(written)];
  const [keyPlain, textPlain] = [key.map(plain), text.map(plain)];
  const common = commonFrom(keyPlain, textPlain);
  const steps: { kind: WordPart['kind']; word: string }[] = [];
  let [i, j] = [0, 0];
  while (i < key.length || j < text.length) {
    if (i < key.length && j < text.length && keyPlain[i] === textPlain[j]) {
      steps.push({ kind: 'same', word: text[j] ?? '' });
      i += 1;
      j += 1;
    } else if (i < key.length && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0)) {
      steps.push({ kind: 'missing', word: key[i] ?? '' });
      i += 1;
    } else {
      steps.push({ kind: 'extra', word: text[j] ?? '' });
      j += 1;
    }
  }
  const count = (kind: WordPart['kind']) => steps.filter((step) => step.kind === kind).length;
  const same = count('same');
  const percent = key.length > 0 ? (100 * same) / key.length : 0;
  return {
    parts: inRuns(steps),
    spoken: key.length,
    same,
    extra: count('extra'),
    percent,
    shown: Math.floor(percent * 10) / 10,
  };
}

function inRuns(steps: readonly { readonly kind: WordPart['kind']; readonly word: string }[]): WordPart[] {
  const runs: { kind: WordPart['kind']; words: string[] }[] = [];
  for (const { kind, word } of steps) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else runs.push({ kind, words: [word] });
  }
  return runs;
}

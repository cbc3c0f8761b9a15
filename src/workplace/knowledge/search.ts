/** Finds texts of the house as one types, without regard to diacritics and case: what stands in the title before what
 *  stands in the text, and last what differs in its ending only („vratky“ finds „vratka“). Pure. */
import { foldText, foldWords } from '../register/folding.ts';
import type { HouseView } from '../house.ts';
import { type LibraryText, libraryOf } from './library.ts';

/** Where the words stand, the best first. */
const ranks = ['id', 'title', 'text', 'ending'] as const;
type Rank = (typeof ranks)[number];

interface Indexed {
  readonly text: LibraryText;
  readonly id: string;
  readonly title: readonly string[];
  readonly words: readonly string[];
}

/** So much of a word has to be the same whatever its ending is. */
const shortestStem = 4;
const endingLength = 2;
const stem = (word: string) => word.slice(0, Math.max(shortestStem, word.length - endingLength));

const begins = (words: readonly string[], part: string) => words.some((word) => word.startsWith(part));

export class LibraryIndex {
  readonly #all: readonly Indexed[];

  constructor(texts: readonly LibraryText[]) {
    this.#all = texts.map((text) => {
      const title = [...foldWords(text.title), foldText(text.id)];
      // „technik/technička“, „(RAM-8,“ and table cells are words of their own, too
      const words = foldWords(text.text.replaceAll(/[|/()–]/g, ' '));
      return { text, id: foldText(text.id), title, words: [...title, ...words] };
    });
  }

  /** The best first, equals in the library's order; everything when nothing is asked for. */
  find(query: string): LibraryText[] {
    const wanted = foldWords(query);
    if (wanted.length === 0) return this.#all.map(({ text }) => text);
    const whole = foldText(query);
    return this.#all
      .flatMap((indexed) => {
        const rank = rankOf(indexed, wanted, whole);
        return rank === undefined ? [] : [{ rank: ranks.indexOf(rank), text: indexed.text }];
      })
      .toSorted((one, other) => one.rank - other.rank)
      .map(({ text }) => text);
  }
}

function rankOf({ id, title, words }: Indexed, wanted: readonly string[], whole: string): Rank | undefined {
  if (id === whole) return 'id';
  if (id.startsWith(whole) || wanted.every((part) => begins(title, part))) return 'title';
  if (wanted.every((part) => begins(words, part))) return 'text';
  if (wanted.every((part) => begins(words, stem(part)))) return 'ending';
  return undefined;
}

/** Made once for a house: a catalogue may hold thousands. */
const made = new WeakMap<HouseView, LibraryIndex>();
export function libraryIndex(house: HouseView): LibraryIndex {
  const index = made.get(house) ?? new LibraryIndex(libraryOf(house));
  made.set(house, index);
  return index;
}

/** Finds customers as one types: by any number, by telephone or e-mail whole, by name and town from the beginning of a
 *  word, without regard to diacritics and case (PL-40). Answers within one frame for thousands. Pure. */
import { type Entry, emailPrint, phonePrint } from './entry.ts';
import { foldPhone, foldText, foldWords } from './folding.ts';
import type { Lookup } from './register.ts';

export interface Hit {
  readonly entry: Entry;
  readonly by: Lookup;
}

interface Indexed {
  readonly entry: Entry;
  readonly words: readonly string[];
  readonly numbers: readonly { readonly text: string; readonly by: Lookup }[];
}

const numbered = (by: Lookup, ids: readonly string[]) => ids.map((id) => ({ text: foldText(id), by }));

export class Directory {
  readonly #all: readonly Indexed[];
  readonly #salt: string;

  constructor(entries: readonly Entry[], salt: string) {
    this.#salt = salt;
    this.#all = entries.map((entry) => ({
      entry,
      words: [...foldWords(entry.name), ...foldWords(entry.town)],
      numbers: [
        ...numbered('customer', [entry.id]),
        ...numbered('order', entry.orders),
        ...numbered('invoice', entry.invoices),
        ...numbered('complaint', entry.complaints),
      ],
    }));
  }

  get size(): number {
    return this.#all.length;
  }

  /** At most `limit` hits in the register's order; fewer than two signs find nothing. */
  find(query: string, limit = 50): Hit[] {
    const text = foldText(query);
    if (text.length < 2) return [];
    if (query.includes('@')) return this.#printed(emailPrint(this.#salt, query), 'email', limit);
    if (/^[\d\s+()-]{9,}$/.test(query) && foldPhone(query).length === 9)
      return this.#printed(phonePrint(this.#salt, query), 'phone', limit);
    return /\d/.test(query) ? this.#numbered(text, limit) : this.#named(foldWords(query), limit);
  }

  #printed(print: string, by: Lookup, limit: number): Hit[] {
    return this.#collect(limit, ({ entry }) => (entry.prints.includes(print) ? by : undefined));
  }
  #numbered(text: string, limit: number): Hit[] {
    return this.#collect(limit, ({ numbers }) => numbers.find((number) => number.text.includes(text))?.by);
  }
  #named(wanted: readonly string[], limit: number): Hit[] {
    return this.#collect(limit, ({ words }) =>
      wanted.every((part) => words.some((word) => word.startsWith(part))) ? 'name' : undefined,
    );
  }
  #collect(limit: number, by: (indexed: Indexed) => Lookup | undefined): Hit[] {
    const hits: Hit[] = [];
    for (const indexed of this.#all) {
      const found = by(indexed);
      if (found !== undefined && hits.push({ entry: indexed.entry, by: found }) >= limit) break;
    }
    return hits;
  }
}

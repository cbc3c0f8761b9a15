/** The register's directory out of the pages that have come; built anew only when a page has changed, because a seat's
 *  views are asked for at every change of anything. Knows the seat and no screen. */
import { Directory } from '../../workplace/register/search.ts';
import type { DirectoryPage } from '../../workplace/register/entry.ts';
import type { LiveSeat } from '../liveSeat.svelte.ts';

export class DirectoryReader {
  readonly #live: () => LiveSeat;
  #pages: readonly (DirectoryPage | undefined)[] = [];
  #made: Directory | undefined;

  constructor(live: () => LiveSeat) {
    this.#live = live;
  }

  /** Undefined until all pages are there. */
  get current(): Directory | undefined {
    const live = this.#live();
    const count = live.directory(0)?.of ?? 1;
    const pages = Array.from({ length: count }, (_, page) => live.directory(page));
    const same = pages.length === this.#pages.length && pages.every((page, index) => page === this.#pages[index]);
    if (same) return this.#made;
    this.#pages = pages;
    const there = pages.filter((page) => page !== undefined);
    this.#made =
      there.length === count
        ? new Directory(
            there.flatMap(({ entries }) => entries),
            there[0]?.salt ?? '',
          )
        : undefined;
    return this.#made;
  }
}

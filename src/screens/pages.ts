/** A view that comes in several pages, put together anew only when a page has changed: a seat's views are asked for at every
 *  change of anything. Knows no view. */
export class Pages<P extends { readonly of: number }, T> {
  readonly #page: (page: number) => P | undefined;
  readonly #join: (pages: readonly P[]) => T;
  #pages: readonly (P | undefined)[] = [];
  #made: T | undefined;

  constructor(page: (page: number) => P | undefined, join: (pages: readonly P[]) => T) {
    this.#page = page;
    this.#join = join;
  }

  /** Undefined until all pages are there. */
  get current(): T | undefined {
    const count = this.#page(0)?.of ?? 1;
    const pages = Array.from({ length: count }, (_, page) => this.#page(page));
    const same = pages.length === this.#pages.length && pages.every((page, index) => page === this.#pages[index]);
    if (same) return this.#made;
    this.#pages = pages;
    const there = pages.filter((page) => page !== undefined);
    this.#made = there.length === count ? this.#join(there) : undefined;
    return this.#made;
  }
}

/** The house's texts in pages, because a message of a link has a limit and a pack may hold 500 articles and 20 000 products;
 *  put together again on the candidate's page. Pure. */
import type { World } from '../exam/world.ts';
import { type HouseView, houseView } from './house.ts';

export interface HousePage {
  /** How many pages there are. */
  readonly of: number;
  readonly part: Partial<HouseView>;
}

/** Letters of a page; one text alone has at most 20 000. */
const pageLength = 150_000;

function paged(house: HouseView): Partial<HouseView>[] {
  const { date, time, ...lists } = house;
  const pages: Record<string, unknown[]>[] = [{}];
  let length = 0;
  for (const [name, items] of Object.entries(lists as Readonly<Record<string, readonly unknown[]>>))
    for (const item of items) {
      const size = JSON.stringify(item).length;
      if (length > 0 && length + size > pageLength) {
        pages.push({});
        length = 0;
      }
      length += size;
      const page = pages.at(-1) ?? {};
      (page[name] ??= []).push(item);
    }
  return pages.map((page, index) => (index === 0 ? { date, time, ...page } : page));
}

/** Made once for a world. */
const made = new WeakMap<World, readonly HousePage[]>();
export function housePages(world: World): readonly HousePage[] {
  const before = made.get(world);
  if (before) return before;
  const parts = paged(houseView(world));
  const pages = parts.map((part) => ({ of: parts.length, part }));
  made.set(world, pages);
  return pages;
}

export function joinHouse(pages: readonly HousePage[]): HouseView {
  const all = <T>(listOf: (part: Partial<HouseView>) => readonly T[] | undefined): T[] =>
    pages.flatMap(({ part }) => listOf(part) ?? []);
  return {
    date: pages[0]?.part.date ?? '',
    time: pages[0]?.part.time ?? '',
    articles: all((part) => part.articles),
    procedures: all((part) => part.procedures),
    scripts: all((part) => part.scripts),
    standards: all((part) => part.standards),
    authority: all((part) => part.authority),
    products: all((part) => part.products),
    shipping: all((part) => part.shipping),
    codes: all((part) => part.codes),
    departments: all((part) => part.departments),
    messages: all((part) => part.messages),
  };
}

/** The house's texts, products and lists as every candidate may look them up at any time. That an article is outdated is
 *  for the candidate to notice: the mark is left out (PL-11). Pure. */
import type {
  Authority,
  Department,
  EventCode,
  HouseText,
  Procedure,
  Product,
  SystemMessage,
  World,
} from '../exam/world.ts';

export interface HouseView {
  readonly date: string;
  readonly time: string;
  readonly articles: readonly HouseText[];
  readonly procedures: readonly Procedure[];
  readonly scripts: readonly HouseText[];
  readonly standards: readonly HouseText[];
  readonly authority: readonly Authority[];
  readonly products: readonly Product[];
  readonly shipping: World['shipping'];
  readonly codes: readonly EventCode[];
  readonly departments: readonly Department[];
  readonly messages: readonly SystemMessage[];
}

const text = ({ id, title, text: words }: HouseText): HouseText => ({ id, title, text: words });

export const houseView = (world: World): HouseView => ({
  date: world.date,
  time: world.time,
  articles: world.articles.map(text),
  procedures: world.procedures.map(({ chart, ...words }) => ({ ...text(words), ...(chart && { chart }) })),
  scripts: world.scripts.map(text),
  standards: world.standards.map(text),
  authority: world.authority,
  products: world.products,
  shipping: world.shipping,
  codes: world.codes,
  departments: world.departments ?? [],
  messages: world.messages ?? [],
});

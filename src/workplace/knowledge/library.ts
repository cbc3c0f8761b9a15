/** The house's texts as one library: articles, procedures, scripts, standards, limits of authority and the catalogue, each
 *  under its id and kind. Knows no screen. Pure. */
import type { HouseText, Procedure, Product } from '../../exam/world.ts';
import type { HouseView } from '../house.ts';

/** In the order in which they lie on the desk: what is followed during a contact first (PL-12: two clicks at most). */
export const textKinds = ['procedures', 'scripts', 'articles', 'standards', 'authority', 'products'] as const;
export type TextKind = (typeof textKinds)[number];

export interface LibraryText extends HouseText {
  readonly kind: TextKind;
  /** Of a procedure: how it is drawn. */
  readonly chart?: Procedure['chart'];
  /** Of a product: what it costs and how many there are. */
  readonly product?: Product;
}

/** Those with steps that are ticked while they are followed. */
export const isFollowed = ({ kind }: LibraryText): boolean => kind === 'procedures' || kind === 'scripts';

const ofProduct = (product: Product): LibraryText => ({
  id: product.code,
  kind: 'products',
  title: `${product.code} ${product.name}`,
  text: product.sheet ?? '',
  product,
});

export const libraryOf = (house: HouseView): readonly LibraryText[] =>
  textKinds.flatMap((kind) =>
    kind === 'products'
      ? house.products.map(ofProduct)
      : house[kind].map(({ id, title, text, chart }: Procedure): LibraryText => ({
          ...{ id, kind, title, text },
          ...(chart && { chart }),
        })),
  );

/** How far assessors agree: percent, kappa and PABAK, from pairs of verdicts. Pure; knows neither people nor criteria.
 *  Sources: Cohen 1960 (kappa), Byrt, Bishop and Carlin 1993 (PABAK); several assessors: the mean over their pairs
 *  (Light 1971). */
import type { Verdict } from './marks.ts';

export interface Agreement {
  /** Verdicts that both have given. */
  readonly items: number;
  readonly agreed: number;
  /** 0 to 1; null without items. */
  readonly share: number | null;
  /** -1 to 1; null where chance alone explains everything (both gave one and the same verdict throughout). */
  readonly kappa: number | null;
  /** Kappa as if all verdicts were equally frequent: honest where nearly everything is met. */
  readonly pabak: number | null;
}

export type VerdictPair = readonly [Verdict, Verdict];

/** Two verdicts at least: with one alone there would be nothing to agree about. */
const categoriesOf = (pairs: readonly VerdictPair[]): readonly Verdict[] => [
  ...new Set<Verdict>(['met', 'not-met', ...pairs.flat()]),
];

export function agreementOf(pairs: readonly VerdictPair[]): Agreement {
  const items = pairs.length;
  const agreed = pairs.filter(([a, b]) => a === b).length;
  if (items === 0) return { items, agreed, share: null, kappa: null, pabak: null };
  const categories = categoriesOf(pairs);
  const share = agreed / items;
  const byChance = categories
    .map((one) => (pairs.filter(([a]) => a === one).length * pairs.filter(([, b]) => b === one).length) / items ** 2)
    .reduce((sum, part) => sum + part, 0);
  const kappa = byChance === 1 ? null : (share - byChance) / (1 - byChance);
  return { items, agreed, share, kappa, pabak: (categories.length * share - 1) / (categories.length - 1) };
}

const mean = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : null;
};

/** Over every pair of assessors; `items` and `agreed` count pairs of verdicts. */
export function meanAgreement(pairings: readonly (readonly VerdictPair[])[]): Agreement {
  const all = pairings.map(agreementOf);
  return {
    items: all.reduce((sum, { items }) => sum + items, 0),
    agreed: all.reduce((sum, { agreed }) => sum + agreed, 0),
    share: mean(all.map(({ share }) => share)),
    kappa: mean(all.map(({ kappa }) => kappa)),
    pabak: mean(all.map(({ pabak }) => pabak)),
  };
}

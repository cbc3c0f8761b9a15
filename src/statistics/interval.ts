/** A share with what chance alone leaves open, and from how many exams on anything may be concluded. Pure.
 *  Sources: Wilson's score interval without continuity correction (Wilson 1927; method 3 of Newcombe, Statistics in
 *  Medicine 17, 1998, pages 857 to 872) and of a difference the hybrid of two of them (method 10, pages 873 to 890). */

/** Two-sided 95 %. */
const z = 1.959963984540054;

/** Fewer independent exams than this are counted and nothing is concluded from them. */
export const enoughExams = 10;

export interface Estimate {
  /** Each 0 to 1. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** @param count may be a part of a whole: see `estimate`. */
export function wilson(count: number, of: number): Estimate {
  const share = count / of;
  const middle = (share + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const half = (z / (1 + z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Verdicts of one exam hang together (one candidate, one day): then the interval is that of so many `exams`, not of so
 *  many verdicts. Undefined where there are not enough of them. */
export function estimate(count: number, of: number, exams = of): Estimate | undefined {
  return of === 0 || exams < enoughExams ? undefined : wilson((count / of) * exams, exams);
}

/** What lies between two independent shares, with what chance allows on both sides. */
export function difference(
  a: Estimate,
  b: Estimate,
): { readonly by: number; readonly low: number; readonly high: number } {
  const by = a.share - b.share;
  const low = by - Math.hypot(a.share - a.low, b.high - b.share);
  return { by, low, high: by + Math.hypot(a.high - a.share, b.share - b.low) };
}

/** A share with what chance alone leaves open, and from how many exams on anything may be concluded. Pure.
 *  Source: Wilson's score interval without continuity correction (Wilson 1927; method 3 of Newcombe 1998, whose table the
 *  test repeats). */

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

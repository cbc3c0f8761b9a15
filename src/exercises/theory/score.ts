/** Answers beside the key: a point for each item in which exactly the right options were chosen, and whether the points
 *  reach the case's threshold. Pure; done at the host, for whoever marks. */
import { type DrawnItem, keyOf } from './drawing.ts';
import { type TestSheet, chosenIn } from './sheet.ts';

export type ItemVerdict = 'right' | 'wrong' | 'missing';

export interface Points {
  readonly points: number;
  readonly of: number;
  /** One decimal, cut and not rounded: 54,99 is not 55. */
  readonly percent: number;
  readonly passed: boolean;
}
export interface Score extends Points {
  readonly items: readonly {
    readonly label: string;
    readonly id: string;
    readonly chosen: readonly string[];
    readonly right: readonly string[];
    readonly verdict: ItemVerdict;
  }[];
}

export const pointsOf = (points: number, of: number, needed: number): Points => ({
  points,
  of,
  percent: Math.floor((points * 1_000) / of) / 10,
  passed: points * 100 >= needed * of,
});

export function scoreOf(drawn: readonly DrawnItem[], sheet: TestSheet, needed: number): Score {
  const items = drawn.map((item) => {
    const [chosen, right] = [chosenIn(sheet, item.label), keyOf(item)];
    const same = chosen.length === right.length && right.every((letter) => chosen.includes(letter));
    const verdict: ItemVerdict = chosen.length === 0 ? 'missing' : same ? 'right' : 'wrong';
    return { label: item.label, id: item.id, chosen, right, verdict };
  });
  const points = items.filter(({ verdict }) => verdict === 'right').length;
  return { ...pointsOf(points, items.length, needed), items };
}

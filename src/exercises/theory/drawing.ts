/** Which items of the bank a draw number gives, and in which order they and their options stand. Pure: the same number
 *  makes the same test on a screen and on paper. */
import { shuffled } from '../../exam/draw.ts';
import type { TheoryItem, TheoryStimulus } from './stimulus.ts';

export interface DrawnOption {
  /** `a`, `b`, …: its place. The case's own ids might give the right one away. */
  readonly letter: string;
  readonly text: string;
  readonly right: boolean;
}
export interface DrawnItem {
  /** Its place in the test, from 1. */
  readonly label: string;
  /** Its id in the case. */
  readonly id: string;
  readonly text: string;
  readonly several: boolean;
  readonly options: readonly DrawnOption[];
}

export type Bank = Pick<TheoryStimulus, 'items' | 'draw'>;

function laid({ id, text, several, options, key }: TheoryItem, place: number, seed: string | undefined): DrawnItem {
  const order = seed === undefined ? options : shuffled(seed, `theory ${id}`, options);
  return {
    label: String(place + 1),
    id,
    text,
    several: several ?? false,
    options: order.map((option, at) => ({
      letter: String.fromCharCode(97 + at),
      text: option.text,
      right: key.includes(option.id),
    })),
  };
}

/** Without a draw number: the first ones, as the file has them. */
export function drawnItems({ items, draw }: Bank, seed: string | undefined): DrawnItem[] {
  const order = seed === undefined ? items : shuffled(seed, 'theory', items);
  return order.slice(0, draw).map((item, place) => laid(item, place, seed));
}

export const keyOf = ({ options }: DrawnItem): string[] =>
  options.filter(({ right }) => right).map(({ letter }) => letter);

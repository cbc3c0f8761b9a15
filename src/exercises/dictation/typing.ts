/** Counting of copied text: strokes as they are made, and the figures of a finished copy (HU-7). Every character is one
 *  stroke, a space and the end of a paragraph as well. What counts is the text that stands at the end: a slip that was
 *  corrected has cost time and is no error. Pure; knows no field and no clock.
 *
 *      net strokes per minute = characters that agree with the original / minutes of copying
 *      errors in percent      = (wrong + too many + left out) / characters written
 */

export interface Typing {
  readonly text: string;
  /** Characters put in, also those taken away again. */
  readonly strokes: number;
  /** Characters taken away. */
  readonly corrections: number;
}
export const nothingTyped: Typing = { text: '', strokes: 0, corrections: 0 };

/** The next state of the text: what changed between two states is what was struck, wherever the cursor was. */
export function struck(before: Typing, text: string): Typing {
  const shorter = Math.min(before.text.length, text.length);
  let head = 0;
  while (head < shorter && before.text[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.text.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  return {
    text,
    strokes: before.strokes + text.length - head - tail,
    corrections: before.corrections + before.text.length - head - tail,
  };
}

/** Characters that no keyboard has count as those that it has: no-break spaces, dashes, typographic quotes. A paragraph
 *  ends with one stroke, however many empty lines there are. */
const asTyped = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[ \t\u00a0\u202f]*\r?\n\s*/g, '\n')
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll(/[–—‑]/g, '-')
    .replaceAll(/[„“”«»]/g, '"')
    .replaceAll(/[‚‘’]/g, "'")
    .replaceAll('…', '...');

export interface Comparison {
  /** Characters written. */
  readonly written: number;
  /** Of them, those that agree with the original in its order. */
  readonly right: number;
  /** Changes that make the text the beginning of the original: wrong, too many, left out. */
  readonly errors: number;
}

/** So that fewest errors come first and, among as many, most characters that agree. */
const oneError = 1 << 16;

/** The text beside the beginning of the original that fits it best: what has not been reached yet is no error. */
export function compared(original: string, typed: string): Comparison {
  const [all, text] = [asTyped(original), asTyped(typed)];
  // each cell: errors * oneError - characters that agree
  let above = Array.from({ length: all.length + 1 }, (_, place) => place * oneError);
  for (let row = 1; row <= text.length; row += 1) {
    const next = [row * oneError];
    for (let place = 1; place <= all.length; place += 1) {
      const same = text[row - 1] === all[place - 1];
      const besides = (above[place - 1] ?? 0) + (same ? -1 : oneError);
      const tooMany = (above[place] ?? 0) + oneError;
      const leftOut = (next[place - 1] ?? 0) + oneError;
      next.push(Math.min(besides, tooMany, leftOut));
    }
    above = next;
  }
  const best = above.reduce((least, cell) => Math.min(least, cell), Infinity);
  const errors = Math.max(0, Math.ceil(best / oneError));
  return { written: text.length, right: errors * oneError - best, errors };
}

/** @param ms how long was copied, pauses left out. */
export const perMinute = (count: number, ms: number): number => (ms > 0 ? (count * 60_000) / ms : 0);

/** Of what was written; 0 where nothing was. */
export const errorPercent = ({ errors, written }: Comparison): number => (written > 0 ? (100 * errors) / written : 0);

/** A speed is shown in tenths and never higher than it was. */
export const shownSpeed = (speed: number): number => Math.floor(speed * 10) / 10;
/** Errors are shown in hundredths and never lower than they are; the millionth takes away what arithmetic adds. */
export const shownPercent = (percent: number): number => Math.max(0, Math.ceil(percent * 100 - 1e-6)) / 100;

import { compared, errorPercent, nothingTyped, perMinute, shownPercent, shownSpeed, struck } from './typing.ts';

/** A script of keys as a field lives it: each key gives the next text. */
const played = (keys: readonly string[]) =>
  keys.reduce((typing, key) => {
    const { text } = typing;
    if (key === 'Backspace') return struck(typing, text.slice(0, -1));
    return struck(typing, text + (key === 'Enter' ? '\n' : key));
  }, nothingTyped);
/** All that the examiner reads of a copy that took so long. */
function figures(original: string, text: string, ms: number) {
  const comparison = compared(original, text);
  const { written, right } = comparison;
  return {
    ...comparison,
    grossPerMinute: perMinute(written, ms),
    netPerMinute: perMinute(right, ms),
    errorPercent: errorPercent(comparison),
  };
}
const keys = (text: string) => [...text];

describe('X-42 HU-7 copying: a known script of keys gives the known figures', () => {
  const original = 'Ahoj světe, píšu rychle.';

  it('without a slip: 24 strokes in 12 seconds are 120 a minute', () => {
    const typing = played(keys(original));
    expect(typing).toEqual({ text: original, strokes: 24, corrections: 0 });
    expect(figures(original, typing.text, 12_000)).toEqual({
      ...{ written: 24, right: 24, errors: 0 },
      ...{ grossPerMinute: 120, netPerMinute: 120, errorPercent: 0 },
    });
  });

  it('a corrected slip costs strokes and is no error', () => {
    const typing = played([...keys('Ahok'), 'Backspace', ...keys('j světe')]);
    expect(typing).toEqual({ text: 'Ahoj světe', strokes: 11, corrections: 1 });
    expect(figures(original, typing.text, 60_000)).toMatchObject({ written: 10, right: 10, errors: 0 });
  });

  it('wrong, too many and left out are one error each', () => {
    expect(compared(original, 'Ahoj svete, píšu')).toEqual({ written: 16, right: 15, errors: 1 });
    expect(compared(original, 'Ahooj světe')).toEqual({ written: 11, right: 10, errors: 1 });
    expect(compared(original, 'Ahoj věte, píšu')).toEqual({ written: 15, right: 15, errors: 1 });
    expect(compared(original, 'ahoj světe')).toEqual({ written: 10, right: 9, errors: 1 });
    expect(figures(original, 'Ahoj svete, píšu', 60_000)).toMatchObject({ netPerMinute: 15, errorPercent: 6.25 });
  });

  it('five minutes with one stroke in a hundred wrong: 500 strokes are 100 gross, 99 net, 1 %', () => {
    const page = 'abcdefghij'.repeat(60);
    const typed = [...page.slice(0, 500)].map((sign, place) => (place % 100 === 50 ? 'x' : sign)).join('');
    expect(figures(page, typed, 300_000)).toEqual({
      ...{ written: 500, right: 495, errors: 5 },
      ...{ grossPerMinute: 100, netPerMinute: 99, errorPercent: 1 },
    });
  });

  it('what has not been reached yet is no error, a skipped line is one for each character', () => {
    expect(compared(original, 'Ahoj')).toEqual({ written: 4, right: 4, errors: 0 });
    expect(compared(original, 'Ahoj píšu rychle.')).toEqual({ written: 17, right: 17, errors: 7 });
    expect(compared(original, '')).toEqual({ written: 0, right: 0, errors: 0 });
  });

  it('text beyond the end, or of something else, is wrong', () => {
    expect(compared('ab', 'abcd')).toEqual({ written: 4, right: 2, errors: 2 });
    expect(compared('abc', 'xyz').right).toBe(0);
    expect(compared('abc', 'xyz').errors).toBe(3);
  });

  it('no-break spaces, dashes, quotes and empty lines count as a keyboard writes them', () => {
    expect(compared('v\u00a0Brně – „ano“…\n\nDál', 'v Brně - "ano"...\nDál').errors).toBe(0);
    expect(compared('Konec. \n Dál', 'Konec.\n\n\nDál').errors).toBe(0);
    // composed and decomposed letters are the same stroke
    expect(compared('č', 'c\u030c')).toEqual({ written: 1, right: 1, errors: 0 });
  });

  it('strokes in the middle of the text, and over a selection, are counted where they were', () => {
    const typing = struck(struck(nothingTyped, 'dobry den'), 'dobrý den');
    expect(typing).toEqual({ text: 'dobrý den', strokes: 10, corrections: 1 });
    expect(struck(typing, '')).toEqual({ text: '', strokes: 10, corrections: 10 });
    expect(struck({ text: 'aa', strokes: 2, corrections: 0 }, 'aaa')).toMatchObject({ strokes: 3, corrections: 0 });
  });

  it('no time has no speed', () => {
    expect(figures(original, 'Ahoj', 0)).toMatchObject({ netPerMinute: 0, grossPerMinute: 0 });
  });

  it('figures are shown as no better than they are', () => {
    expect(shownSpeed(99.99)).toBe(99.9);
    expect(shownPercent(1.0001)).toBe(1.01);
    expect(shownPercent(0.07)).toBe(0.07);
    expect([0, 1, 6.25].map(shownPercent)).toEqual([0, 1, 6.25]);
  });
});

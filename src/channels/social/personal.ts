/** Personal data in a text that everybody can read: numbers of orders and cases, telephones, e-mail addresses, postcodes,
 *  accounts, and whatever the case itself marks. Pure. It finds what looks like such data; whether it matters in this
 *  place is judged by a person. */
import type { SocialStimulus, personalKinds } from './stimulus.ts';

export type PersonalKind = (typeof personalKinds)[number];
export interface PersonalData {
  readonly kind: PersonalKind;
  /** As they stand in the text. */
  readonly words: string;
}

const space = '[ \\u00a0]';
/** Nothing of a longer number or word on either side. */
const alone = (inner: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${inner})(?![\\p{L}\\d])`, 'gu');

/** In this order: what one has taken the next ones do not see, a telephone is no postcode. */
const patterns: readonly (readonly [PersonalKind, RegExp])[] = [
  ['email', /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu],
  // EJ2026-02210, R-2026-02961, FV2026-0100, Z-10012
  ['order', alone(`[A-Z]{1,3}-?20\\d{2}-?\\d{4,6}|Z-\\d{5}`)],
  ['account', alone(`(?:\\d{1,6}-)?\\d{6,10}${space}?/${space}?\\d{4}`)],
  ['phone', alone(`(?:(?:\\+|00)\\d{2,3}${space}?)?\\d{3}${space}?\\d{3}${space}?\\d{3}`)],
  // after the word PSČ also without a space, which would otherwise be a sum
  ['address', /(?<=PS[ČC]:?[ \u00a0]{0,2})\d{5}(?!\d)/giu],
  ['address', alone(`\\d{3}${space}\\d{2}(?!${space}?(?:\\d|Kč|korun|Eur|€|%|,\\d))`)],
];

/** Spaces, cases and hyphens are written as people like. */
const flat = (text: string): string => text.toLowerCase().replace(/[\s\u00a0-]+/g, '');

function found(text: string): PersonalData[] {
  let rest = text;
  return patterns.flatMap(([kind, pattern]) =>
    [...rest.matchAll(pattern)].map(([words]) => {
      rest = rest.replace(words, ' '.repeat(words.length));
      return { kind, words };
    }),
  );
}

/** @param known data that the case marks, wherever they stand in it. */
export function personalIn(text: string, known: readonly PersonalData[] = []): PersonalData[] {
  const data = found(text);
  const repeated = known.filter(
    ({ words }) => flat(text).includes(flat(words)) && !data.some((one) => flat(one.words) === flat(words)),
  );
  return [...data, ...repeated];
}

export const markedIn = ({ comments }: Pick<SocialStimulus, 'comments'>): readonly PersonalData[] =>
  comments.flatMap(({ personal }) => personal ?? []);

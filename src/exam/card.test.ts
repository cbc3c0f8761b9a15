import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsCard, maskCards } from './card.ts';

describe('C-7 card numbers', () => {
  it.each([
    ['tak si vem kartu 0000 0000 0000 0000 12/28 123', 'tak si vem kartu •••• •••• •••• 0000 ••/•• •••'],
    ['4111111111111111', '•••• •••• •••• 1111'],
    ['4111-1111-1111-1111, 05/29, cvc 123', '•••• •••• •••• 1111, ••/••, cvc •••'],
    ['amex 3782 822463 10005', 'amex •••• •••• •••• 0005'],
    ['první 4111 1111 1111 1111 a druhá 5500000000000004', 'první •••• •••• •••• 1111 a druhá •••• •••• •••• 0004'],
  ])('masks %s', (text, masked) => expect(maskCards(text)).toBe(masked));

  it.each([
    'objednávka EJ2026-03302',
    'účet 000000-0123456789/0000',
    'zavolejte 000 800 800',
    '4111 1111 1111 1112', // fails Luhn
    'košík K-77120, 5 490 Kč + 249 Kč = 5 739 Kč',
  ])('leaves %s', (text) => expect(maskCards(text)).toBe(text));

  it('is done once and for all: masked text holds no card', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 ./-]{0,60}$/), (text) => {
        expect(holdsCard(maskCards(text))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

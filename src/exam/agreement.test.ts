import { describe, expect, it } from 'vitest';
import { type VerdictPair, agreementOf, meanAgreement } from './agreement.ts';

/** `both` met, `first` only the first assessor says met, `second` only the second, `none`. */
const table = (both: number, first: number, second: number, none: number): VerdictPair[] => [
  ...Array.from({ length: both }, (): VerdictPair => ['met', 'met']),
  ...Array.from({ length: first }, (): VerdictPair => ['met', 'not-met']),
  ...Array.from({ length: second }, (): VerdictPair => ['not-met', 'met']),
  ...Array.from({ length: none }, (): VerdictPair => ['not-met', 'not-met']),
];

describe('M-30 agreement of assessors', () => {
  // Byrt, Bishop, Carlin 1993 and the worked example of Cohen's kappa with 20/5/10/15
  it.each([
    { name: 'textbook', counts: [20, 5, 10, 15], share: 0.7, kappa: 0.4, pabak: 0.4 },
    { name: 'same share, skewed verdicts', counts: [45, 15, 25, 15], share: 0.6, kappa: 0.1304, pabak: 0.2 },
    { name: 'same share, skewed otherwise', counts: [25, 35, 5, 35], share: 0.6, kappa: 0.2593, pabak: 0.2 },
    { name: 'nearly everything met', counts: [46, 2, 2, 0], share: 0.92, kappa: -0.0417, pabak: 0.84 },
    { name: 'never agreed', counts: [0, 5, 5, 0], share: 0, kappa: -1, pabak: -1 },
  ])('$name', ({ counts, share, kappa, pabak }) => {
    const [both = 0, first = 0, second = 0, none = 0] = counts;
    const found = agreementOf(table(both, first, second, none));
    expect(found.share).toBeCloseTo(share, 4);
    expect(found.kappa).toBeCloseTo(kappa, 4);
    expect(found.pabak).toBeCloseTo(pabak, 4);
  });

  it('M-50 not applicable is a verdict of its own', () => {
    const found = agreementOf([
      ['met', 'not-applicable'],
      ['met', 'met'],
      ['not-applicable', 'not-applicable'],
    ]);
    expect(found).toMatchObject({ items: 3, agreed: 2 });
    expect(found.pabak).toBeCloseTo(0.5, 4);
  });

  it('says nothing of chance where both gave one verdict throughout, and nothing at all without verdicts', () => {
    expect(agreementOf(table(9, 0, 0, 0))).toEqual({ items: 9, agreed: 9, share: 1, kappa: null, pabak: 1 });
    expect(agreementOf([])).toEqual({ items: 0, agreed: 0, share: null, kappa: null, pabak: null });
  });

  it('three assessors: the mean over their pairs', () => {
    const found = meanAgreement([table(20, 5, 10, 15), table(10, 0, 0, 10), table(0, 5, 5, 0)]);
    expect(found).toMatchObject({ items: 80, agreed: 55 });
    expect(found.kappa).toBeCloseTo((0.4 + 1 - 1) / 3, 6);
    expect(found.pabak).toBeCloseTo((0.4 + 1 - 1) / 3, 6);
  });
});

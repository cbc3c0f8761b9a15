import { describe, expect, it } from 'vitest';
import { difference, estimate, wilson } from './interval.ts';

describe('Z-30 shares with an interval', () => {
  // Newcombe, R. G.: Two-sided confidence intervals for the single proportion. Statistics in Medicine 17 (1998),
  // table I, method 3
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i is as published', (count, of, low, high) => {
    const found = wilson(count, of);
    expect(found.share).toBeCloseTo(count / of, 12);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it('of a difference are as published', () => {
    // the same author, the same volume, pages 873 to 890, table II, method 10: 56 of 70 less 48 of 80
    const found = difference(wilson(56, 70), wilson(48, 80));
    expect(found.by).toBeCloseTo(0.2, 12);
    expect(found.low).toBeCloseTo(0.0524, 4);
    expect(found.high).toBeCloseTo(0.3339, 4);
  });

  it('stays between nothing and everything', () => {
    expect(wilson(20, 20)).toMatchObject({ share: 1, high: 1 });
    expect(wilson(0, 10).low).toBe(0);
  });

  it('says nothing of fewer than ten exams', () => {
    expect(estimate(1, 9)).toBeUndefined();
    expect(estimate(0, 0)).toBeUndefined();
    expect(estimate(1, 10)).toEqual(wilson(1, 10));
  });

  it('counts exams, not the verdicts that hang together in them', () => {
    expect(estimate(100, 400, 9)).toBeUndefined();
    expect(estimate(100, 400, 20)).toEqual(wilson(5, 20));
  });
});

import { describe, expect, it } from 'vitest';
import { commissionAgreement, decidingMarks, differences } from './commission.ts';
import type { Mark, Marks, Verdict } from './marks.ts';

const mark = (verdict: Verdict, reason = '', at = 1): Mark => ({ verdict, reason, at, by: 'x', workedMs: 5 });
const sheet = (marks: Record<string, Mark>): Marks => ({
  S: Object.fromEntries(Object.entries(marks).map(([criterion, one]) => [criterion, [one]])),
});
const both = ['a', 'b'];

describe('M-31 the marks that decide', () => {
  it('one assessor’s are taken as they are', () => {
    const marks = sheet({ k1: mark('met') });
    expect(decidingMarks({ a: marks }, ['a'], {})).toBe(marks);
  });

  it('of two only what both say; every reason stands', () => {
    const a = sheet({ k1: mark('not-met', 'neověřil', 1), k2: mark('met'), k3: mark('met') });
    const b = sheet({ k1: mark('not-met', 'nezeptal se', 7), k2: mark('not-met', 'křičel') });
    const decided = decidingMarks({ a, b }, both, {});
    const agreed = { verdict: 'not-met', reason: 'neověřil; nezeptal se', at: 7, by: 'commission', workedMs: null };
    expect(decided).toEqual({ S: { k1: [agreed] } });
  });

  it('what was settled afterwards decides, also over what was agreed, and the earlier stays', () => {
    const a = sheet({ k1: mark('met'), k2: mark('met') });
    const b = sheet({ k1: mark('not-met', 'x'), k2: mark('met') });
    const moderated = sheet({ k1: mark('met', 'slyšet ve 3:10'), k2: mark('not-met', 'přehlédnuto') });
    const decided = decidingMarks({ a, b }, both, moderated);
    expect(decided['S']?.['k1']?.map(({ verdict }) => verdict)).toEqual(['met']);
    expect(decided['S']?.['k2']?.map(({ verdict }) => verdict)).toEqual(['met', 'not-met']);
  });
});

describe('M-32 where assessors differ', () => {
  const a = sheet({ k1: mark('met'), k2: mark('met'), k3: mark('met') });
  const b = sheet({ k1: mark('met'), k2: mark('not-met', 'x') });

  it('names other verdicts and missing ones, and what was settled', () => {
    const found = differences({ a, b }, both, sheet({ k2: mark('met', 'y') }));
    expect(found.map(({ criterion, moderated }) => [criterion, moderated?.verdict])).toEqual([
      ['k2', 'met'],
      ['k3', undefined],
    ]);
    expect(found[0]?.opinions.map(({ seat, mark: { verdict } }) => [seat, verdict])).toEqual([
      ['a', 'met'],
      ['b', 'not-met'],
    ]);
  });

  it('counts agreement over what both have marked', () => {
    expect(commissionAgreement({ a, b }, both)).toMatchObject({ items: 2, agreed: 1, share: 0.5, pabak: 0 });
  });
});

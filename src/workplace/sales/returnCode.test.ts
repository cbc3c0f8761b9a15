import { describe, expect, it } from 'vitest';
import { returnCode } from './returnCode.ts';

const valid = (code: string): boolean => {
  const [, order = '', check = ''] = /^R-(.*)-(\d\d)$/.exec(code) ?? [];
  const digits = [...(order + check)].map((sign) => Number.parseInt(sign, 36)).join('');
  return BigInt(digits) % 97n === 1n;
};

describe('X-194 the code of a return', () => {
  it('holds the order and two check digits', () => {
    expect(returnCode('EJ2026-01187')).toMatch(/^R-EJ202601187-\d\d$/);
    expect(valid(returnCode('EJ2026-01187'))).toBe(true);
  });

  it('a changed or swapped sign is noticed', () => {
    const code = returnCode('EJ2026-01187');
    for (const wrong of [code.replace('01187', '01178'), code.replace('01187', '01188'), code.replace('EJ', 'JE')])
      expect(valid(wrong), wrong).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFrame, encodeFrame, maxFrameBytes, slices } from './frames.ts';

const bytes = (text: string) => new TextEncoder().encode(text).length;
const nasty = fc.string({
  unit: fc.constantFrom('"', '\\', 'a', 'ř', '€', '🐎', '\u2028', '\n'),
  minLength: 5_000,
  maxLength: 30_000,
});

describe('slices', () => {
  it('fit into a frame in bytes and join to the whole', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const json = JSON.stringify(text);
        const pieces = slices(json);
        expect(pieces.join('')).toBe(json);
        for (const d of pieces)
          expect(bytes(encodeFrame({ t: 'part', n: Number.MAX_SAFE_INTEGER, more: false, d }))).toBeLessThanOrEqual(
            maxFrameBytes,
          );
      }),
      { numRuns: 30 },
    );
  });
  it('never end within a surrogate pair', () => {
    for (const piece of slices('🐎'.repeat(20_000))) expect(piece).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
  });
});

describe('decodeFrame', () => {
  it('reads what encodeFrame writes', () => {
    const frame = { t: 'part', n: 3, more: true, d: 'x' } as const;
    expect(decodeFrame(encodeFrame(frame))).toEqual(frame);
  });
  it('takes nothing else, and never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => decodeFrame(text) === undefined));
  });
});

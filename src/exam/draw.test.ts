import { describe, expect, it } from 'vitest';
import { drawVariant, seedFrom, seedPattern, shuffled } from './draw.ts';

/** Seeds as they are made, but always the same ones. */
function seeds(count: number): string[] {
  let state = 1;
  const chance = () => (state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: count }, () => seedFrom(chance));
}

/** How often each of so many variants is drawn. */
function counts(draws: readonly (number | undefined)[], of: number): number[] {
  return Array.from({ length: of }, (_, variant) => draws.filter((one) => one === variant).length);
}
const variants = (of: number) => Array.from({ length: of }, (_, index) => index);

describe('E-7 the draw', () => {
  it('is the same for ever: these were drawn by the first version', () => {
    const drawn = ['a1b2c3d4', 'zzzzzzzz', '00000000'].map((seed) =>
      ['S01', 'S04', 'S09'].map((id) => drawVariant(seed, id, ['a', 'b', 'c'])).join(''),
    );
    expect(drawn).toEqual(['aac', 'cba', 'aac']);
  });

  it.each([2, 3, 4, 7])('gives each of %i variants the same chance', (of) => {
    const each = counts(
      seeds(7000).map((seed) => drawVariant(seed, 'S01', variants(of))),
      of,
    );
    const expected = 7000 / of;
    for (const count of each) expect(Math.abs(count - expected)).toBeLessThan(5 * Math.sqrt(expected));
  });

  it('draws each case for itself: what one case drew tells nothing of the next', () => {
    const pairs = seeds(9000).map((seed) => {
      const [first = 0, second = 0] = ['S01', 'S02'].map((id) => drawVariant(seed, id, variants(3)));
      return first * 3 + second;
    });
    for (const count of counts(pairs, 9)) expect(Math.abs(count - 1000)).toBeLessThan(160);
  });

  it('is even over the cases of one exam, too', () => {
    const each = counts(
      Array.from({ length: 6000 }, (_, index) => drawVariant('k3x9q0ab', `S${index}`, variants(2))),
      2,
    );
    for (const count of each) expect(Math.abs(count - 3000)).toBeLessThan(275);
  });

  it('draws nothing where there is nothing to draw, and the only one where there is one', () => {
    expect(drawVariant('a1b2c3d4', 'S01', [])).toBeUndefined();
    expect(drawVariant('a1b2c3d4', 'S01', ['a'])).toBe('a');
  });

  it('has a number of eight small letters and digits', () => {
    for (const seed of seeds(200)) expect(seed).toMatch(seedPattern);
    expect(seedFrom(() => 0)).toBe('aaaaaaaa');
    expect(seedFrom(() => 1 - Number.EPSILON)).toBe('99999999');
  });
});

describe('X-30 the order drawn', () => {
  const calls = ['p', 'q', 'r'];

  it('is the same for ever: these were drawn by the first version', () => {
    const drawn = ['a1b2c3d4', 'zzzzzzzz', '00000000'].map((seed) => shuffled(seed, 'calls', calls).join(''));
    expect(drawn).toEqual(['qrp', 'qrp', 'pqr']);
  });

  it('gives each order of three the same chance', () => {
    const orders = seeds(6000).map((seed) => shuffled(seed, 'calls', calls).join(''));
    const names = ['pqr', 'prq', 'qpr', 'qrp', 'rpq', 'rqp'];
    for (const name of names) {
      const count = orders.filter((order) => order === name).length;
      expect(Math.abs(count - 1000), name).toBeLessThan(5 * Math.sqrt(1000));
    }
  });

  it('is drawn for each list by itself, keeps every item and changes nothing that it was given', () => {
    const others = seeds(600).filter((seed) => shuffled(seed, 'a', calls).join() === shuffled(seed, 'b', calls).join());
    expect(Math.abs(others.length - 100)).toBeLessThan(50);
    expect(shuffled('a1b2c3d4', 'x', [1, 2, 3, 4, 5]).sort()).toEqual([1, 2, 3, 4, 5]);
    expect(calls).toEqual(['p', 'q', 'r']);
    expect(shuffled('a1b2c3d4', 'x', [])).toEqual([]);
  });
});

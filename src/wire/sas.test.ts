// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { asHost, asJoiner, sasOf } from './sas.ts';
import { sasWords } from './sas-words.ts';
import { codeAlphabet, newCode, readCode } from './short-code.ts';

/** Letters to change to make one word the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, x] of [...a].entries())
    row = [...b].reduce<number[]>(
      (next, y, j) => [...next, Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + Number(x !== y))],
      [i + 1],
    );
  return row.at(-1) ?? 0;
}

describe('the words', () => {
  it('are 128, plain, and at least three letters apart', () => {
    expect(new Set(sasWords).size).toBe(128);
    for (const [i, word] of sasWords.entries()) {
      expect(word).toMatch(/^[a-z]{4,10}$/);
      for (const other of sasWords.slice(i + 1))
        expect(distance(word, other), `${word} ${other}`).toBeGreaterThanOrEqual(3);
    }
  });
  it('are the same on both sides and differ with any part', async () => {
    const base = { joinerNonce: '1', hostNonce: '2', name: 'Eva', wish: '' };
    const joiner = await sasOf({ ...base, ...asJoiner({ mine: 'J', theirs: 'H' }) });
    expect(await sasOf({ ...base, ...asHost({ mine: 'H', theirs: 'J' }) })).toBe(joiner);
    for (const other of [{ joinerNonce: '3' }, { hostNonce: '3' }, { name: 'Iva' }, { wish: 'x' }])
      expect(await sasOf({ ...base, ...asJoiner({ mine: 'J', theirs: 'H' }), ...other })).not.toBe(joiner);
    expect(await sasOf({ ...base, ...asJoiner({ mine: 'J', theirs: 'M' }) })).not.toBe(joiner);
  });
  it('are pinned, since both sides must agree over versions', async () => {
    const parts = {
      joinerNonce: 'a',
      hostNonce: 'b',
      joinerFingerprint: 'c',
      hostFingerprint: 'd',
      name: 'e',
      wish: 'f',
    };
    expect(await sasOf(parts)).toMatchInlineSnapshot(`"raketa pohovka 29"`);
  });
});

describe('a short code', () => {
  it('has eight signs of the alphabet, none favoured', () => {
    let byte = 0;
    const counts = new Map<string, number>();
    for (let n = 0; n < 310; n++)
      for (const sign of newCode((length) => Uint8Array.from({ length }, () => byte++ % 256)))
        counts.set(sign, (counts.get(sign) ?? 0) + 1);
    expect([...counts.keys()].sort().join('')).toBe(codeAlphabet);
    expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(16);
  });
  it('is read however it is typed', () => {
    expect(readCode(' abcd-2345 ')).toBe('ABCD2345');
    for (const wrong of ['', 'ABCD234', 'ABCD23450', 'ABCD2340', 'ABCDI345']) expect(readCode(wrong)).toBeUndefined();
  });
});

// @vitest-environment node
/** Changing, filling, moving, pasting and taking back: what is in the sheet afterwards, and that a refusal changes nothing. */
import { describe, expect, it } from 'vitest';
import { areaOf, placeOf } from './address.ts';
import { before, cleared, fits, fromRows, inParts, put, toRows } from './blocks.ts';
import { shifted } from './formula-text.ts';
import { filledDown, movedTo } from './moving.ts';
import { pastedAt } from './pasting.ts';
import { did, maxSteps, noSteps, redone, undone } from './undo.ts';

const area = (text: string) => {
  const found = areaOf(text);
  if (!found) throw new Error(text);
  return found;
};
const a1 = { row: 1, column: 1 };

describe('addresses', () => {
  it('lie in the sheet or are none', () => {
    expect(placeOf('B12')).toEqual({ row: 12, column: 2 });
    expect(['$Z$300', 'z300'].map(placeOf)).toEqual(Array(2).fill({ row: 300, column: 26 }));
    expect(['A0', 'A301', 'AA1', '1A', '', 'A1:B2'].map(placeOf)).toEqual(Array(6).fill(undefined));
    expect(areaOf('C3:A1')).toEqual({ from: { row: 1, column: 1 }, to: { row: 3, column: 3 } });
    expect([areaOf('A1:B2:C3'), areaOf('A1:')]).toEqual([undefined, undefined]);
  });
});

describe('X-63 blocks', () => {
  it('are put into cells; an empty text empties its cell', () => {
    const cells = put({ A1: 'x', B2: 'y' }, [{ at: 'A1', rows: [['', '1'], ['2']] }]);
    expect(cells).toEqual({ B1: '1', A2: '2', B2: 'y' });
    expect(toRows(cells)).toEqual([
      ['', '1'],
      ['2', 'y'],
    ]);
    expect(fromRows(toRows(cells))).toEqual(cells);
  });

  it('are taken back by what was there', () => {
    const cells = { A1: 'x', C3: 'z' };
    const blocks = [
      {
        at: 'A1',
        rows: [
          ['1', '2'],
          ['3', '4'],
        ],
      },
      cleared(area('C3')),
    ];
    expect(put(put(cells, blocks), before(cells, blocks))).toEqual(cells);
  });

  it('that are large go in parts, none over its length, nothing lost', () => {
    const rows = Array.from({ length: 200 }, (_, row) => Array.from({ length: 25 }, (_, column) => `${row}:${column}`));
    const parts = inParts({ at: 'B3', rows }, 5_000);
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.every((part) => JSON.stringify(part).length < 6_000 && fits(part))).toBe(true);
    expect(put({}, parts)).toEqual(put({}, [{ at: 'B3', rows }]));
  });
});

describe('X-63 filling and moving', () => {
  it('moves addresses and leaves fixed ones', () => {
    expect(shifted('=A1+$A$1+A$1+$A1', 2, 1)).toBe('=B3+$A$1+B$1+$A3');
    expect(shifted('=SUMA(B2:B32)&" A1 "', 0, 3)).toBe('=SUMA(E2:E32)&" A1 "');
    expect(shifted('=A1', -1, 0)).toBe('=#REF!');
    expect(shifted('A1', 5, 5)).toBe('A1');
  });
  it('fills the first row down', () => {
    const cells = { A1: '7', B1: '=A1*2' };
    expect(put(cells, [filledDown(cells, area('A1:B3'))])).toEqual({
      ...{ A1: '7', B1: '=A1*2', A2: '7', B2: '=A2*2', A3: '7', B3: '=A3*2' },
    });
  });
  it('puts a copied block elsewhere, one cell everywhere', () => {
    const copied = { at: 'B1', rows: [['=A1', 'x']] };
    expect(movedTo(copied, area('C5'))).toEqual({ at: 'C5', rows: [['=B5', 'x']] });
    expect(movedTo({ at: 'B1', rows: [['=A1']] }, area('C5:D6'))).toEqual({
      ...{
        at: 'C5',
        rows: [
          ['=B5', '=C5'],
          ['=B6', '=C6'],
        ],
      },
    });
  });
});

describe('X-63 pasting', () => {
  it('takes rows of a spreadsheet, with quoted texts and an empty end', () => {
    expect(pastedAt('a\t1,5\n"dva\nřádky"\t"uvozovka "" tady"\n\n', 0, a1)).toEqual({
      ...{
        ok: true,
        block: {
          at: 'A1',
          rows: [
            ['a', '1,5'],
            ['dva řádky', 'uvozovka " tady'],
          ],
        },
      },
    });
  });
  it('takes five thousand cells', () => {
    const text = Array.from({ length: 200 }, () => Array(25).fill('123').join('\t')).join('\n');
    const pasted = pastedAt(text, 0, a1);
    expect(pasted.ok && pasted.block.rows.flat()).toHaveLength(5_000);
  });
  it('refuses pictures, floods and what does not fit, with the reason', () => {
    const problemOf = (text: string, files = 0, at = a1) => {
      const pasted = pastedAt(text, files, at);
      return pasted.ok ? undefined : pasted.problem;
    };
    expect(problemOf('', 1)).toBe('image');
    expect(problemOf('')).toBe('empty');
    expect(problemOf('\n\n')).toBe('empty');
    expect(problemOf('x'.repeat(10_000_000))).toBe('too-long');
    expect(problemOf('x\n'.repeat(301))).toBe('too-many');
    expect(problemOf('x\ty', 0, { row: 1, column: 26 })).toBe('too-many');
    expect(problemOf('x'.repeat(501))).toBe('long-cell');
    expect(problemOf('a\u0007b')).toBe('invisible');
  });
});

describe('X-63 steps', () => {
  const step = (text: string) => ({ before: [{ at: 'A1', rows: [['']] }], after: [{ at: 'A1', rows: [[text]] }] });
  it('go back and forward, and forget what was undone once something else is done', () => {
    const two = did(did(noSteps, step('1')), step('2'));
    const back = undone(two);
    expect(back?.blocks).toEqual(step('2').before);
    expect(redone(back?.steps ?? noSteps)?.blocks).toEqual(step('2').after);
    expect(redone(did(back?.steps ?? noSteps, step('3')))).toBeUndefined();
    expect(undone(noSteps)).toBeUndefined();
  });
  it('are kept to a number', () => {
    const many = Array.from({ length: 150 }, (_, n) => step(`${n}`)).reduce(did, noSteps);
    expect(many.done).toHaveLength(maxSteps);
  });
});

// @vitest-environment node
/** Tables as texts, in and out: separators are guessed or chosen, and no text becomes a formula elsewhere. */
import { describe, expect, it } from 'vitest';
import { guessSeparator, readDelimited, writeCsv, writeTabs } from './delimited.ts';

describe('X-66 reading', () => {
  it('guesses the separator, also beside decimal commas', () => {
    expect(guessSeparator('den;počet\n1. 1.;56,5\n2. 1.;120')).toBe(';');
    expect(guessSeparator('day,count\n1,56.5\n2,120')).toBe(',');
    expect(guessSeparator('den\tpočet\n1\t56,5')).toBe('\t');
    expect(guessSeparator('jen jeden sloupec\n1\n2')).toBe(';');
  });
  it('names the lines that a wrong separator has left odd', () => {
    expect(readDelimited('den;počet\n1;56,5\n2;120', ',')).toEqual({
      ...{ rows: [['den;počet'], ['1;56', '5'], ['2;120']], odd: [2] },
    });
    expect(readDelimited('a;b\n1;2\n3', ';').odd).toEqual([3]);
  });
  it('takes quotes, a byte-order mark and empty lines at the end', () => {
    expect(readDelimited('\uFEFF"a;b";"c ""d"""\r\n1;2\r\n\r\n', ';').rows).toEqual([
      ['a;b', 'c "d"'],
      ['1', '2'],
    ]);
  });
});

describe('X-66 writing', () => {
  it('puts the mark in front and keeps numbers, minus included', () => {
    expect(
      writeCsv([
        ['NPS', '-8,17'],
        ['a;b', '+5 %'],
      ]),
    ).toBe('\uFEFFNPS;-8,17\r\n"a;b";+5 %');
  });
  it('makes a text of everything that would be computed', () => {
    const rows = ['=1+1', '@SUM(A1)', '+cmd', "-2+3+cmd|'/c calc'!A0", '\t=1', ' =1'].map((text) => [text]);
    const lines = writeCsv(rows).slice(1).split('\r\n');
    expect(lines.every((line) => /^"?'/.test(line))).toBe(true);
  });
  it('puts tabs between cells for the clipboard', () => {
    expect(
      writeTabs([
        ['1', 'dva tři'],
        ['4', ''],
      ]),
    ).toBe('1\tdva tři\n4\t');
  });
});

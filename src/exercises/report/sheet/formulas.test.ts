// @vitest-environment node
/** Formulas as people write them, in Czech and in English, with what goes wrong. */
import { describe, expect, it } from 'vitest';
import { put } from './blocks.ts';
import { CellError, shownValue } from './cell-value.ts';
import { createEngine } from './formulas.ts';
import { Sheet } from './sheet.ts';

const given = put({}, [
  {
    at: 'A1',
    rows: [
      ['1', '10', 'jablko', '1 234,5'],
      ['2', '20', 'hruška', '12 %'],
      ['3', '30', 'jablko', '−8,17'],
      ['4', '40', '', '=1/0'],
      ['x', '', '2026-01-01', '=NEZNAMA(1)'],
    ],
  },
]);

function resultOf(formula: string, language: 'cs' | 'en' = 'cs'): string {
  const sheet = new Sheet(createEngine);
  sheet.update({ ...given, H1: formula });
  return shownValue(sheet.value('H1'), language);
}

const cases: [string, string][] = [
  ['=1+2*3', '7'],
  ['=(1+2)*3', '9'],
  ['=2^3', '8'],
  ['=7/2', '3,5'],
  ['=5−2', '3'],
  ['=1,5*2', '3'],
  ['=1.5*2', '3'],
  ['=10%', '0,1'],
  ['=A1', '1'],
  ['=$A$2', '2'],
  ['=a3', '3'],
  ['=-A1', '-1'],
  ['=D1', '1234,5'],
  ['=D2*100', '12'],
  ['=D3', '-8,17'],
  ['=SUMA(A1:A4)', '10'],
  ['=suma(a1:a4)', '10'],
  ['=SUM(A1:A4)', '10'],
  ['=SUMA(A1:A4;B1:B4)', '110'],
  ['=SUM(A1:A4,B1:B4)', '110'],
  ['=SUMA(A:A)', '10'],
  ['=SUMA(1,5;2,5)', '4'],
  ['=SUM(1,5)', '6'],
  ['=SUMA(A1,A2)', '3'],
  ['=PRŮMĚR(A1:A4)', '2,5'],
  ['=PRUMER(A1:A4)', '2,5'],
  ['=AVERAGE(B1:B4)', '25'],
  ['=PRŮMĚR(A1:A5)', '2,5'],
  ['=POČET(A1:A5)', '4'],
  ['=POČET2(A1:A5)', '5'],
  ['=COUNTBLANK(A1:C4)', '1'],
  ['=MIN(A1:A4)', '1'],
  ['=MAX(A1:A4;100)', '100'],
  ['=MEDIAN(A1:A4)', '2,5'],
  ['=MEDIAN(A1:A3)', '2'],
  ['=LARGE(B1:B4;2)', '30'],
  ['=SMALL(B1:B4;1)', '10'],
  ['=RANK(B4;B1:B4)', '1'],
  ['=SMODCH.VÝBĚR(A1:A4)', '1,290994449'],
  ['=SOUČIN(A1:A4)', '24'],
  ['=SOUČIN.SKALÁRNÍ(A1:A4;B1:B4)', '300'],
  ['=ZAOKROUHLIT(100*9423/12710;2)', '74,14'],
  ['=ROUND(74.1385,2)', '74,14'],
  ['=ROUND(A1/3,2)', '0,33'],
  ['=ROUNDUP(2,1;0)', '3'],
  ['=ROUNDDOWN(2,9;0)', '2'],
  ['=CELÁ.ČÁST(2,7)', '2'],
  ['=ABS(-3,5)', '3,5'],
  ['=MOD(5;3)', '2'],
  ['=ODMOCNINA(9)', '3'],
  ['=KDYŽ(A1>0;"ano";"ne")', 'ano'],
  ['=IF(A1>5,"yes","no")', 'no'],
  ['=KDYŽ(A(A1=1;B1=10);1;0)', '1'],
  ['=NEBO(NEPRAVDA;PRAVDA)', 'PRAVDA'],
  ['=NE(A1=1)', 'NEPRAVDA'],
  ['=COUNTIF(A1:A4;">2")', '2'],
  ['=POČET.KDYŽ(C1:C3;"jablko")', '2'],
  ['=SUMIF(C1:C3;"jablko";B1:B3)', '40'],
  ['=PRŮMĚR.KDYŽ(A1:A4;">2")', '3,5'],
  ['=SVYHLEDAT(2;A1:B4;2;NEPRAVDA)', '20'],
  ['=INDEX(B1:B4;3)', '30'],
  ['=A1&" ks"', '1 ks'],
  ['=ZLEVA(C1;3)', 'jab'],
  ['=DÉLKA(C1)', '6'],
  ['=JE.PRÁZDNÉ(C4)', 'PRAVDA'],
  ['=C4', '0'],
  ['=1e3+1', '1001'],
  ['=,5', '#CHYBA!'],
  ['=.5+1', '1,5'],
  // what goes wrong
  ['=1/0', '#DĚLENÍ_NULOU!'],
  ['=D4+1', '#DĚLENÍ_NULOU!'],
  ['=SUMA(D1:D4)', '#DĚLENÍ_NULOU!'],
  ['=CHYBHODN(D4;5)', '5'],
  ['=IFERROR(1/0,"–")', '–'],
  ['=D5', '#NÁZEV?'],
  ['=FOO(1)', '#NÁZEV?'],
  ['=mesto', '#NÁZEV?'],
  ['=DNES()', '#NÁZEV?'],
  ['=WEBSERVICE("https://zly.example")', '#NÁZEV?'],
  ['=HYPERLINK("https://zly.example")', '#NÁZEV?'],
  ["=cmd|'/c calc'!A0", '#NÁZEV?'],
  ['=A5+1', '#HODNOTA!'],
  ['="a"*2', '#HODNOTA!'],
  ['=ODMOCNINA(-1)', '#ČÍSLO!'],
  ['=A301', '#ODKAZ!'],
  ['=AB1', '#ODKAZ!'],
  ['=SUMA(#REF!)', '#ODKAZ!'],
  ['=SVYHLEDAT(9;A1:B4;2;NEPRAVDA)', '#NENÍ!'],
  ['=ZAOKROUHLIT()', '#CHYBA!'],
  ['=1+', '#CHYBA!'],
  ['=(1', '#CHYBA!'],
  ['=SUMA(A1:A4', '#CHYBA!'],
  ['=1 2', '#CHYBA!'],
  ['=?', '#CHYBA!'],
  ['=H1', '#KRUH!'],
  ['=SUMA(A1:H1)', '#KRUH!'],
];

describe('X-62 formulas', () => {
  it.each(cases)('%s → %s', (formula, result) => expect(resultOf(formula)).toBe(result));
  it('are more than sixty', () => expect(cases.length).toBeGreaterThan(60));
  it('are shown in English, too', () => {
    expect(resultOf('=1/0', 'en')).toBe('#DIV/0!');
    expect(resultOf('=SUMA(1,5;2)', 'en')).toBe('3.5');
    expect(resultOf('=PRAVDA', 'en')).toBe('TRUE');
  });
});

describe('X-62 a sheet', () => {
  it('computes again what depends on a change, and nothing twice', () => {
    let computed = 0;
    const sheet = new Sheet((read) => {
      const engine = createEngine(read);
      return { compute: (text) => ((computed += 1), engine.compute(text)) };
    });
    const cells = put({}, [{ at: 'A1', rows: [['1'], ['=A1+1'], ['=A2*2'], ['=5']] }]);
    sheet.update(cells);
    expect([sheet.value('A3'), computed]).toEqual([4, 3]);
    sheet.update({ ...cells, A1: '10' });
    expect([sheet.value('A3'), computed]).toEqual([22, 5]);
    sheet.update({ ...cells, A1: '' });
    expect(sheet.value('A2')).toEqual(new CellError('value'));
  });

  it('names a circle, and what stands behind it, and is well again without it', () => {
    const sheet = new Sheet(createEngine);
    const circle = { A1: '=B1', B1: '=C1+1', C1: '=A1', D1: '=A1', E1: '=1' };
    sheet.update(circle);
    expect(['A1', 'B1', 'C1', 'D1', 'E1'].map((cell) => shownValue(sheet.value(cell)))).toEqual([
      '#KRUH!',
      '#KRUH!',
      '#KRUH!',
      '#KRUH!',
      '1',
    ]);
    sheet.update({ ...circle, C1: '1' });
    expect(['A1', 'B1', 'D1'].map((cell) => sheet.value(cell))).toEqual([2, 2, 2]);
  });

  it('takes five thousand cells at once, and the sums of them', () => {
    const sheet = new Sheet(createEngine);
    const rows = Array.from({ length: 200 }, (_, row) => Array.from({ length: 25 }, (_, column) => `${row * column}`));
    const cells = put({}, [
      { at: 'A1', rows },
      { at: 'Z1', rows: [['=SUMA(A1:Y200)'], ['=PRŮMĚR(Y:Y)']] },
    ]);
    expect(Object.keys(cells)).toHaveLength(5_002);
    sheet.update(cells);
    expect([sheet.value('Z1'), sheet.value('Z2')]).toEqual([(199 * 200 * 24 * 25) / 4, (199 / 2) * 24]);
  });

  it('does a chain of a thousand formulas in its order', () => {
    const sheet = new Sheet(createEngine);
    const rows = Array.from({ length: 250 }, (_, row) =>
      Array.from({ length: 4 }, (_, column) =>
        column > 0 ? `=${'ABC'[column - 1]}${row + 1}+1` : row > 0 ? `=D${row}+1` : '1',
      ),
    );
    sheet.update(put({}, [{ at: 'A1', rows }]));
    expect(sheet.value('D250')).toBe(1_000);
  });
});

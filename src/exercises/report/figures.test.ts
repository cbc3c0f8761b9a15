// @vitest-environment node
/** What a candidate enters beside what follows from sums (CZ-26): each oracle value of S12 is right, each near miss not. */
import { describe, expect, it } from 'vitest';
import { type Entered, checksOf, figureIds, verdictOn } from './figures.ts';
import { dailyRows } from './generator.ts';
import { quarter } from './quarter.fixture.ts';

const rows = dailyRows(quarter);
const periods = ['2026-01', '2026-02', '2026-03', 'whole'];
/** January, February, March, the quarter, as the examiner's card has them. */
const oracle = {
  aht: ['334,42', '342,72', '333,95', '337,00'],
  asa: ['17,87', '30,89', '23,57', '24,17'],
  serviceLevel: ['80,77', '67,97', '74,14', '74,14'],
  abandonment: ['4,38', '8,00', '6,05', '6,18'],
  fcr: ['75,56', '70,91', '71,22', '72,51'],
  csat: ['80,16', '74,92', '75,00', '76,63'],
  nps: ['27,58', '16,04', '17,31', '20,18'],
  occupancy: ['59,86', '68,75', '64,04', '64,10'],
  emailsInTime: ['89,87', '82,59', '83,36', '85,15'],
} as const;

const entered = (
  values: Partial<Record<keyof typeof oracle, readonly string[]>>,
  formula: Entered['formula'] = 'A',
) => ({
  figures: Object.fromEntries(
    Object.entries(values).flatMap(([figure, texts]) =>
      texts.map((text, index) => [`${figure}/${periods[index]}`, { text }] as const),
    ),
  ),
  formula,
});
const verdicts = (values: Parameters<typeof entered>[0], formula?: Entered['formula']) =>
  checksOf(rows, entered(values, formula), 0.5).figures.filter(({ figure }) => figure in values);

describe('X-61 indicators that were entered', () => {
  it('are all right with the oracle’s values, and the oracle is reproduced to its last place', () => {
    const { figures, sums } = checksOf(rows, entered(oracle), 0.5);
    expect(figures).toHaveLength(figureIds.length * periods.length);
    expect(figures.filter(({ verdict }) => verdict !== 'right')).toEqual([]);
    for (const { expected, entered: text } of figures) expect(expected.toFixed(2).replace('.', ',')).toBe(text);
    expect(sums.at(-1)).toEqual({ period: 'whole', offered: 12710, answered: 11924, abandoned: 786, inTime: 9423 });
  });

  it('are judged by the formula that is named, and not at all without one', () => {
    const b = { serviceLevel: ['81,36', '69,18', '75,09', '75,08'] };
    const c = { serviceLevel: ['84,47', '73,88', '78,91', '79,03'] };
    const all = (verdict: string) => Array(4).fill(verdict);
    expect(verdicts(b, 'B').map(({ verdict }) => verdict)).toEqual(all('right'));
    expect(verdicts(c, 'C').map(({ verdict }) => verdict)).toEqual(all('right'));
    expect(verdicts(c, 'A').map(({ verdict }) => verdict)).toEqual(all('off'));
    expect(verdicts(oracle, '').filter(({ figure }) => figure === 'serviceLevel')).toMatchObject(
      all('no-formula').map((verdict) => ({ verdict })),
    );
  });

  it('that are means of days are named so', () => {
    expect(verdicts({ serviceLevel: ['', '', '', '76,37'] }).map(({ verdict }) => verdict)).toEqual([
      ...Array(3).fill('missing'),
      'daily-mean',
    ]);
  });

  it('may differ by half a percent of the right value, and never less than by rounding', () => {
    const on = (text: string, expected: number) => verdictOn(text, { expected, mean: 1e9, tolerancePercent: 0.5 });
    expect(['74,51', '73,77'].map((text) => on(text, 74.14))).toEqual(['right', 'right']);
    expect(['74,52', '73,76', '0,7414'].map((text) => on(text, 74.14))).toEqual(['off', 'off', 'off']);
    expect([on('0,01', 0.008), on('−8,17', -8.17), on('-8.17', -8.17), on('8,17', -8.17)]).toEqual([
      ...['right', 'right', 'right', 'off'],
    ]);
  });

  it('are read with unit and spaces, and what is no number says so', () => {
    const on = (text: string) => verdictOn(text, { expected: 1337, mean: 0, tolerancePercent: 0.5 });
    expect(['1 337 s', '1337,00', '1 337', ' 1337 % '].map(on)).toEqual(Array(4).fill('right'));
    expect(['asi 1337', '1337;0', '=A1', '1,337,0'].map(on)).toEqual(Array(4).fill('unreadable'));
    expect(on('  ')).toBe('missing');
  });
});

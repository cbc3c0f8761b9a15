// @vitest-environment node
/** The whole table of the first quarter and its indicators (CZ-26): the numbers were worked out by two other programs
 *  beforehand, here they are only compared. */
import { describe, expect, it } from 'vitest';
import { type DailyRow, dailyRows } from './generator.ts';
import { kpisOf, sumsOf } from './kpi.ts';
import { quarter } from './quarter.fixture.ts';

const rows = dailyRows(quarter);
const inMonth = (month: string) => rows.filter(({ day }) => day.startsWith(month));
const between = (first: string, last: string) => rows.filter(({ day }) => first <= day && day <= last);

/** Offered, answered, abandoned, in time | AHT, ASA, service level A, B, C, abandonment, FCR, CSAT, NPS, occupancy,
 *  e-mails in 24 hours. */
const known: [string, DailyRow[], number[], string[]][] = [
  [
    'January',
    inMonth('2026-01'),
    [3993, 3818, 175, 3225],
    ['334.42', '17.87', '80.77', '81.36', '84.47', '4.38', '75.56', '80.16', '27.58', '59.86', '89.87'],
  ],
  [
    'February',
    inMonth('2026-02'),
    [4286, 3943, 343, 2913],
    ['342.72', '30.89', '67.97', '69.18', '73.88', '8.00', '70.91', '74.92', '16.04', '68.75', '82.59'],
  ],
  [
    'March',
    inMonth('2026-03'),
    [4431, 4163, 268, 3285],
    ['333.95', '23.57', '74.14', '75.09', '78.91', '6.05', '71.22', '75.00', '17.31', '64.04', '83.36'],
  ],
  [
    'the quarter',
    rows,
    [12710, 11924, 786, 9423],
    ['337.00', '24.17', '74.14', '75.08', '79.03', '6.18', '72.51', '76.63', '20.18', '64.10', '85.15'],
  ],
  [
    '16 to 22 February',
    between('2026-02-16', '2026-02-22'),
    [1496, 1275, 221, 660],
    ['360.06', '58.00', '44.12', '45.74', '51.76', '14.77', '60.78', '64.42', '-8.17', '93.42', '69.25'],
  ],
  [
    '9 to 13 March',
    between('2026-03-09', '2026-03-13'),
    [1139, 1016, 123, 617],
    ['330.73', '41.00', '54.17', '55.64', '60.73', '10.80', '57.87', '59.04', '-13.86', '82.97', '63.74'],
  ],
];

describe('daily rows', () => {
  it('are one for each day of the quarter', () => {
    expect(rows).toHaveLength(90);
    expect(new Set(rows.map(({ day }) => day)).size).toBe(90);
    expect([rows[0]?.day, rows[89]?.day]).toEqual(['2026-01-01', '2026-03-31']);
  });

  it('begin with a holiday and end with a Tuesday', () => {
    expect(rows[0]).toMatchObject({ offered: 56, answered: 53, abandoned: 3, loggedInSeconds: 43_200 });
    expect(rows[89]).toMatchObject({ offered: 167, answered: 161, abandoned: 6, loggedInSeconds: 81_000 });
  });

  it('are whole numbers that fit together', () => {
    for (const { day, ...numbers } of rows) {
      expect(Object.values(numbers).every(Number.isInteger), day).toBe(true);
      expect(numbers.answered + numbers.abandoned, day).toBe(numbers.offered);
      expect(numbers.inTime, day).toBeLessThanOrEqual(numbers.answered);
      expect(numbers.promoters + numbers.detractors, day).toBeLessThanOrEqual(numbers.surveys);
    }
  });

  it('differ from ordinary days only in the two periods', () => {
    const ordinary = dailyRows({ ...quarter, periods: [] });
    const others = rows.flatMap((row, index) => (row.offered === ordinary[index]?.offered ? [] : [index + 1]));
    expect(others).toEqual([47, 48, 49, 50, 51, 52, 53, 68, 69, 70, 71, 72]);
  });
});

describe('indicators from sums', () => {
  it.each(known)('%s', (_name, days, counts, indicators) => {
    const sums = sumsOf(days);
    expect([sums.offered, sums.answered, sums.abandoned, sums.inTime]).toEqual(counts);
    expect(Object.values(kpisOf(sums)).map((value) => value.toFixed(2))).toEqual(indicators);
  });

  it('are not the means of days: that would be 76.37 % instead of 74.14 %', () => {
    const daily = rows.map((row) => kpisOf(row).serviceLevelA);
    const mean = daily.reduce((sum, value) => sum + value, 0) / daily.length;
    expect(mean.toFixed(2)).toBe('76.37');
  });
});

/** The figures against tables computed by hand. */
import { describe, expect, it } from 'vitest';
import { caseFigures } from './cases.ts';
import { criteriaFigures } from './criteria.ts';
import { examinerFigures } from './examiners.ts';
import { heldExam, times } from './exams.fixture.ts';
import { monthFigures } from './months.ts';
import { selected, wordings } from './selection.ts';

describe('Z-32 criteria', () => {
  it('puts the hardest first and those of which little is known last', () => {
    // 1a: 2 of 20; 1b: 15 of 20; 1c: 4 of 4; 1d: never
    const exams = [
      ...times(1, heldExam('A', '--..')),
      ...times(1, heldExam('A', '-+..')),
      ...times(14, heldExam('A', '+-..')),
      ...times(4, heldExam('B', '++-.')),
    ];
    const rows = criteriaFigures(exams);
    expect(rows.map(({ key, examined, notMet }) => [key, examined, notMet])).toEqual([
      ['1b', 20, 15],
      ['1a', 20, 2],
      ['1c', 4, 4],
      ['1d', 0, 0],
    ]);
    // Wilson, 15 of 20: (0.75 + 3.8415/40 ± 1.96·√(0.1875/20 + 3.8415/1600)) / (1 + 3.8415/20) = 0.7097 ± 0.1784
    expect(rows[0]?.share?.low).toBeCloseTo(0.5313, 4);
    expect(rows[0]?.share?.high).toBeCloseTo(0.8881, 4);
    expect(rows[2]?.share).toBeUndefined();
  });
});

describe('Z-33 examiners', () => {
  // A: ten exams, 1a missed in 6, 1b in 2; B and C: twenty, 1a missed in 4 (20 %), 1b in 2 (10 %); 1c judged by A alone
  const exams = [
    ...times(2, heldExam('Adam', '--+')),
    ...times(4, heldExam('Adam', '-+-')),
    ...times(4, heldExam('Adam', '+++')),
    ...times(4, heldExam('Cecílie', '-+.')),
    ...times(2, heldExam('Čeněk', '+-.')),
    ...times(14, heldExam('Cecílie', '++.')),
  ];

  it('lays the share beside what the others would lead to expect on the same criteria', () => {
    const [adam, cecilie, cenek] = examinerFigures(exams);
    expect(adam).toMatchObject({ name: 'Adam', exams: 10, verdicts: 30, notMet: 12 });
    // 1c is left out: nobody else has judged it. Observed 8 of 20, expected 10 · 0.2 + 10 · 0.1 = 3 of 20
    expect(adam?.comparison).toMatchObject({ verdicts: 20, observed: { share: 0.4 } });
    expect(adam?.comparison?.expected.share).toBeCloseTo(0.15, 10);
    expect(adam?.comparison?.difference.by).toBeCloseTo(0.25, 10);
    // Wilson of 4 in 10 exams is 0.1682 to 0.6873, of 3 in 20 it is 0.0524 to 0.3604
    expect(adam?.comparison?.difference.low).toBeCloseTo(0.25 - Math.hypot(0.4 - 0.1682, 0.3604 - 0.15), 3);
    expect(adam?.comparison?.difference.high).toBeCloseTo(0.25 + Math.hypot(0.6873 - 0.4, 0.15 - 0.0524), 3);
    expect(cecilie).toMatchObject({ name: 'Cecílie', exams: 18 });
    expect(cecilie?.comparison).toBeDefined();
    expect(cenek).toEqual({ name: 'Čeněk', exams: 2, verdicts: 4, notMet: 2, comparison: undefined });
  });

  it('compares nobody while the others are fewer than ten exams', () => {
    const few = [...times(12, heldExam('Adam', '-+')), ...times(9, heldExam('Bára', '++'))];
    expect(examinerFigures(few).map(({ comparison }) => comparison)).toEqual([undefined, undefined]);
  });
});

describe('Z-34 cases and variants', () => {
  const task = { case: 'S04', title: 'Faktura', sourceHash: 'f1', variant: 'a', begun: true, marked: 4, met: 3 };
  it('counts each as often as it was drawn, an edited case apart', () => {
    const exams = [
      ...times(10, heldExam('A', '+', { tasks: [task] })),
      heldExam('A', '+', { tasks: [{ ...task, variant: 'b' }] }),
      heldExam('A', '+', { tasks: [{ ...task, begun: false, marked: 0, met: 0 }] }),
      heldExam('A', '+', { tasks: [{ ...task, sourceHash: 'f2', variant: '' }] }),
    ];
    expect(caseFigures(exams).map((row) => [row.sourceHash, row.variant, row.drawn, row.played])).toEqual([
      ['f1', 'a', 11, 10],
      ['f1', 'b', 1, 1],
      ['f2', '', 1, 1],
    ]);
    const [first, second] = caseFigures(exams);
    expect(first).toMatchObject({ marked: 40, met: 30, share: { share: 0.75 } });
    expect(second?.share).toBeUndefined();
  });
});

describe('Z-35 what is counted', () => {
  const at = (month: number, day: number) => new Date(2026, month - 1, day, 12).getTime();
  const exams = [
    heldExam('A', '+', { heldAt: at(5, 14) }),
    heldExam('A', '-', { heldAt: at(5, 31) }),
    heldExam('A', '+', { heldAt: at(4, 1), result: 'incomplete' }),
    heldExam('', '-', { kind: 'training', heldAt: at(5, 1) }),
    heldExam('A', '+', { qualification: { code: '66-029-M', name: 'Jiné', wordingHash: 'b'.repeat(64) } }),
  ];

  it('goes by month', () => {
    expect(monthFigures(exams.slice(0, 3))).toEqual([
      { month: '2026-04', exams: 1, passed: 0, failed: 0, incomplete: 1, share: undefined },
      { month: '2026-05', exams: 2, passed: 1, failed: 1, incomplete: 0, share: undefined },
    ]);
  });

  it('keeps wordings, kinds and periods apart', () => {
    const [most, other] = wordings(exams, 'exam');
    expect([most?.exams, most?.mark, other?.exams]).toEqual([3, 'aaaaaaaa', 1]);
    const choose = (kind: 'exam' | 'training', from = '', to = '') =>
      selected(exams, { kind, wording: most?.key ?? '', from, to }).length;
    expect([choose('exam'), choose('training')]).toEqual([3, 1]);
    expect([
      choose('exam', '2026-05-14', '2026-05-31'),
      choose('exam', '2026-05-15'),
      choose('exam', '', '2026-04-30'),
    ]).toEqual([2, 1, 1]);
  });
});

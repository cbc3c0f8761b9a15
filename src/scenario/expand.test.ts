// @vitest-environment node
/** What an author may write short, and counted days. */
import { describe, expect, it } from 'vitest';
import { countDay } from '../exam/counted-day.ts';
import { wordDay } from './calendar.ts';
import { readScenario, readVariants } from './read.ts';
import { broken, reader, tiny } from './tiny.fixture.ts';
import { datesIn, sumsIn } from './written-figures.ts';

const read = (text: string, language = 'cs') => {
  const result = readScenario({ name: 'T1.yaml', text }, { ...reader, language });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const today = { date: '2026-05-14', holidays: ['2026-05-01', '2026-05-08'] };

describe('I-4 what may be written short', () => {
  it('a text in several languages is read in the one that is asked for', () => {
    const text = broken('title: Zkušební', 'title: { cs: Zkušební, en: A test }');
    expect(read(text).title).toBe('Zkušební');
    expect(read(text, 'en').title).toBe('A test');
  });

  it('days count from the world’s, in texts and in fields', () => {
    const text = broken('brief: Pomozte zákazníkovi.', 'brief: Do {{today+30d}}, tedy {{today+30d|long}}.').replace(
      'worldDate: 2026-05-14',
      "worldDate: '{{today|iso}}'",
    );
    const { brief, worldDate } = read(text);
    expect(brief.replaceAll('\u00a0', ' ')).toBe('Do 13. 6. 2026, tedy sobota 13. června 2026.');
    expect(worldDate).toBe('2026-05-14');
  });

  it('a material may come from the world', () => {
    const text = broken('  - title: Ceník\n    text: Kurýr stojí 129 Kč.', '  - from: KB-07');
    expect(read(text).materials).toEqual([{ title: 'Expres', text: 'Pozdní expres se vrací celý.' }]);
  });

  it('variants differ in their values only', () => {
    const text = `${broken('Pomozte zákazníkovi.', 'Pomozte {{jmeno}}.')}variants:\n  - { id: a, values: { jmeno: Jana } }\n  - { id: b, values: { jmeno: Petr } }\n`;
    const variants = readVariants({ name: 'T1.yaml', text }, reader);
    if (!variants.ok) throw new Error(JSON.stringify(variants.problems));
    expect(variants.value.map(({ variant, value }) => [variant.id, value.brief])).toEqual([
      ['a', 'Pomozte Jana.'],
      ['b', 'Pomozte Petr.'],
    ]);
  });

  it('what is written out stays as it is', () => expect(read(tiny).brief).toBe('Pomozte zákazníkovi.'));
});

describe('I-4 counted days', () => {
  it.each([
    ['today', '2026-05-14'],
    ['today+30d', '2026-06-13'],
    ['today-3d', '2026-05-11'],
    ['today+1wd', '2026-05-15'],
    ['today+2wd', '2026-05-18'],
    ['2026-04-30+1wd', '2026-05-04'],
    ['2026-05-11-1wd', '2026-05-07'],
    ['today+2w', '2026-05-28'],
    ['2026-01-31+1m', '2026-02-28'],
    ['2024-02-29+1y', '2025-02-28'],
    ['2026-02-12+2y-1d', '2028-02-11'],
  ])('%s', (words, day) => expect(countDay(words, today)).toBe(day));

  it.each(['zítra', 'today+3', '2026-02-30', 'today+1x'])('%s is none', (words) =>
    expect(countDay(words, today)).toBeUndefined(),
  );

  it('are written as the language writes them', () => {
    const plain = (text: string) => text.replaceAll('\u00a0', ' ');
    expect(plain(wordDay('2026-05-11', 'cs'))).toBe('11. 5. 2026');
    expect(plain(wordDay('2026-05-11', 'cs', 'short'))).toBe('11. 5.');
    expect(plain(wordDay('2026-05-11', 'en', 'long'))).toBe('Monday, May 11, 2026');
  });
});

describe('I-5 figures as people write them', () => {
  it('finds days with and without names, never times or versions', () => {
    expect(datesIn('v pátek **15. 5.** ve 14.00, verze 1.0.5, po 18. 5. a 3. března 2025')).toMatchObject([
      { found: 'pátek 15. 5.', weekday: 5, day: 15, month: 5 },
      { day: 18, month: 5, weekday: undefined },
      { day: 3, month: 3, year: 2025 },
    ]);
    expect(datesIn('on Monday 18 May 2026 and Fri 15 May')).toMatchObject([
      { weekday: 1, day: 18, month: 5, year: 2026 },
      { weekday: 5, day: 15, month: 5 },
    ]);
  });

  it('works sums out', () => {
    expect(sumsIn('12\u00a0990 + 0 + 249 = 13\u00a0239 Kč')).toMatchObject([{ is: 13_239, right: 13_239 }]);
    expect(sumsIn('2 × 1 690 = 3 380 Kč, 5 490 Kč + 249 Kč = 5 740 Kč')).toMatchObject([
      { is: 3_380, right: 3_380 },
      { is: 5_740, right: 5_739 },
    ]);
    expect(sumsIn('SL = 80 %, 9–18 h')).toEqual([]);
  });
});

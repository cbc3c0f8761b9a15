// @vitest-environment node
/** The shipped telephone cases in which the customer presses: S07 by shouting, S19 for somebody else's data. Figures are
 *  worked out a second time; what the candidate must find out or keep back is looked for where it must not stand. */
import { describe, expect, it } from 'vitest';
import { byId, daysAfter, flat, shownTo, today, weekday, wholeText, workingDaysAfter } from './shipped.fixture.ts';

/* A good run shows: three techniques marked before the call; lines of levels 1 to 3 said and the mood risen to 6 or more,
 * later lower; at least one fact revealed; filed with OBJ, STIZ in the note, which names S3 for 3 990 Kč before Saturday. */
describe('S07 (CZ-20)', () => {
  const s07 = byId('S07');
  const shown = shownTo(s07);

  it('has two parts: techniques for five minutes, then the call', () => {
    expect(flat(s07.brief)).toMatch(/1\. část, 5 minut.*aspoň tři techniky.*2\. část, 8 minut/);
    expect(s07.figurant.complication?.atSeconds).toBe((5 + 3) * 60);
    expect(s07.criteria[0]).toMatchObject({ id: 'techniky', letter: 'c' });
    expect(s07.criteria[0]?.met).toMatch(/^Tři různé techniky/);
    // which techniques count is for the examiner
    expect(shown).not.toMatch(/výdech|přerámov|kotva|deska/i);
    expect(s07.figurant.card).toMatch(/výdech.*přerámování.*kotva.*zaseknutá deska/s);
  });

  it('has five levels of heat: two points of mood each, and lines for each of them', () => {
    expect(s07.mood.start).toBe(2 * 1);
    expect(s07.mood.up.map(({ by, to }) => by ?? to)).toEqual([2 * 3, 2, 2, 2]);
    expect(s07.mood.down.map(({ by }) => by)).toEqual([2, 2, 2]);
    for (const level of [1, 2, 3, 4])
      expect(
        s07.figurant.lines.filter(({ id }) => id.startsWith(`s${level}-`)).length,
        `level ${level}`,
      ).toBeGreaterThanOrEqual(2);
    expect(s07.figurant.complication?.expect).toMatch(/^Stupeň 5/);
  });

  it('can be stopped by a word that everybody knows beforehand', () => {
    expect(s07.figurant.stopWord).toBe('zkouška stop');
    expect(flat(s07.brief)).toContain('„zkouška stop“');
  });

  it('has right figures, and the solution must be found', () => {
    expect(4_490 - 3_990).toBe(500);
    expect(daysAfter('2026-05-04', 10)).toBe(today);
    expect([workingDaysAfter(today, 1), weekday('2026-05-16')]).toEqual(['2026-05-15', 6]);
    expect(shown).toMatch(/S2 hodinky Tik \| 3 990 Kč \| 0.*S3 hodinky Tik \| 4 490 Kč \| 4/);
    expect(flat(s07.outcomes.best.text)).toMatch(
      /4 490 Kč\) za 3 990 Kč.*dnes do 18\.00.*15\. 5\..*vratku 3 990 Kč.*500 Kč/,
    );
    expect(shown).not.toMatch(/15\. 5\.|16\. 5\.|rozdíl 500|oslav|manžel|do 12\.00|vyzvedn/);
    expect(flat(s07.outcomes.wrong.map(({ text }) => text).join(' '))).toContain('šetření dopravce třicet dnů');
  });
});

/* A good run shows: not one datum said, the guessed post code neither confirmed nor denied (both questions answered
 * rightly), the complication played; filed with BEZP, the note naming the caller's number and the supervisor. */
describe('S19 (PL-12, PL-33, PL-39)', () => {
  const s19 = byId('S19');
  const shown = shownTo(s19);

  it('gives the candidate what must not be said, and the note on the account', () => {
    expect(shown).toMatch(/Lipová 4, Kuřim.*664 34.*Nesdělovat údaje třetím osobám/);
    expect(shown).not.toMatch(/rozved|bývalý|Nádražní|602 00|pracovat/);
  });

  it('lets the figurant know nothing that could be confirmed', () => {
    const played = JSON.stringify(s19.figurant).replaceAll('\u00a0', ' ');
    expect(played).not.toMatch(/Lipová|Kuřim|664 34|lucie\.k@|14–16|15\. 5\./);
    expect(played).toContain('EJ2026-04155');
  });

  it('has four procedures, each a material of its own (PL-12)', () => {
    const titles = s19.materials.map(({ title }) => flat(title)).filter((title) => title.startsWith('Postup'));
    expect(titles).toEqual([
      'Postup 1 – Dispozice zákazníka',
      'Postup 2 – Založení a změna objednávky',
      'Postup 3 – Ověření údajů zákazníka',
      'Postup 4 – Bezpečnost',
    ]);
  });

  it('is lost by one datum, and only by that', () => {
    expect(s19.criteria.filter(({ critical }) => critical).map(({ id }) => id)).toEqual(['zadny-udaj']);
  });

  it('rises by three levels and asks for the street in the third minute (PL-33)', () => {
    const text = wholeText(s19);
    for (const line of ['Já to platil!', 'Víte, s kým mluvíte?', 'Zítra tu nebudete pracovat.'])
      expect(text).toContain(line);
    expect(s19.figurant.complication).toMatchObject({ atSeconds: 180 });
    expect(s19.figurant.opening).toBe('Tady doktor Kolář, potřebuju jen rychle vědět, kam to manželce vezete.');
  });

  it('asks for the greeting and the notice of recording before any datum (PL-39)', () => {
    expect(s19.criteria.find(({ id }) => id === 'uvod')?.met).toMatch(/nahrávání dřív/);
  });
});

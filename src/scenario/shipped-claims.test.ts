// @vitest-environment node
/** The figures of the shipped telephone cases about defective goods: S01, S02, S05. Sums, periods and dates are worked
 *  out here a second time; what the candidate must find out alone stands in nothing that a candidate gets. */
import { describe, expect, it } from 'vitest';
import { phoneStimulus } from '../channels/phone/stimulus.ts';
import {
  byId,
  daysAfter,
  flat,
  shownTo,
  today,
  weekday,
  wholeText,
  workingDayFrom,
  workingDaysAfter,
  yearsAfter,
} from './shipped.fixture.ts';

const saturday = 6;
const settleBy = daysAfter(today, 30);

it('a claim made today is settled by 13 June, a Saturday, hence in fact by Monday 15 June', () => {
  expect([settleBy, weekday(settleBy)]).toEqual(['2026-06-13', saturday]);
  expect(workingDayFrom(settleBy)).toBe('2026-06-15');
});

/* A good run shows in the log: answered; at least four of six facts revealed as asked; the complication played and the
 * price said after it; both questions answered rightly; filed with REK, the note naming Tuesday 19 May 13–17. */
describe('S01 (CZ-14)', () => {
  const s01 = byId('S01');
  const shown = shownTo(s01);

  it('gives the incomplete request word for word and nothing that must be asked', () => {
    expect(flat(phoneStimulus.parse(s01.stimulus).request ?? '')).toBe(
      'Dobrý den, pračka nefunguje, prádlo je po vyprání mokré. Co s tím? Dvořáková.',
    );
    expect(s01.figurant.opening).toBe('Dobrý den, já jsem Vám psala, ono je to prádlo mokré jak z\u00a0rybníka.');
    expect(s01.figurant.ifAsked).toHaveLength(6);
    expect(shown).not.toMatch(/polštář|vnu[kč]|prsty|nemocn|důchod|jak z rybníka/);
    expect(flat(s01.figurant.ifAsked.map(({ fact }) => fact).join(' '))).toMatch(/E18.*dva prsty.*12\. 5\..*roztrhl/);
  });

  it('leaves it to the candidate which of two Dvořáková calls', () => {
    expect(phoneStimulus.parse(s01.stimulus).caller).toMatchObject({ number: '000 555 021', known: false });
    expect(shown).toMatch(/Z-10021 \| Z-10077/);
    expect(shown).toMatch(/Ludmila Dvořáková \| Marie Dvořáková/);
  });

  it('has right sums and periods, none of them worked out for the candidate', () => {
    expect(11_990 + 590).toBe(12_580);
    expect(shown).toMatch(/11 990 Kč.*590 Kč/);
    const taken = '2026-02-12';
    expect([yearsAfter(taken, 1), yearsAfter(taken, 2)]).toEqual(['2027-02-12', '2028-02-12']);
    expect(flat(s01.outcomes.best.text)).toMatch(/12\. 2\. 2028.*12\. 2\. 2027/);
    expect(flat(s01.outcomes.best.text)).toMatch(/890 Kč.*19\. 5\. 13–17 h.*13\. 6\./);
    expect(shown).not.toMatch(/12 580|1[35]\. 6\.|12\. 2\. 202[78]/);
  });

  it('offers Tuesday 13–17 as the first free visit', () => {
    const visits = [...shown.matchAll(/\| \p{L}+ (\d+)\. 5\. \| (volno|obsazeno) \| (volno|obsazeno) \|/gu)];
    const free = visits.filter(([, , morning, afternoon]) => [morning, afternoon].includes('volno'));
    expect(free.map(([, day, morning]) => [day, morning])).toEqual([
      ['19', 'obsazeno'],
      ['21', 'volno'],
    ]);
  });

  it('asks about money in the fourth minute and moves from 5 to 7 and to 3', () => {
    expect(s01.figurant.complication).toMatchObject({ atSeconds: 240 });
    expect(s01.mood.start).toBe(5);
    expect(s01.mood.up.map(({ to }) => to)).toEqual([7, 7, 7]);
    expect(s01.mood.down.map(({ to }) => to)).toEqual([undefined, 3]);
  });
});

/* A good run shows: both possibilities said within a minute of the opening; the three questions answered rightly;
 * filed with REK, the note naming the exchange, the collection on 18 May and the confirmation. */
describe('S02 (CZ-15)', () => {
  const s02 = byId('S02');
  const shown = shownTo(s02);

  it('gives the complete request word for word', () => {
    expect(flat(phoneStimulus.parse(s02.stimulus).request ?? '')).toBe(
      'Dne 3. 11. 2025 jsem objednal robotický vysavač Robin R5 (EJ2025-20871, faktura FV2025-20871, 8 490 Kč), převzal jsem ho 5. 11. 2025. Od 10. května hlásí chybu E3 a levé kolo se netočí. Kolo jsem vyčistil a provedl reset podle str. 22 návodu, závada trvá. Jaké mám možnosti? Ing. Petr Havránek, Olomouc.',
    );
    expect(s02.figurant.opening).toBe('Popsal jsem to přesně. Teď bych rád slyšel možnosti, jednu po druhé.');
  });

  it('has right periods, none of them worked out for the candidate', () => {
    const taken = '2025-11-05';
    expect(daysAfter(taken, 14)).toBe('2025-11-19');
    expect(yearsAfter(taken, 1)).toBe('2026-11-05');
    expect(workingDaysAfter(today, 2)).toBe('2026-05-18');
    expect(flat(s02.outcomes.best.text)).toMatch(
      /14 ks.*18\. 5\..*13\. 6\. 2026.*15\. 6\..*5\. 11\. 2026.*19\. 11\. 2025/,
    );
    expect(shown).toMatch(/druhý pracovní den/);
    expect(shown).not.toMatch(/1[35]\. 6\.|18\. 5\.|19\. 11\.|5\. 11\. 2026|alergi|neupadl|nevadí/);
  });

  it('always asks who proves what, for the money, and about the box', () => {
    expect(s02.figurant.mustAsk.map(({ id }) => id)).toEqual(['kdo-dokazuje', 'penize', 'bez-obalu']);
    expect(s02.mood).toMatchObject({ start: 3, up: [{ to: 5 }, {}], down: [{ to: 2 }] });
  });
});

/* A good run shows: R-2025-04410 found; damage and departure revealed as asked; mood down to 2 without a long hold;
 * filed with REK, the note naming R-2026-03120, Friday 15 May and what the customer chose. */
describe('S05 (CZ-18)', () => {
  const s05 = byId('S05');
  const shown = shownTo(s05);

  it('has the first repair in the register, and what only the customer knows nowhere', () => {
    expect(shown).toMatch(/R-2025-04410.*12\. 3\. 2025.*2\. 4\. 2025.*relé kompresoru/);
    expect(shown).toContain('R-2026-03120');
    expect(shown).not.toMatch(/cvak|1 800|16\. 5\.|odjíž|potravin[^y]|opakovan/);
    expect(s05.figurant.opening).toBe('Ta vaše lednice zase nechladí a\u00a0já už s\u00a0vámi nemám trpělivost.');
  });

  it('has right sums and periods, none of them worked out for the candidate', () => {
    expect(13_490 + 590).toBe(14_080);
    expect(14_080 > 10_000 && 13_490 > 10_000).toBe(true);
    expect(yearsAfter('2024-06-24', 2)).toBe('2026-06-24');
    expect(today < '2026-06-24' && today > yearsAfter('2024-06-24', 1)).toBe(true);
    expect(shown).not.toMatch(/14 080|1[35]\. 6\.|24\. 6\. 2026|15\. 5\./);
    expect(flat(s05.outcomes.best.text)).toMatch(/13 490 Kč.*14 080 Kč.*15\. 5\..*1 800 Kč.*13\. 6\..*24\. 6\. 2026/);
  });

  it('brings the one fridge on loan before he leaves', () => {
    expect(shown).toMatch(/lednice 240 l \| 1 \|/);
    expect(workingDaysAfter(today, 1)).toBe('2026-05-15');
    expect(weekday('2026-05-16')).toBe(saturday);
  });

  it('takes a hold of twenty seconds amiss by itself', () => {
    expect(phoneStimulus.parse(s05.stimulus).longHold.seconds).toBe(20);
    expect(s05.mood.start).toBe(7);
    expect(s05.mood.up).toMatchObject([{ to: 9, on: 'phone.heldLong' }, { to: 9 }]);
    expect(s05.mood.down.map(({ by, to }) => by ?? to)).toEqual([1, 4, 2]);
    const others = ['S01', 'S02', 'S07', 'S14', 'S19'].map((id) => wholeText(byId(id)));
    expect(others.filter((text) => text.includes('phone.heldLong'))).toEqual([]);
  });
});

// @vitest-environment node
/** The shipped cases of technical support: S14 by telephone, S11 by video call. */
import { describe, expect, it } from 'vitest';
import { phoneStimulus } from '../channels/phone/stimulus.ts';
import { equipmentTopics, videoStimulus } from '../channels/video/stimulus.ts';
import { diagnosis } from './diagnosis.ts';
import type { Course } from './needs.ts';
import { byId, daysAfter, flat, shownTo, today, weekday, yearsAfter } from './shipped.fixture.ts';

/* A good run shows: cable, band and version revealed as asked before anything is changed; nothing sold; filed with TECH,
 * `callBackAt` Friday 15 May 11.00, the note with model, version, band, time and what is excluded. */
describe('S14 (CZ-29)', () => {
  const s14 = byId('S14');
  const shown = shownTo(s14);

  it('has firmware 1.0.2 that only the customer knows of, and 1.0.5 of 7 May in the list', () => {
    expect(shown).toMatch(/1\.0\.5 \| čtvrtek 7\. 5\. 2026/);
    expect(flat(JSON.stringify(s14.figurant.ifAsked))).toMatch(
      /480 Mb\/s.*5 GHz.*televizí.*1\.0\.2.*oranžově.*kanálu 36/,
    );
    expect(shown).not.toMatch(/480|za televiz|soused|naposledy|kanál 100|11\.00/);
    expect(flat(s14.outcomes.best.text)).toMatch(/1\.0\.2.*1\.0\.5.*kanál 100.*24 h.*15\. 5\. v 11\.00.*TECH/);
  });

  it('lists what to exclude by the alphabet, so that the order is the candidate’s', () => {
    const table = s14.materials.find(({ title }) => title.startsWith('Wi-Fi'))?.text ?? '';
    const areas = [...table.matchAll(/^\| (\p{L}+) \|/gmu)].map(([, area]) => area ?? '').slice(1);
    expect(areas).toHaveLength(6);
    expect(areas).toEqual([...areas].sort((a, b) => a.localeCompare(b, 'cs')));
  });

  it('calls back on a working day after 24 hours, within the first year', () => {
    expect([daysAfter(today, 1), weekday(daysAfter(today, 1))]).toEqual(['2026-05-15', 5]);
    expect(today < yearsAfter('2026-02-06', 1)).toBe(true);
    expect(s14.mood).toMatchObject({ start: 5, up: [{ to: 8 }, { to: 8 }], down: [{ to: 2 }] });
    expect(s14.figurant.opening).toBe('Restartoval jsem to třikrát, tak mi prosím neříkejte, ať to restartuju.');
  });

  it('lets the other Novotný call in between without touching the marking', () => {
    expect(phoneStimulus.parse(s14.stimulus).second).toMatchObject({ name: 'Karel Novotný', number: '000 555 013' });
    expect(JSON.stringify(s14.criteria)).not.toMatch(/Karel|druh(á|é|ou) link/);
    expect(flat(s14.brief)).toContain('Na hodnocení to vliv nemá.');
  });
});

describe('J-20 S14: how far the cause has been isolated', () => {
  const { causes = [] } = byId('S14').figurant;
  const course = (facts: string[], said: string[] = []): Course => ({
    ...{ facts: new Set(facts), said: new Set(said), right: new Set(), wrong: new Set(), stages: new Set() },
    ...{ complicated: false, mood: 5 },
  });
  const states = (...of: Parameters<typeof course>) =>
    Object.fromEntries(diagnosis(causes, course(...of)).map(({ cause, state }) => [cause.id, state]));

  it('whoever leaves the cable out has not ruled out the line (CZ-29)', () => {
    expect(states(['pasmo', 'verze'])).toMatchObject({ linka: 'open', pasmo: 'found', program: 'found' });
    expect(states(['kabel'])).toMatchObject({ linka: 'excluded', program: 'open' });
  });

  it('a fault of the device stays open whatever is asked: watching will show it', () => {
    const all = byId('S14').figurant;
    const everything = states(
      all.ifAsked.map(({ id }) => id),
      all.lines.map(({ id }) => id),
    );
    expect(Object.entries(everything).filter(([, state]) => state === 'open')).toEqual([['pristroj', 'open']]);
  });

  it('names the circuits of the house’s article', () => {
    expect(causes).toHaveLength(6);
  });
});

/* A good run shows: offered and accepted; five topics told before the invitation; the backup card shown and confirmed
 * first, each later card after those it needs; a fall-back within the freeze; filed with TECH. */
describe('S11 (CZ-24)', () => {
  const s11 = byId('S11');
  const stimulus = videoStimulus.parse(s11.stimulus);
  const shown = shownTo(s11);

  it('begins by telephone in the customer’s words', () => {
    expect(stimulus.contact).toEqual({ kind: 'phone', number: '000 555 070' });
    expect(s11.figurant.opening).toBe('Prosím Vás, ono to píše, že to nejde, a\u00a0já tam mám všechny faktury.');
  });

  it('has all equipment to ask about, the usual answer fitting', () => {
    expect(stimulus.equipment.map(({ topic }) => topic)).toEqual([...equipmentTopics]);
    expect(stimulus.equipment.map(({ answers }) => answers[0]?.fits)).toEqual(Array(5).fill(true));
  });

  it('has seven cards whose listed order is not the right one; the backup comes before all others', () => {
    const { steps } = stimulus;
    const titles = steps.map(({ title }) => flat(title));
    expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, 'cs')));
    expect(titles).toHaveLength(7);
    const needs = (id: string): string[] =>
      (steps.find((step) => step.id === id)?.after ?? []).flatMap((before) => [before, ...needs(before)]);
    expect(steps.filter(({ id }) => id !== 'zaloha' && !needs(id).includes('zaloha'))).toEqual([]);
    expect(new Set(['zkusebni', ...needs('zkusebni')]).size).toBe(7);
    expect(needs('zaloha')).toEqual([]);
  });

  it('freezes the picture four minutes after joining, for the same time for everybody', () => {
    expect(stimulus.freeze).toEqual({ atSeconds: 240, forSeconds: 120 });
  });

  it('keeps the cause, the count and the right order to be found out', () => {
    expect(shown).toMatch(/FK-117 \| spuštěná starší Fakturka.*středa 13\. 5\. 2026|středa 13\. 5\. 2026.*FK-117/);
    expect(shown).not.toMatch(/412|předchozí verze“|nikdy|zná syn|15\.00|nejdřív záloh|napřed záloh/);
    expect(flat(s11.outcomes.best.text)).toMatch(/Záloha dřív než cokoliv.*412/);
  });

  it('is lost by work without a backup and by taking the password', () => {
    expect(s11.criteria.filter(({ critical }) => critical).map(({ id }) => id)).toEqual(['zaloha', 'heslo']);
    expect(s11.mood).toMatchObject({ start: 6, up: [{ to: 8 }], down: [{}, { to: 2 }] });
  });
});

// @vitest-environment node
/** The files in scenarios/ as they are shipped: they read, they mean something, and they keep their secrets. */
import { readdirSync } from 'node:fs';
import * as babel from 'prettier/plugins/babel';
import * as estree from 'prettier/plugins/estree';
import { format } from 'prettier/standalone';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { emailStimulus } from '../channels/email/stimulus.ts';
import { compileCustomer } from './compile.ts';
import { schemas } from './editor-schema.ts';
import { sentence } from './sentences.ts';
import {
  byId,
  evidenceOf,
  files,
  flat,
  openShipped,
  pack,
  shownTo,
  source,
  sources,
  standard,
} from './shipped.fixture.ts';

describe('shipped files', () => {
  it('make a pack in which the checker finds nothing', () => {
    const opened = openShipped();
    expect(opened.ok ? [] : opened.problems.map((problem) => sentence(problem, 'cs'))).toEqual([]);
  });

  it('are all on the shelf, in the order of their numbers', () =>
    expect(pack.value.scenarios).toEqual([...files].sort()));

  it.each(Object.entries(schemas))(
    'offer completion in editors by a schema that is up to date: %s',
    async (name, schema) => {
      const text = await format(JSON.stringify(schema), { parser: 'json', plugins: [babel, estree], printWidth: 120 });
      await expect(text).toMatchFileSnapshot(`../../scenarios/${name}.schema.json`);
    },
  );

  it('bind one-letter words to the next word, as Czech typography asks', () => {
    const loose = /(?<![\p{L}\d'*])[ksvzuoaiKSVZUOAI] (?=[\p{L}„])/u;
    // Filip writes as people write in a chat, James speaks English
    const others = readdirSync('scenarios/elektrojasan').filter(
      (file) => /\.(?:yaml|md)$/.test(file) && !/^S(09|16)/.test(file),
    );
    const lines = others.flatMap((file) => source(`elektrojasan/${file}`).text.split('\n'));
    expect(lines.filter((line) => !/^\s*#/.test(line) && loose.test(line))).toEqual([]);
  });
});

describe('the standard 66-029-M (CZ-1)', () => {
  it('has eight competences with their levels and letters', () => {
    expect(standard.value.competences.map(({ level }) => level)).toEqual([4, 3, 3, 4, 4, 4, 4, 4]);
    expect(standard.value.competences.map(({ criteria }) => criteria.map(({ letter }) => letter).join(''))).toEqual([
      'ab',
      'abc',
      'abcd',
      'abc',
      'abcdef',
      'abcd',
      'abc',
      'a',
    ]);
  });

  it('says that its wording is working wording', () => expect(standard.value.wording).toMatch(/^Pracovní znění/));

  it('lets 5a and 5b, which have no instruction, be examined orally (CZ-25)', () => {
    const multichannel = standard.value.competences[4];
    expect(multichannel?.criteria.slice(0, 2).map(({ verification }) => verification)).toEqual(['oral', 'oral']);
  });

  it('is read in sections of 60 to 120 words (CZ-6)', () => {
    expect(standard.value.briefing.map(({ id }) => id)).toEqual([
      'prava-a-povinnosti',
      'organizace',
      'pracoviste',
      'bozp',
      'po',
      'zaznam-a-udaje',
      'poslech-a-nahravani',
      'technika',
    ]);
    for (const { text } of standard.value.briefing) {
      const words = text.split(/\s+/).filter(Boolean).length;
      expect(words).toBeGreaterThanOrEqual(60);
      expect(words).toBeLessThanOrEqual(120);
    }
  });
});

describe('S04 (CZ-17)', () => {
  const s04 = byId('S04');
  it('is evidence for 3a to 3d and takes the ten minutes from the standard', () => {
    expect(evidenceOf(s04)).toEqual(['3a', '3b', '3c', '3d']);
    expect(s04.stimulus).toMatchObject({ reply: { seconds: 600, origin: 'standard' } });
    expect(s04.working).toBeUndefined();
  });

  it('has its letter word for word, half a page long, third after two unanswered ones', () => {
    const { message, earlier } = emailStimulus.parse(s04.stimulus);
    expect(flat(message.body)).toBe(
      'Dobrý den, dne 8. dubna jsem si u Vás objednala kávovar Crema C3 (objednávka EJ2026-03302) a zaplatila expresní dopravu 249 Kč, protože jsem ho potřebovala na oslavu 11. dubna. Balík dorazil až 14. dubna, tři dny po ní. Kávovar jsem doma jednou vyzkoušela, je moc hlučný, a tak jsem 27. dubna e-mailem odstoupila od smlouvy a 28. dubna ho kompletní poslala zpět. Podle sledování ho Váš sklad převzal 30. dubna. Od té doby ticho. Peníze nikde, na dva e-maily mi nikdo neodpověděl a na lince jsem čekala dvacet minut. Píšu potřetí a naposledy slušně. Žádám 12 990 Kč za kávovar, 249 Kč za expres, který expresem nebyl, a 189 Kč za poštovné zpět. Číslo účtu jsem poslala v odstoupení, pro jistotu znovu: 000000-0123456789/0000. Odpovězte do zítřka, jinak se obrátím na Českou obchodní inspekci a napíšu o Vás všude. Jana Králová, Tišnov',
    );
    expect(earlier.map(({ receivedAt }) => receivedAt)).toEqual(['2026-05-06T12:05', '2026-04-27T19:16']);
  });

  it('keeps the sum and the dates to be found out', () => {
    expect(shownTo(s04)).not.toMatch(/13\s?239|13\s?428|11\. ?(5\.|května)|po termínu|15\. ?5\./);
    expect(flat(s04.outcomes.best.text)).toContain('13 239 Kč');
    expect(12_990 + 0 + 249).toBe(13_239);
  });
});

describe('S09 (CZ-22)', () => {
  const s09 = byId('S09');
  it('is five pieces of evidence for 5d', () => {
    expect(evidenceOf(s09)).toEqual(Array(5).fill('5d'));
  });

  it('keeps cause and sums to be found out', () => {
    expect(shownTo(s09)).not.toMatch(/5\s?739|5\s?788|nov(ý|ém) telefon|aplikac/);
    expect(flat(s09.outcomes.best.text)).toMatch(/5 739 Kč.*5 788 Kč/);
    expect([5490 + 249, 5490 + 249 + 49]).toEqual([5739, 5788]);
  });

  it('speaks in Filip’s voice and sends the card in the third minute', () => {
    expect(s09.figurant.opening).toBe('cau nejde mi zaplatit uz 3x');
    expect(s09.figurant.complication).toMatchObject({
      atSeconds: 180,
      line: 'tak si vem kartu 0000 0000 0000 0000 12/28 123',
    });
    for (const { text } of s09.figurant.lines) expect(text).not.toMatch(/[áčďéěíňóřšťúůýžÁ-Ž]/);
  });

  it('moves from 4 to 7 by silence alone and down to 2 by a solution', () => {
    expect(s09.mood).toMatchObject({ start: 4, up: [{ to: 7, on: 'chat.fellSilent' }, {}, {}], down: [{}, { to: 2 }] });
  });
});

describe('I-7 speed', () => {
  it('all of them are read, checked and compiled in six times what parsing their YAML alone takes', () => {
    const timed = (work: () => void): number => {
      const begun = performance.now();
      work();
      return performance.now() - begun;
    };
    const parse = () => sources.forEach((text) => void parseDocument(text).toJS());
    const whole = () => {
      const opened = openShipped();
      if (!opened.ok) throw new Error('not whole');
      for (const { variants } of opened.pack.cases) for (const { value } of variants) compileCustomer(value);
      expect(opened.pack.cases).toHaveLength(pack.value.scenarios.length);
    };
    // the best of three each, taken in turns: other tests share the processor
    const runs = Array.from({ length: 3 }, () => [timed(whole), timed(parse)] as const);
    const best = (nth: 0 | 1) => Math.min(...runs.map((run) => run[nth]));
    console.info(`${files.length} cases: ${Math.round(best(0))} ms, of which YAML ${Math.round(best(1))} ms`);
    expect(best(0) / best(1)).toBeLessThan(6);
  });
});

// @vitest-environment node
/** The qualifications as they are shipped: they read, they say where they come from, and whose rule they go by. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkQualification } from './check.ts';
import { readQualification } from './read.ts';
import { sentence } from './sentences.ts';

function read(name: string, text = readFileSync(`scenarios/qualifications/${name}`, 'utf8')) {
  const reading = readQualification({ name, text });
  if (!reading.ok) throw new Error(reading.problems.map((problem) => sentence(problem, 'en')).join('\n'));
  return reading;
}
const files = readdirSync('scenarios/qualifications').filter((name) => name.endsWith('.yaml'));
const byId = (id: string) => read(`${id}.yaml`).value;
const lettersOf = (id: string) =>
  byId(id).competences.map(({ id: competence, criteria }) => [competence, criteria.map((one) => one.letter).join('')]);

describe('shipped qualifications', () => {
  it('are those of four documents', () => {
    expect(files).toEqual([
      'cz-66-029-m.yaml',
      'hu-telefonos-asszisztens.yaml',
      'it-addetto-telefonico.yaml',
      'pl-zrk-obsluga-telefoniczna.yaml',
    ]);
  });

  it.each(files)('%s passes every check and has the id of its file', (file) => {
    const reading = read(file);
    expect(checkQualification(reading).map((problem) => sentence(problem, 'cs'))).toEqual([]);
    expect(`${reading.value.id}.yaml`).toBe(file);
  });

  it('letter their criteria without gaps, as tasks cite them', () => {
    const abc = 'abcdefghijklmnopqrstuvwxyz';
    for (const file of files)
      for (const { criteria } of read(file).value.competences)
        expect(criteria.map(({ letter }) => letter).join('')).toBe(abc.slice(0, criteria.length));
  });

  it('66-029-M has one limit of the standard, the ten minutes of the e-mail (CZ-17); all others are local', () => {
    const { timers = [], rule, language } = byId('cz-66-029-m');
    expect(timers.filter(({ origin }) => origin === 'standard')).toMatchObject([{ id: 'e-mail', seconds: 600 }]);
    expect([rule, language]).toEqual(['all-criteria', 'cs']);
  });

  it('the Polish one has the four sets of its form, the second one in two parts, and a local threshold (PL-1)', () => {
    const { rule, threshold, wording } = byId('pl-zrk-obsluga-telefoniczna');
    expect(lettersOf('pl-zrk-obsluga-telefoniczna').map(([id, letters = '']) => [id, letters.length])).toEqual([
      ['1', 16],
      ['2.1', 16],
      ['2.2', 15],
      ['3', 16],
      ['4', 15],
    ]);
    expect(rule).toBe('threshold');
    expect(threshold).toEqual({ percent: 75, per: 'competence', origin: 'local' });
    expect(wording).toContain('Formularz nie podaje progu');
  });

  it('the Hungarian one has nine modules; the only measure of its text is the typing (HU-7)', () => {
    const { competences, rule, wording } = byId('hu-telefonos-asszisztens');
    expect(competences.map(({ id }) => id)).toEqual([
      '1604-06',
      '1605-06',
      '2567-06',
      '1607-06',
      '1590-06',
      '1591-06',
      '1588-06',
      '1589-06',
      '1587-06',
    ]);
    const anchored = competences.flatMap(({ criteria }) => criteria.filter(({ anchors }) => anchors));
    expect(new Set(anchored.map(({ text }) => text))).toEqual(
      new Set(['Gépírás tízujjas vakírással (100 leütés/perc)']),
    );
    expect(rule).toBe('all-criteria');
    expect(wording).toContain('nincs vizsgaszabály');
  });

  it('the Italian one leaves indicators and threshold to the institution: sixty percent until it decides (IT-1)', () => {
    const { rule, threshold, wording } = byId('it-addetto-telefonico');
    expect(lettersOf('it-addetto-telefonico').map(([id, letters = '']) => [id, letters.length])).toEqual([
      ['1', 9],
      ['2', 10],
      ['3', 19],
    ]);
    expect(rule).toBe('threshold');
    expect(threshold).toEqual({ percent: 60, per: 'exam', origin: 'local' });
    expect(wording).toContain('«--»');
  });
});

describe('a threshold stands there exactly when the rule is one', () => {
  const check = (...rules: string[]) => {
    const text = `id: q
code: q
name: Q
language: it
authority: Ú
wording: W
${rules.join('\n')}
minimumAge: 0
briefing: []
competences: [{ id: '1', name: A, criteria: [{ letter: a, text: X, verification: oral }] }]
`;
    return checkQualification(read('q.yaml', text)).map((problem) => [
      sentence(problem, 'cs'),
      sentence(problem, 'en'),
    ]);
  };
  const threshold = 'threshold: { percent: 60, per: exam, origin: local }';

  it('both or neither', () => {
    expect(check('rule: threshold', threshold)).toEqual([]);
    expect(check('rule: all-criteria')).toEqual([]);
  });

  it('the rule alone', () => {
    expect(check('rule: threshold')).toEqual([
      [
        'q.yaml, řádek 7: pravidlo je „threshold“, ale chybí pole „threshold“ (kolik procent, v čem a kdo práh stanovil). Doplňte ho.',
        'q.yaml, line 7: the rule is “threshold”, but the field “threshold” (how many percent, of what, whose) is missing. Add it.',
      ],
    ]);
  });

  it('the field alone', () => {
    expect(check('rule: all-criteria', threshold)).toEqual([
      [
        'q.yaml, řádek 8: pole „threshold“ platí jen s pravidlem „threshold“; tady je „all-criteria“. Změňte pravidlo, nebo pole smažte.',
        'q.yaml, line 8: the field “threshold” goes with the rule “threshold” only; here it is “all-criteria”. Change the rule or delete it.',
      ],
    ]);
  });
});

/** Meaning: names that must agree, times that must fit, and no answer in the candidate's hands. */
import { describe, expect, it } from 'vitest';
import { checkPack, checkQualification, checkScenario } from './check.ts';
import { leakFinder } from './leak.ts';
import { readPack, readQualification, readScenario } from './read.ts';
import { sentence } from './sentences.ts';
import { broken, formats, qualification, reader, tiny, world } from './tiny.fixture.ts';

function checked(text: string) {
  const read = readScenario({ name: 'T1.yaml', text }, reader);
  if (!read.ok) throw new Error(read.problems.map((problem) => sentence(problem, 'en')).join('\n'));
  return checkScenario(read, { qualification, world, events: formats['chat']?.events ?? [] }).map((problem) =>
    sentence(problem, 'cs'),
  );
}

const table: readonly [what: string, text: string, says: string][] = [
  [
    'line id twice',
    broken(
      '      when: Mlčí.\n  complication',
      '      when: Mlčí.\n    - { id: halo, text: hej, when: Nikdy. }\n  complication',
    ),
    'T1.yaml, řádek 30: označení „halo“ je tu podruhé, poprvé je na řádku 27. Každé smí být jen jednou.',
  ],
  [
    'cause that nothing named rules out',
    broken('  exitLine:', '  causes: [{ id: linka, title: linka, excludedBy: { facts: [kabel] } }]\n  exitLine:'),
    'T1.yaml, řádek 34: v poli „figurant.causes[1].excludedBy.facts[1]“ je „kabel“, ale skrytá skutečnost toho označení tu není. Na výběr je: „telefon“.',
  ],
  [
    'mood rule id twice, once up and once down',
    broken('  down: []', '  down: [{ id: ticho, when: Omluva., by: 1 }]'),
    'T1.yaml, řádek 43: označení „ticho“ je tu podruhé, poprvé je na řádku 39. Každé smí být jen jednou.',
  ],
  [
    'mood rule without a change',
    broken('      to: 7\n', ''),
    'T1.yaml, řádek 39: pravidlu „mood.up[1]“ chybí, jak se nálada změní. Doplňte buď „by“ (o kolik), nebo „to“ (na kolik).',
  ],
  [
    'mood rule with two changes',
    broken('to: 7', 'to: 7\n      by: 2'),
    'T1.yaml, řádek 39: pravidlo „mood.up[1]“ má obě pole „by“ (o kolik) i „to“ (na kolik). Nechte jen jedno.',
  ],
  [
    'complication after the end',
    broken('atSeconds: 180', 'atSeconds: 600'),
    'T1.yaml, řádek 31: komplikace má přijít ve 600. sekundě („figurant.complication.atSeconds“), ale na práci je jen 600 s. Posuňte ji dřív.',
  ],
  [
    'unknown competence',
    broken("competence: '5'", "competence: '9'"),
    'T1.yaml, řádek 50: odborná způsobilost „9“ v kvalifikaci není. Na výběr je: „5“.',
  ],
  [
    'unknown letter',
    broken('letter: d', 'letter: c'),
    'T1.yaml, řádek 51: odborná způsobilost 5 nemá kritérium „c“. Na výběr je: „d“.',
  ],
  [
    'another qualification',
    broken('qualification: zkouska', 'qualification: jina'),
    'T1.yaml, řádek 3: v poli „qualification“ je „jina“, ale zkouška je podle kvalifikace „zkouska“.',
  ],
];

describe('checkScenario', () => {
  it('has nothing against a sound case', () => expect(checked(tiny)).toEqual([]));

  it.each(table)('names the place: %s', (_, text, says) => {
    expect(checked(text).map((each) => each.replaceAll('\u00a0', ' '))).toEqual([says]);
  });

  const canary = 'Kanárek sedí v 7. kleci a mlčí.';
  const places: readonly [string, string, string][] = [
    ['fact', 'Máte nový telefon a aplikaci na něm ještě nemáte.', 'figurant.ifAsked[1].fact'],
    ['never', 'never: []', 'figurant.never[1]'],
    ['line', 'text: jste tam', 'figurant.lines[1].text'],
    ['complication', 'line: Tady je karta.', 'figurant.complication.line'],
    ['expectation', 'expect: Odmítne.', 'figurant.complication.expect'],
    ['best outcome', 'zaplaceno, text: Zaplaceno.', 'outcomes.best.text'],
    ['acceptable outcome', 'acceptable: []', 'outcomes.acceptable[1].text'],
    ['wrong outcome', 'wrong: []', 'outcomes.wrong[1].text'],
    ['met anchor', 'met: Ano.', 'criteria[1].met'],
    ['not-met anchor', 'notMet: Ne.', 'criteria[1].notMet'],
  ];
  it.each(places)('finds a canary of the answer key in the materials: %s', (_, passage, where) => {
    const name = passage.includes(':') ? `${passage.split(':')[0]}: ` : '';
    const listed = where.startsWith('outcomes') ? `[{ id: kanarek, text: '${canary}' }]` : `['${canary}']`;
    const hidden = broken(passage, passage.endsWith('[]') ? `${name}${listed}` : `${name}${canary}`);
    const leaking = hidden
      .replace('Kurýr stojí 129 Kč.', 'Pozor: kanarek\u00a0sedi – v\u00a07. KLECI, a prodává.')
      .replace('text: Pozor: ', 'text: Pozor, ');
    expect(checked(hidden)).toEqual([]);
    expect(checked(leaking)).toEqual([
      `T1.yaml, řádek 11: v poli „materials[1].text“ uchazeč dostane slova „kanarek sedi – v 7. KLECI, a“, která stojí v tajném poli „${where}“. Jedno z nich napište jinak.`,
    ]);
  });

  it.each([
    ['title', 'title: Zkušební', `title: ${canary}`],
    ['brief', 'brief: Pomozte zákazníkovi.', `brief: Vězte, že ${canary}`],
    ['stimulus.customer.handle', 'handle: filip.u', `handle: ${canary}`],
  ])('looks into %s', (field, from, to) => {
    expect(checked(broken('met: Ano.', `met: ${canary}`).replace(from, to))[0]).toContain(`„${field}“`);
  });
});

describe('leakFinder', () => {
  it('lets short everyday words pass', () => {
    expect(leakFinder('Dobrý den, co si přejete?')('Dobrý den, jsem Filip.')).toBeUndefined();
  });
  it('gives the whole passage as it is written', () => {
    const find = leakFinder('Víme: Banka posílá POTVRZENÍ do staré aplikace, prý.');
    expect(find('protože banka posila potvrzeni do stare aplikace a konec')).toBe(
      'Banka posílá POTVRZENÍ do staré aplikace',
    );
  });
});

describe('other files', () => {
  it('a qualification has each letter once', () => {
    const text = `id: q
code: q
name: Q
language: cs
level: 4
validFrom: 2025-05-20
authority: Ú
wording: W
rule: all-criteria
minimumAge: 18
briefing: []
competences:
  - id: '1'
    name: A
    level: 4
    criteria:
      - { letter: a, text: X, verification: oral }
      - { letter: a, text: Y, verification: oral }
`;
    const read = readQualification({ name: 'q.yaml', text });
    if (!read.ok) throw new Error('q');
    expect(checkQualification(read)).toMatchObject([{ code: 'duplicate-id', line: 18, params: { firstLine: 17 } }]);
  });

  it("a pack's cases are listed once", () => {
    const text = `id: p
version: 1
title: P
publisher: P
licence: CC BY 4.0
language: cs
public: true
world: world.yaml
company: { name: E, address: B, phone: '0', hours: po, email: a@b.example, about: O }
qualifications: [q.yaml]
scenarios: [T1.yaml, T1.yaml]
`;
    const pack = readPack({ name: 'pack.yaml', text });
    const scenario = readScenario({ name: 'T1.yaml', text: tiny }, reader);
    if (!pack.ok || !scenario.ok) throw new Error('p');
    expect(checkPack(pack, [scenario.value]).map((problem) => sentence(problem, 'cs'))).toEqual([
      'pack.yaml, řádek 11: označení „T1.yaml“ je tu podruhé, poprvé je na řádku 11. Každé smí být jen jednou.',
    ]);
  });
});

/** What an author reads about a broken file: the right line, and a sentence that says what to do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPack, readQualification, readScenario } from './read.ts';
import { sentence } from './sentences.ts';
import { broken, reader, tiny } from './tiny.fixture.ts';

const problemsIn = (text: string) => {
  const read = readScenario({ name: 'T1.yaml', text }, reader);
  return read.ok ? [] : read.problems;
};
const czech = (text: string): string[] => problemsIn(text).map((problem) => sentence(problem, 'cs'));

/** Broken file → its only sentence. */
const table: readonly [what: string, text: string, says: string][] = [
  // values
  [
    'word for a number',
    broken('start: 4', 'start: hodně'),
    'T1.yaml, řádek 37: v poli „mood.start“ má být celé číslo od 0 do 10, je tam „hodně“.',
  ],
  [
    'number out of range',
    broken('start: 4', 'start: 11'),
    'T1.yaml, řádek 37: v poli „mood.start“ má být celé číslo od 0 do 10, je tam „11“.',
  ],
  [
    'fraction',
    broken('start: 4', 'start: 4.5'),
    'T1.yaml, řádek 37: v poli „mood.start“ má být celé číslo od 0 do 10, je tam „4.5“.',
  ],
  [
    'number for a text',
    broken("competence: '5'", 'competence: 5'),
    'T1.yaml, řádek 50: v poli „criteria[1].competence“ má být označení z písmen bez háčků a čárek, číslic, teček a pomlček (nejvýš 64 znaků, například „filtr-zdarma“), je tam číslo 5 – napište "5" v uvozovkách.',
  ],
  [
    'wrong choice',
    broken('origin: local', 'origin: mistni'),
    'T1.yaml, řádek 12: v poli „working.origin“ má být jedna z hodnot „standard“, „local“, je tam „mistni“.',
  ],
  [
    'Czech date',
    broken('2026-05-14', '14. 5. 2026'),
    'T1.yaml, řádek 7: v poli „worldDate“ má být datum ve tvaru rok-měsíc-den, například „2026-05-14“, je tam „14. 5. 2026“.',
  ],
  [
    'day that does not exist',
    broken('2026-05-14', '2026-02-30'),
    'T1.yaml, řádek 7: v poli „worldDate“ má být datum ve tvaru rok-měsíc-den, například „2026-05-14“, je tam „2026-02-30“.',
  ],
  [
    'capital letter of a criterion',
    broken('letter: d', 'letter: D'),
    'T1.yaml, řádek 51: v poli „criteria[1].letter“ má být jedno malé písmeno kritéria, například „a“, je tam „D“.',
  ],
  [
    'id with accents',
    broken('id: telefon', 'id: nový telefon'),
    'T1.yaml, řádek 21: v poli „figurant.ifAsked[1].id“ má být označení z písmen bez háčků a čárek, číslic, teček a pomlček (nejvýš 64 znaků, například „filtr-zdarma“), je tam „nový telefon“.',
  ],
  [
    'row without a hyphen',
    broken('[CZ-22]', '[CZ22]'),
    'T1.yaml, řádek 4: v poli „rows[1]“ má být číslo řádku požadavků, například „CZ-17“, je tam „CZ22“.',
  ],
  [
    'text for a list',
    broken('never: []', 'never: Nic neprozradí.'),
    'T1.yaml, řádek 24: v poli „figurant.never“ má být seznam (každá položka na novém řádku začíná pomlčkou a mezerou, prázdný seznam se píše []), je tam „Nic neprozradí.“.',
  ],
  [
    'list for a group',
    broken('  start: 4\n', '  - 4\n').replace(/ {2}up:[\s\S]*?down: \[\]\n/, ''),
    'T1.yaml, řádek 36: v poli „mood“ má být skupina polí „název: hodnota“, každé na vlastním odsazeném řádku, je tam seznam.',
  ],
  [
    'text too long',
    broken('Pomozte zákazníkovi.', 'a'.repeat(20_001)),
    'T1.yaml, řádek 8: text v poli „brief“ má 20 001 znaků, vejde se nejvýš 20 000. Zkraťte ho.',
  ],
  [
    'no criterion',
    tiny.replace(/criteria:[\s\S]*?(?=records)/, 'criteria: []\n'),
    'T1.yaml, řádek 48: seznam „criteria“ je prázdný, doplňte aspoň 1.',
  ],
  // fields
  [
    'missing field',
    broken("    competence: '5'\n", ''),
    'T1.yaml, řádek 49: chybí pole „criteria[1].competence“. Má v něm být označení z písmen bez háčků a čárek, číslic, teček a pomlček (nejvýš 64 znaků, například „filtr-zdarma“).',
  ],
  [
    'missing field of a group',
    broken('  start: 4\n', ''),
    'T1.yaml, řádek 36: chybí pole „mood.start“. Má v něm být celé číslo od 0 do 10.',
  ],
  [
    'missing field of the file',
    broken('title: Zkušební\n', ''),
    'T1.yaml, řádek 1: chybí pole „title“. Má v něm být text.',
  ],
  ['empty field', broken('title: Zkušební', 'title:'), 'T1.yaml, řádek 6: pole „title“ je prázdné. Má v něm být text.'],
  [
    'empty text',
    broken('title: Zkušební', "title: ''"),
    'T1.yaml, řádek 6: pole „title“ je prázdné. Má v něm být text.',
  ],
  [
    'misspelt field beside the right one',
    broken('    when: Mlčí.\n  complication', '    when: Mlčí.\n      whne: Mlčí.\n  complication'),
    'T1.yaml, řádek 30: pole „whne“ sem nepatří. Na výběr je: „id“, „text“, „when“, „level“, „type“, „on“, „reveals“, „needs“.',
  ],
  [
    'comma in a text in braces',
    broken('{ id: chat, title: Chat }', '{ id: chat, title: Chat, a nic víc }'),
    'T1.yaml, řádek 57: „a nic víc“ vypadá jako kus textu, ne jako název pole. Ve složených závorkách dejte text, v němž je čárka, do uvozovek.',
  ],
  [
    'unknown optional field',
    broken('    notMet: Ne.', '    notMet: Ne.\n    critcal: true'),
    'T1.yaml, řádek 55: pole „critcal“ sem nepatří. Neměli jste na mysli „critical“?',
  ],
  // the channel's part
  [
    'unknown channel',
    broken('channel: chat', 'channel: chta'),
    'T1.yaml, řádek 5: kanál „chta“ neznáme. Neměli jste na mysli „chat“?',
  ],
  [
    'channel unlike any',
    broken('channel: chat', 'channel: postovni-holub'),
    'T1.yaml, řádek 5: kanál „postovni-holub“ neznáme. Na výběr je: „chat“, „email“.',
  ],
  [
    "channel's value",
    broken('silenceSeconds: 120', 'silenceSeconds: 2'),
    'T1.yaml, řádek 15: v poli „stimulus.silenceSeconds“ má být celé číslo od 5 do 1800, je tam „2“.',
  ],
  [
    "channel's unknown field",
    broken('handle: filip.u', 'handle: filip.u, vek: 26'),
    'T1.yaml, řádek 14: pole „vek“ sem nepatří. Na výběr je: „name“, „handle“.',
  ],
  [
    "channel's pattern",
    broken('channel: chat', 'channel: email').replace(
      /stimulus:[\s\S]*?figurant/,
      'stimulus:\n  receivedAt: dnes\nfigurant',
    ),
    'T1.yaml, řádek 14: v poli „stimulus.receivedAt“ má být datum a čas ve tvaru „2026-05-14T08:42“, je tam „dnes“.',
  ],
  // YAML
  [
    'tab',
    broken('  start: 4', '\tstart: 4'),
    'T1.yaml, řádek 37: řádek je odsazený tabulátorem. Odsazujte jen mezerami, po dvou na každou úroveň.',
  ],
  [
    'indentation',
    broken('  down: []', ' down: []'),
    'T1.yaml, řádek 43: odsazení nesedí s řádky nad ním. Pole, která patří k sobě, musí začínat pod sebou ve stejném sloupci.',
  ],
  [
    'unclosed quote',
    broken('title: Zkušební', 'title: "Zkušební'),
    'T1.yaml, řádek 6: text tu začíná znakem ", ale uvozovky na konci chybí.',
  ],
  [
    'field twice',
    broken('title: Zkušební', 'title: Zkušební\nversion: 2'),
    'T1.yaml, řádek 7: pole „version“ je tu podruhé, poprvé je na řádku 2. Jedno z nich smažte.',
  ],
  [
    'alias',
    broken('brief: Pomozte', 'brief: *Pomozte'),
    'T1.yaml, řádek 8: hodnota začíná „*Pomozte“. Odkazy YAML (znaky & a *) tu nejsou dovolené; má-li to být text, dejte ho do uvozovek.',
  ],
  [
    'anchor',
    broken('title: Zkušební', 'title: &nadpis Zkušební'),
    'T1.yaml, řádek 6: hodnota začíná „&nadpis“. Odkazy YAML (znaky & a *) tu nejsou dovolené; má-li to být text, dejte ho do uvozovek.',
  ],
  [
    'tag',
    broken('title: Zkušební', 'title: !Pozor Zkušební'),
    'T1.yaml, řádek 6: hodnota začíná „!Pozor“. Značky YAML (znak !) tu nejsou dovolené; má-li to být text, dejte ho do uvozovek.',
  ],
  [
    'at sign',
    broken('opening: Ahoj.', 'opening: @podpora ahoj'),
    'T1.yaml, řádek 18: text nesmí začínat znakem „@“. Dejte ho celý do uvozovek.',
  ],
  [
    'backslash',
    broken('opening: Ahoj.', 'opening: "C:\\podpora"'),
    'T1.yaml, řádek 18: v textu v uvozovkách "…" má zpětné lomítko zvláštní význam a „\\p“ nic neznamená. Použijte apostrofy \'…\'.',
  ],
  [
    'colon in a text',
    broken('title: Zkušební', 'title: Chat: platba'),
    'T1.yaml, řádek 6: na řádku je další dvojtečka s mezerou, nebo je následující řádek odsazený navíc. Text, v němž je dvojtečka, dejte do uvozovek.',
  ],
  [
    'no colon',
    broken('title: Zkušební', 'title Zkušební'),
    'T1.yaml, řádek 6: chybí tu dvojtečka a za ní obyčejná mezera. Má-li to být pokračování textu nad ním, odsaďte řádek víc.',
  ],
  [
    'open bracket',
    broken('rows: [CZ-22]', 'rows: [CZ-22'),
    'T1.yaml, řádek 5: seznam nebo skupina v závorkách není ukončena; chybí „]“.',
  ],
  [
    'two documents',
    broken('mood:', '---\nmood:'),
    'T1.yaml, řádek 36: čára „---“ tu začíná druhý dokument. V souboru smí být jen jeden; oddělovač smažte.',
  ],
  ['empty file', '# nic\n', 'T1.yaml, řádek 1: soubor je prázdný.'],
  [
    'plain text',
    'Dobrý den',
    'T1.yaml, řádek 1: soubor se má skládat z řádků „název: hodnota“; za dvojtečkou musí být obyčejná mezera.',
  ],
  ['nesting bomb', `id: ${'['.repeat(50_000)}`, 'T1.yaml, řádek 1: soubor má příliš mnoho úrovní vnoření.'],
  [
    'huge file',
    `${tiny}# ${'a'.repeat(200_000)}`,
    'T1.yaml, řádek 1: soubor má 202 kB, povoleno je nejvýš 200 kB. Rozdělte ho, nebo zkraťte texty.',
  ],
];

describe('a broken scenario file', () => {
  it.each(table)('says one helpful sentence: %s', (_, text, says) => {
    expect(czech(text).map((each) => each.replaceAll('\u00a0', ' '))).toEqual([says]);
  });

  it('says it in English as well', () => {
    const [problem] = problemsIn(broken('start: 4', 'start: hodně'));
    expect(problem && sentence(problem, 'en')).toBe(
      'T1.yaml, line 37: the field “mood.start” should hold a whole number from 0 to 10; “hodně” is there.',
    );
    for (const [, text] of table)
      for (const each of problemsIn(text)) expect(sentence(each, 'en')).not.toMatch(/undefined|[ěščřž](?![^“]*”)/);
  });

  it('proposes the field that is misspelt and names the one that is missing', () => {
    expect(czech(broken('stopWord: stop', 'stop_word: stop'))).toEqual([
      'T1.yaml, řádek 16: chybí pole „figurant.stopWord“. Má v něm být text.',
      'T1.yaml, řádek 35: pole „stop_word“ sem nepatří. Neměli jste na mysli „stopWord“?',
    ]);
  });

  it('tells all problems at once, by their lines', () => {
    const text = broken('start: 4', 'start: hodně').replace('silenceSeconds: 120', 'silenceSeconds: dlouho');
    const found = problemsIn(text.replace('version: 1', 'version: 0'));
    expect(found.map(({ line, field }) => [line, field])).toEqual([
      [2, 'version'],
      [15, 'stimulus.silenceSeconds'],
      [37, 'mood.start'],
    ]);
  });

  it('never throws, and never names a line that the file does not have', () => {
    const pieces = [
      '\t',
      ' ',
      '\n',
      ':',
      '- ',
      '"',
      "'",
      '[',
      '}',
      '|',
      '&a',
      '*a',
      '!x',
      '#',
      '---\n',
      '? ',
      '\u0000',
      'ž',
    ];
    fc.assert(
      fc.property(fc.nat(tiny.length), fc.nat(40), fc.array(fc.constantFrom(...pieces)), (at, cut, added) => {
        const text = tiny.slice(0, at) + added.join('') + tiny.slice(at + cut);
        for (const problem of problemsIn(text)) {
          expect(problem.line).toBeGreaterThanOrEqual(1);
          expect(problem.line).toBeLessThanOrEqual(text.split('\n').length);
          expect(sentence(problem, 'cs')).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is not fooled by names of the language underneath', () => {
    expect(problemsIn(broken('title: Zkušební', 'title: Zkušební\n__proto__: { polluted: 1 }'))).toHaveLength(1);
    expect(problemsIn(broken('title: Zkušební', 'title: Zkušební\nconstructor: 1'))).toHaveLength(1);
    expect(problemsIn(broken('channel: chat', 'channel: toString'))[0]?.code).toBe('unknown-channel');
  });
});

describe('reading', () => {
  it('gives the case and the place of each of its parts', () => {
    const read = readScenario({ name: 'T1.yaml', text: tiny }, reader);
    if (!read.ok) throw new Error(read.problems.map((problem) => sentence(problem, 'en')).join('\n'));
    expect(read.value).toMatchObject({ id: 'T1', working: { seconds: 600 }, stimulus: { silenceSeconds: 120 } });
    expect(read.value).not.toHaveProperty('reading');
    expect(read.place(['mood', 'start'])).toEqual({ line: 37, column: 3 });
    expect(read.place(['criteria', 0])).toMatchObject({ line: 49 });
    expect(read.place(['criteria', 7, 'id'])).toMatchObject({ line: 48 });
  });

  it('does not mind Windows line ends, a byte order mark or comments', () => {
    const text = `\ufeff# Případ\r\n${tiny.replaceAll('\n', '\r\n')}`;
    expect(czech(text)).toEqual([]);
    expect(problemsIn(text.replace('start: 4', 'start: x'))[0]?.line).toBe(38);
  });

  it('refuses a pack with a path in place of a file name, and a qualification without competences', () => {
    const pack = readPack({ name: 'pack.yaml', text: 'scenarios: [../S04.yaml]\n' });
    expect(!pack.ok && pack.problems.map(({ field }) => field)).toContain('scenarios[1]');
    const standard = readQualification({ name: 'q.yaml', text: 'competences: []\n' });
    expect(!standard.ok && standard.problems.find(({ field }) => field === 'competences')?.code).toBe('too-few');
  });
});

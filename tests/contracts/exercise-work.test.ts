/** Every exercise tells the record what was made in it, in sentences that both languages have (CZ-30). */
import { describe, expect, it } from 'vitest';
import type { AnyMachineSnapshot } from 'xstate';
import type { WorkNote } from '../../src/exam/work-note.ts';
import * as benefits from '../../src/exercises/benefits/benefits.fixture.ts';
import * as dictation from '../../src/exercises/dictation/dictation.fixture.ts';
import { exercises } from '../../src/exercises/index.ts';
import * as oral from '../../src/exercises/oral/oral.fixture.ts';
import { MachinePlaying } from '../../src/exercises/playing.fixture.ts';
import { reportMachine } from '../../src/exercises/report/machine.ts';
import { quarter } from '../../src/exercises/report/quarter.fixture.ts';
import * as statements from '../../src/exercises/statements/statements.fixture.ts';
import * as theory from '../../src/exercises/theory/theory.fixture.ts';
import * as training from '../../src/exercises/training-plan/training-plan.fixture.ts';
import * as transcripts from '../../src/exercises/transcripts/transcripts.fixture.ts';
import { cs } from '../../src/i18n/cs.ts';
import { en } from '../../src/i18n/en.ts';
import { timeOf } from '../../src/i18n/i18n.svelte.ts';
import { noteWords } from '../../src/screens/record/noteWords.ts';

const local = 'local' as const;
const reportCase = {
  target: { percent: 80, seconds: 20 },
  preparation: { seconds: 2700, origin: local },
  presentation: { seconds: 600, origin: local },
  tolerance: { percent: 0.5, origin: local },
  table: quarter,
};
const newReport = () => new MachinePlaying(reportMachine, reportCase).put('task.workBegun');

/** Each as it is given, and as it is after some work; sentences that stand in the record then. */
const played: Readonly<
  Record<string, { untouched: object; worked: object; said: readonly string[]; texts?: readonly string[] }>
> = {
  transcripts: {
    untouched: new transcripts.Playing().state,
    worked: new transcripts.Playing()
      .put('task.workBegun')
      .put('transcripts.chosen', { call: 'Q', revision: 1 })
      .put('transcripts.locked', { call: 'Q', text: 'Nechal domluvit.' }).state,
    said: [
      `Vybrán přepis Q (v\u00a0zadání beta), uzamčeno v\u00a0${timeOf(1_002_990)}.`,
      'Zdůvodnění písemně, počet znaků 16:',
    ],
    texts: ['Nechal domluvit.'],
  },
  report: {
    untouched: newReport().state,
    worked: newReport()
      .put('report.figureEntered', { figure: 'aht', period: 'whole', text: '12' })
      .put('report.formulaNamed', { formula: 'B' })
      .put('report.marketingFeedbackWritten', { text: 'Kampaň ano.', revision: 1 }).state,
    said: [
      'Ukazatele: správně 0 z\u00a036.',
      'Úroveň služeb podle vzorce SL B.',
      'Graf chybí.',
      'Závěr: nic není napsáno.',
    ],
    texts: ['Kampaň ano.'],
  },
  dictation: {
    untouched: new dictation.Playing().state,
    worked: new dictation.Playing()
      .open()
      .put('dictation.drafted', { text: 'Dobrý den, tady Zeman.', fields: {}, code: 'OBJ', revision: 1 })
      .put('dictation.filed', { fields: {}, code: 'OBJ' })
      .put('dictation.copyStarted', { deadlineAt: 1_304_000 })
      .put('dictation.typed', { text: 'Ahoj svete,', strokes: 11, corrections: 0, revision: 1 })
      .put('dictation.copied', { why: 'candidate' }).state,
    said: [
      'Přepis: 57,1 % slov (4 z\u00a07), zadání žádá 95 %.',
      'Kód na kartě: Objednávka',
      'Chyby v\u00a0opisu: 9,1 % (1 z\u00a011 znaků), zadání dovoluje 1 %.',
    ],
  },
  benefits: {
    untouched: new benefits.Playing().state,
    worked: new benefits.Playing().open().put('benefits.submitted', benefits.rows).state,
    said: ['Úplné řádky: 1, zadání jich čeká 3.', 'Bez kabelu → dojdete všude → uklizeno za chvíli'],
  },
  statements: {
    untouched: new statements.Playing().state,
    worked: new statements.Playing()
      .put('task.workBegun')
      .put('statements.submitted', { answers: [{ card: '1', choices: { disc: 'D', obtizny: 'litost' } }] }).state,
    said: ['Shoda s\u00a0klíčem: 1 z\u00a06, bez odpovědi 4.', 'Typ: 1 z\u00a03'],
  },
  oral: {
    untouched: new oral.Playing().state,
    worked: new oral.Playing()
      .ask('kanaly')
      .put('oral.marked', { question: 'kanaly', verdict: 'not-met' })
      .put('oral.noted', { question: 'kanaly', note: 'jen telefon' })
      .put('oral.added', { id: 'own-1', text: 'A chat?', reason: 'neuvedl ho' }).state,
    said: [
      '1. Které kanály znáte? – nesplnil',
      '+1 A chat? (přidáno: neuvedl ho) – bez verdiktu',
      '2. Kdy změníte kanál? – nepoložena',
    ],
    texts: ['jen telefon'],
  },
  theory: {
    untouched: new theory.Playing().state,
    worked: new theory.Playing()
      .open()
      .answer('1', ['b'], 1)
      .answer('1', ['a'], 2)
      .put('theory.submitted', { answers: [{ item: '1', options: ['a'] }] }).state,
    said: ['Body: 1 z\u00a03, tj. 33,3 %; hranice 55 % splněna není.', 'Změněné volby: 1; otázky bez odpovědi: 2.'],
  },
  'training-plan': {
    untouched: new training.Playing().state,
    worked: new training.Playing()
      .lesson()
      .put('training.pageShown', { text: 'Postup', items: [{ id: 'p1', text: 'najdi' }], revision: 1 }).state,
    said: [
      'Cíle: 1, z\u00a0toho úplných 1; zadání žádá aspoň 2.',
      'Týden 18.–22.\u00a05.: do 22.\u00a05. – najde zákazníka v evidenci; pozná se podle: tři ze tří',
      'K\u00a0výuce vybral zkoušející: najde zákazníka v evidenci',
    ],
    texts: ['Postup'],
  },
};

function isText(tree: object, key: string): boolean {
  let at: unknown = tree;
  for (const part of key.split('.')) at = (at as Record<string, unknown> | undefined)?.[part];
  return typeof at === 'string';
}
const keysOf = ({ key, words = {} }: WorkNote) => [`work.${key}`, ...Object.values(words)];

describe.each(Object.values(exercises))('X-200 $id', (exercise) => {
  const example = played[exercise.id];
  const notesOf = (state: object | undefined) => exercise.work?.(state as AnyMachineSnapshot) ?? [];

  it('tells its work, also when nothing was made', () => {
    expect(example, `no example of ${exercise.id}`).toBeDefined();
    expect(notesOf(example?.untouched).length).toBeGreaterThan(0);
    const sentences = notesOf(example?.worked).map(noteWords);
    for (const said of example?.said ?? []) expect(sentences).toContain(said);
    const texts = notesOf(example?.worked).flatMap(({ text }) => text ?? []);
    expect(texts).toEqual(example?.texts ?? []);
  });

  it('has each of its sentences in both languages, no value left out', () => {
    for (const note of [...notesOf(example?.untouched), ...notesOf(example?.worked)]) {
      for (const key of keysOf(note)) expect([isText(cs, key), isText(en, key)], key).toEqual([true, true]);
      expect(noteWords(note)).not.toMatch(/\{\{|undefined|NaN/);
    }
  });
});

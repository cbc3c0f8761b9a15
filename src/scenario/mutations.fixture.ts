/** Ways to break a case file, one a kind: what is changed, and what the checker must say about it. A mutation answers
 *  false where the case has nothing of that kind. */
import { type Document, isSeq, parseDocument } from 'yaml';
import type { Scenario } from '../exam/scenario.ts';
import type { ProblemCode } from './problem.ts';

export interface Mutation {
  readonly kind: string;
  /** Changes the document; false when it does not apply to this case. */
  readonly change: (doc: Document, scenario: Scenario) => boolean;
  readonly code: ProblemCode;
  /** What the Czech sentence must contain. */
  readonly says: RegExp;
}

type Path = (string | number)[];

const set = (path: Path, value: unknown) => (doc: Document) => {
  doc.setIn(path, doc.createNode(value));
  return true;
};
const drop = (path: Path) => (doc: Document) => doc.deleteIn(path);

/** Repeats the first id of a list at the end of it. */
const doubled = (path: Path) => (doc: Document) => {
  const items = doc.getIn(path);
  const count = isSeq(items) ? items.items.length : 0;
  if (count < 2) return false;
  doc.setIn([...path, count - 1, 'id'], doc.getIn([...path, 0, 'id']));
  return true;
};
/** A paragraph more in the text under the path. */
const appended = (path: Path, text: string) => (doc: Document) => {
  const before = doc.getIn(path);
  if (typeof before !== 'string') return false;
  doc.setIn(path, `${before}\n\n${text}\n`);
  return true;
};
const long = (text: string): boolean => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim().length >= 30;
/** Puts a secret of the case where the candidate reads it. */
const leaked =
  (secret: (scenario: Scenario) => string | undefined, path: Path) => (doc: Document, scenario: Scenario) => {
    const text = secret(scenario);
    return text !== undefined && long(text) && appended(path, text)(doc);
  };
const withRule = (rule: unknown) => (doc: Document, scenario: Scenario) =>
  scenario.mood.up.length > 0 && set(['mood', 'up', 0], rule)(doc);

const played = ({ channel }: Scenario) => ['phone', 'chat', 'video', 'social'].includes(channel);
const firstFact = ['figurant', 'ifAsked', 0];
const factNeeds =
  (needs: unknown) =>
  (doc: Document, { figurant }: Scenario) =>
    figurant.ifAsked.length > 0 && set([...firstFact, 'needs'], needs)(doc);
const bestNeeds = (needs: unknown) => set(['outcomes', 'best', 'needs'], needs);

export const mutations: readonly Mutation[] = [
  // shape
  { kind: 'id removed', change: drop(['id']), code: 'missing', says: /chybí pole „id“/ },
  { kind: 'brief removed', change: drop(['brief']), code: 'missing', says: /chybí pole „brief“/ },
  { kind: 'stages removed', change: drop(['stages']), code: 'missing', says: /chybí pole „stages“/ },
  { kind: 'records removed', change: drop(['records']), code: 'missing', says: /chybí pole „records“/ },
  { kind: 'card removed', change: drop(['figurant', 'card']), code: 'missing', says: /„figurant\.card“/ },
  { kind: 'stop word removed', change: drop(['figurant', 'stopWord']), code: 'missing', says: /„figurant\.stopWord“/ },
  { kind: 'best outcome removed', change: drop(['outcomes', 'best']), code: 'missing', says: /„outcomes\.best“/ },
  { kind: 'anchor removed', change: drop(['criteria', 0, 'met']), code: 'missing', says: /„criteria\[1\]\.met“/ },
  {
    kind: 'answer removed',
    change: (doc, { figurant }) => figurant.mustAsk.length > 0 && doc.deleteIn(['figurant', 'mustAsk', 0, 'answer']),
    code: 'missing',
    says: /„figurant\.mustAsk\[1\]\.answer“/,
  },
  { kind: 'stimulus emptied', change: set(['stimulus'], {}), code: 'missing', says: /„stimulus\./ },
  { kind: 'title left empty', change: set(['title'], null), code: 'empty', says: /pole „title“ je prázdné/ },
  {
    kind: 'misspelt field',
    change: set(['figurant', 'stop_word'], 'stop'),
    code: 'unknown-field',
    says: /Neměli jste na mysli|sem nepatří/,
  },
  {
    kind: 'mood above ten',
    change: set(['mood', 'start'], 11),
    code: 'wrong-value',
    says: /„mood\.start“ má být celé číslo od 0 do 10/,
  },
  {
    kind: 'day in Czech',
    change: set(['worldDate'], '14. 5. 2026'),
    code: 'wrong-value',
    says: /„worldDate“ má být datum/,
  },
  {
    kind: 'card of two screens',
    change: set(['figurant', 'card'], 'Jste zákazník. '.repeat(250)),
    code: 'too-long',
    says: /„figurant\.card“ má/,
  },
  { kind: 'no stage', change: set(['stages'], []), code: 'too-few', says: /seznam „stages“ je prázdný/ },
  {
    kind: 'fact that no question opens',
    change: (doc, { figurant }) => figurant.ifAsked.length > 0 && set([...firstFact, 'asked'], [])(doc),
    code: 'too-few',
    says: /„figurant\.ifAsked\[1\]\.asked“ je prázdný/,
  },
  {
    kind: 'criterion that nothing shows',
    change: set(['criteria', 0, 'shownBy'], []),
    code: 'too-few',
    says: /„criteria\[1\]\.shownBy“ je prázdný/,
  },
  {
    kind: 'unknown channel',
    change: set(['channel'], 'telefon'),
    code: 'unknown-channel',
    says: /kanál „telefon“ neznáme/,
  },
  // ids and names
  { kind: 'fact id twice', change: doubled(['figurant', 'ifAsked']), code: 'duplicate-id', says: /je tu podruhé/ },
  { kind: 'line id twice', change: doubled(['figurant', 'lines']), code: 'duplicate-id', says: /je tu podruhé/ },
  { kind: 'question id twice', change: doubled(['figurant', 'mustAsk']), code: 'duplicate-id', says: /je tu podruhé/ },
  { kind: 'criterion id twice', change: doubled(['criteria']), code: 'duplicate-id', says: /je tu podruhé/ },
  { kind: 'stage id twice', change: doubled(['stages']), code: 'duplicate-id', says: /je tu podruhé/ },
  {
    kind: 'wrong outcome id twice',
    change: doubled(['outcomes', 'wrong']),
    code: 'duplicate-id',
    says: /je tu podruhé/,
  },
  { kind: 'mood rule id twice', change: doubled(['mood', 'up']), code: 'duplicate-id', says: /je tu podruhé/ },
  {
    kind: 'fact told twice',
    change: (doc, { figurant }) =>
      figurant.ifAsked.length > 1 && set(['figurant', 'ifAsked', 1, 'fact'], figurant.ifAsked[0]?.fact)(doc),
    code: 'fact-twice',
    says: /slovo od slova totéž/,
  },
  {
    kind: 'need of an unknown fact',
    change: bestNeeds({ facts: ['neexistuje'] }),
    code: 'unknown-name',
    says: /„neexistuje“, ale skrytá skutečnost/,
  },
  {
    kind: 'need of an unknown answer',
    change: bestNeeds({ right: ['neexistuje'] }),
    code: 'unknown-name',
    says: /„neexistuje“, ale otázka/,
  },
  {
    kind: 'need of an unknown line',
    change: bestNeeds({ said: ['neexistuje'] }),
    code: 'unknown-name',
    says: /„neexistuje“, ale připravená věta/,
  },
  {
    kind: 'need of an unknown stage',
    change: bestNeeds({ stage: 'neexistuje' }),
    code: 'unknown-name',
    says: /„neexistuje“, ale fáze/,
  },
  {
    kind: 'line that tells an unknown fact',
    change: (doc, { figurant }) =>
      figurant.lines.length > 0 && set(['figurant', 'lines', 0, 'reveals'], 'neexistuje')(doc),
    code: 'unknown-name',
    says: /„figurant\.lines\[1\]\.reveals“/,
  },
  {
    kind: 'criterion shown by something unknown',
    change: set(['criteria', 0, 'shownBy'], ['neexistuje']),
    code: 'unknown-name',
    says: /„criteria\[1\]\.shownBy\[1\]“/,
  },
  {
    kind: 'event of another channel',
    change: (doc, { channel, mood }) =>
      mood.up.length > 0 &&
      set(['mood', 'up', 0, 'on'], channel === 'chat' ? 'phone.heldLong' : 'chat.fellSilent')(doc),
    code: 'other-channel-event',
    says: /nezná/,
  },
  {
    kind: 'right and wrong at once',
    change: (doc, { figurant }) =>
      figurant.mustAsk.length > 0 &&
      bestNeeds({ right: [figurant.mustAsk[0]?.id], wrong: [figurant.mustAsk[0]?.id] })(doc),
    code: 'needs-both',
    says: /dobrá i špatná odpověď zároveň/,
  },
  {
    kind: 'unknown competence',
    change: set(['criteria', 0, 'competence'], '99'),
    code: 'unknown-competence',
    says: /odborná způsobilost „99“ v kvalifikaci není/,
  },
  {
    kind: 'unknown letter',
    change: set(['criteria', 0, 'letter'], 'z'),
    code: 'unknown-letter',
    says: /nemá kritérium „z“/,
  },
  {
    kind: 'another qualification',
    change: set(['qualification'], 'jina'),
    code: 'other-qualification',
    says: /„jina“/,
  },
  // mood, time, ways
  {
    kind: 'mood rule without a change',
    change: withRule({ id: 'x', when: 'Mlčí.' }),
    code: 'by-or-to',
    says: /chybí, jak se nálada změní/,
  },
  {
    kind: 'mood rule with two changes',
    change: withRule({ id: 'x', when: 'Mlčí.', by: 1, to: 9 }),
    code: 'by-or-to',
    says: /má obě pole/,
  },
  {
    kind: 'complication after the end',
    change: (doc, { figurant, working }) =>
      !!figurant.complication && !!working && set(['figurant', 'complication', 'atSeconds'], working.seconds)(doc),
    code: 'complication-late',
    says: /komplikace má přijít/,
  },
  {
    kind: 'fact that needs itself',
    change: (doc, scenario) => {
      const id = scenario.figurant.ifAsked[0]?.id;
      scenario.figurant.lines.forEach(({ reveals }, index) => {
        if (reveals === id) doc.deleteIn(['figurant', 'lines', index, 'reveals']);
      });
      return factNeeds({ facts: [id] })(doc, scenario);
    },
    code: 'unreachable',
    says: /nemůže nikdy nastat: potřebuje, aby napřed nastala/,
  },
  {
    kind: 'calm that no rule brings',
    change: (doc, scenario) =>
      scenario.mood.start > 0 && set(['mood', 'down'], [])(doc) && bestNeeds({ moodAtMost: 0 })(doc),
    code: 'unreachable',
    says: /nálada by musela klesnout na 0/,
  },
  {
    kind: 'rage that no rule brings',
    change: (doc, scenario) =>
      scenario.mood.start < 10 && set(['mood', 'up'], [])(doc) && bestNeeds({ moodAtLeast: 10 })(doc),
    code: 'unreachable',
    says: /nálada by musela stoupnout na 10/,
  },
  {
    kind: 'more facts than there are',
    change: bestNeeds({ factsAtLeast: 60 }),
    code: 'unreachable',
    says: /dosáhnout jich lze jen/,
  },
  {
    kind: 'complication that is gone',
    change: (doc, { figurant }) => {
      if (!figurant.complication) return false;
      doc.deleteIn(['figurant', 'complication']);
      return bestNeeds({ complicated: true })(doc);
    },
    code: 'unreachable',
    says: /případ žádnou nemá/,
  },
  {
    kind: 'stage behind a stage that never comes',
    change: (doc, scenario) => scenario.stages.length > 1 && set(['stages', 1, 'needs'], { factsAtLeast: 60 })(doc),
    code: 'unreachable',
    says: /fáze „/,
  },
  {
    kind: 'no end for a failed conversation',
    change: (doc, scenario) =>
      played(scenario) &&
      scenario.figurant.ifAsked.length > 0 &&
      set(['outcomes', 'acceptable'], [])(doc) &&
      set(['outcomes', 'wrong'], [])(doc) &&
      bestNeeds({ facts: [scenario.figurant.ifAsked[0]?.id] })(doc),
    code: 'no-way-out',
    says: /nemá nepovedený rozhovor čím skončit/,
  },
  // against the world
  {
    kind: 'another day',
    change: set(['worldDate'], '2026-05-15'),
    code: 'other-world-date',
    says: /„dnešek“ světa je 2026-05-14/,
  },
  {
    kind: 'wrong day of the week',
    change: appended(['brief'], 'Ozveme se v pátek 14. 5. 2026.'),
    code: 'wrong-weekday',
    says: /podle kalendáře je to čtvrtek/,
  },
  {
    kind: 'day that does not exist',
    change: appended(['brief'], 'Platí do 31. 6. 2026.'),
    code: 'no-such-day',
    says: /takový den v kalendáři není/,
  },
  {
    kind: 'order that nobody placed',
    change: appended(['brief'], 'Týká se EJ2026-99999.'),
    code: 'unknown-record',
    says: /„EJ2026-99999“, ale ve světě/,
  },
  {
    kind: 'record that is not in the world',
    change: set(['records'], ['Z-99999']),
    code: 'unknown-record',
    says: /„records\[1\]“/,
  },
  {
    kind: 'record that is not listed',
    change: (doc, { records }) =>
      appended(
        ['brief'],
        `Nespleťte si ji s ${['Z-10021', 'Z-10077', 'Z-10044'].find((id) => !records.includes(id))}.`,
      )(doc),
    code: 'record-not-listed',
    says: /chybí však v seznamu „records“/,
  },
  {
    kind: 'price of yesterday',
    change: appended(['brief'], '| Zboží | Cena |\n| --- | --- |\n| V7 tyčový vysavač Vír | 5 999 Kč |'),
    code: 'other-price',
    says: /V7 5.999 Kč, ve světě balíčku 5.490 Kč/,
  },
  {
    kind: 'sum that does not add up',
    change: appended(['brief'], 'Platí 5 490 + 249 = 5 793 Kč.'),
    code: 'wrong-sum',
    says: /správně vychází 5.739/,
  },
  {
    kind: 'figure that does not add up',
    change: set(['figures'], [{ id: 'x', is: 5000, sum: ['V7', 249] }]),
    code: 'wrong-figure',
    says: /vychází však 5.739/,
  },
  {
    kind: 'figure of an unknown product',
    change: set(['figures'], [{ id: 'x', is: 5739, sum: ['V77', 249] }]),
    code: 'figure-name',
    says: /„V77“, ale zboží/,
  },
  {
    kind: 'figure that nobody is judged by',
    change: set(['figures'], [{ id: 'x', is: 1_234_567, sum: [1_234_567] }]),
    code: 'unused-figure',
    says: /nestojí v žádném výsledku/,
  },
  {
    kind: 'period that ends on another day',
    change: set(['days'], [{ id: 'x', is: '2026-06-14', from: 'today+30d' }]),
    code: 'wrong-day',
    says: /vychází však 2026-06-13/,
  },
  // what may be written short
  {
    kind: 'unknown placeholder',
    change: appended(['brief'], 'Ozve se {{zitra}}.'),
    code: 'unknown-placeholder',
    says: /{{zitra}}/,
  },
  {
    kind: 'text in another language only',
    change: set(['title'], { en: 'Wet laundry' }),
    code: 'missing-language',
    says: /chybí v jazyce „cs“/,
  },
  {
    kind: 'house text that is not there',
    change: set(['materials', 0], { from: 'KB-999' }),
    code: 'unknown-text',
    says: /„KB-999“ ve světě balíčku není/,
  },
  {
    kind: 'variants that differ in more',
    change: set(
      ['variants'],
      [
        { id: 'a', values: { jmeno: 'A' } },
        { id: 'b', values: { jinak: 'B' } },
      ],
    ),
    code: 'variant-values',
    says: /varianta „b“/,
  },
  // secrets
  {
    kind: 'hidden fact in the brief',
    change: leaked(({ figurant }) => figurant.ifAsked.find(({ fact }) => long(fact))?.fact, ['brief']),
    code: 'leak',
    says: /stojí v tajném poli „figurant\.ifAsked/,
  },
  {
    kind: 'answer in the brief',
    change: leaked(({ figurant }) => figurant.mustAsk.find(({ answer }) => long(answer))?.answer, ['brief']),
    code: 'leak',
    says: /stojí v tajném poli „figurant\.mustAsk/,
  },
  {
    kind: 'prepared line in the brief',
    change: leaked(({ figurant }) => figurant.lines.find(({ text }) => long(text))?.text, ['brief']),
    code: 'leak',
    says: /stojí v tajném poli/,
  },
  {
    kind: 'complication in the brief',
    change: leaked(({ figurant }) => figurant.complication?.line, ['brief']),
    code: 'leak',
    says: /stojí v tajném poli/,
  },
  {
    kind: 'wrong outcome in the brief',
    change: leaked(({ outcomes }) => outcomes.wrong.find(({ text }) => long(text))?.text, ['brief']),
    code: 'leak',
    says: /stojí v tajném poli/,
  },
  {
    kind: 'anchor in the brief',
    change: leaked(({ criteria }) => criteria[0]?.met, ['brief']),
    code: 'leak',
    says: /stojí v tajném poli/,
  },
];

/** The file with the mutation, or undefined where it does not apply. */
export function mutated(text: string, scenario: Scenario, { change }: Mutation): string | undefined {
  const doc = parseDocument(text);
  return change(doc, scenario) ? doc.toString({ lineWidth: 0 }) : undefined;
}

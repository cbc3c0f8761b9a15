/** Faults of form: fields that are missing, misspelt or wrong, and names that point nowhere. */
import { type Mutation, bestNeeds, doubled, drop, firstFact, set } from './mutating.fixture.ts';

export const ofForm: readonly Mutation[] = [
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
    kind: 'criterion shown by a complication that is gone',
    change: (doc, { figurant }) => {
      if (!figurant.complication) return false;
      doc.deleteIn(['figurant', 'complication']);
      return set(['criteria', 0, 'shownBy'], ['complication'])(doc);
    },
    code: 'unknown-name',
    says: /„criteria\[1\]\.shownBy\[1\]“ je „complication“/,
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
];

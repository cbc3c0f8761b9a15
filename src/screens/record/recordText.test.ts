import { at, notMet, recordView } from './record.fixture.ts';
import {
  competenceRows,
  cssString,
  dayMoment,
  failureReasons,
  lateGroups,
  shortHash,
  unexamined,
} from './recordText.ts';
import { resultSentence, ruleLines } from './passRule.ts';
import { timeNotes } from './timeNotes.ts';

const late = (part: object) => ({
  id: 'l',
  type: 'email.draft',
  data: null,
  writtenAt: at,
  at,
  accepted: undefined,
  reason: '',
  ...part,
});

test('every competence and criterion is there, also what was not examined', () => {
  const rows = competenceRows(recordView());
  expect(rows.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['1', 'not-met'],
    ['2', 'open'],
  ]);
  expect(rows[0]?.criteria.map(({ letter, verdict }) => letter + verdict)).toEqual(['anot-met', 'bnot-examined']);
  expect(rows[0]?.criteria[0]?.parts[0]).toMatchObject({ task: 'Kávovar', text: 'Dílčí 1a', corrected: true });
});

test('a competence of which only a part was examined is never simply met', () => {
  const met = { S04: { c1a: [{ verdict: 'met' as const, reason: '', at, by: 'x', workedMs: 0 }] } };
  expect(competenceRows(recordView({ marks: met }))[0]?.verdict).toBe('partly');
});

const mark = (verdict: 'met' | 'not-met') => [{ verdict, reason: 'chybí', at, by: 'x', workedMs: 0 }];
const threshold = (percent: number, per: 'exam' | 'competence') => ({
  ...recordView().qualification,
  rule: 'threshold' as const,
  threshold: { percent, per, origin: 'local' as const },
});

describe('M-8 a recognised competence (CZ-7)', () => {
  const recognised = [{ competence: '1', from: 'Z-17/2025', date: '2025-06-03' }];

  test('is recognised, with the earlier record, and no gap', () => {
    const record = recordView({ recognised, marks: { S09: { c2a: mark('met') } } });
    expect(competenceRows(record)).toMatchObject([
      { id: '1', verdict: 'recognised', recognised: recognised[0] },
      { id: '2', verdict: 'met', recognised: undefined },
    ]);
    expect(unexamined(record)).toEqual([]);
    expect(record.result).toBe('passed');
    expect(resultSentence(record)).toMatch(/byly uznány/);
  });
});

describe('M-7 a share that is enough, in words (IT-1)', () => {
  const said = (record: Parameters<typeof ruleLines>[0]) => ruleLines(record).map((line) => line.replace(/\s/g, ' '));

  test('all criteria: nothing is said of shares', () => {
    expect(ruleLines(recordView())).toEqual([]);
    expect(competenceRows(recordView()).map(({ share }) => share)).toEqual([undefined, undefined]);
  });

  test('of the whole exam: a competence by itself counts towards it', () => {
    const marks = { S04: { c1a: mark('not-met') }, S09: { c2a: mark('met') } };
    const recognised = [{ competence: '2', from: 'Z', date: '2025-06-03' }];
    const record = recordView({ marks, qualification: threshold(30, 'exam') });
    expect(record.result).toBe('incomplete');
    expect(competenceRows(record).map(({ verdict, share }) => [verdict, share?.met, share?.of])).toEqual([
      ['partly', 0, 2],
      ['met', 1, 1],
    ]);
    expect(said(record)).toEqual([
      'Vyhoví, kdo splní alespoň 30 % kritérií celé zkoušky a žádné kritické kritérium nemá nesplněné (standard práh nestanoví, určila ho autorizovaná osoba).',
      'Splněno 1 z 3 kritérií, potřeba 1.',
    ]);
    const whole = { results: record.results.filter(({ letter, competence }) => competence + letter !== '1b') };
    expect(competenceRows({ ...record, ...whole })[0]?.verdict).toBe('counted');
    expect(said(recordView({ marks, recognised, qualification: threshold(30, 'exam') }))[1]).toContain('1 z 3');
  });

  test('of each competence: the one that falls short is named, with what it needed', () => {
    const marks = { S04: { c1a: mark('not-met') }, S09: { c2a: mark('met') } };
    const record = recordView({ marks, qualification: threshold(60, 'competence') });
    expect(record.result).toBe('failed');
    expect(competenceRows(record).map(({ verdict }) => verdict)).toEqual(['not-met', 'met']);
    expect(said(record).slice(1)).toEqual(['Odborná způsobilost 1: splněno 0 z 2 kritérií, potřeba 2.']);
    expect(resultSentence(record)).toMatch(/^Uchazeč nesplnil tolik kritérií/);
  });
});

test('each not met has its concrete reason', () => {
  expect(failureReasons(recordView())).toEqual([
    { competence: '1', letter: 'a', task: 'Kávovar', text: 'Dílčí 1a', reason: 'Chybí částka' },
  ]);
  expect(unexamined(recordView({ marks: notMet }))).toEqual(['1b']);
});

test('late keystrokes become one line for each kind and decision', () => {
  const groups = lateGroups([
    late({ writtenAt: at + 5000 }),
    late({}),
    late({ accepted: true, reason: 'v limitu' }),
    late({ type: 'email.send' }),
  ]);
  expect(groups.map(({ type, count, from, to, accepted }) => [type, count, to - from, accepted])).toEqual([
    ['email.draft', 2, 5000, undefined],
    ['email.draft', 1, 0, true],
    ['email.send', 1, 0, undefined],
  ]);
});

test('what happened to a task’s time is said with reasons', () => {
  const [task] = recordView().tasks;
  expect(task && timeNotes({ ...task, late: [late({ accepted: false, reason: 'po limitu' })] })).toEqual([
    'Přerušení 10:01:00–10:01:30 (0:30): zaznělo slovo „zkouška stop“',
    expect.stringMatching(/^Nahrazený čas 0:30 \(10:01:30\): výpadek$/),
    expect.stringMatching(/rozepsaný e-mail, 1 položka.*Neuznána: po limitu$/),
  ]);
});

test('a birthday is the same day in every time zone, hashes are short, CSS strings are closed', () => {
  expect(new Date(dayMoment('2001-03-09')).getDate()).toBe(9);
  expect(shortHash('0123456789abcdef')).toBe('0123456789ab');
  expect(cssString('a"b\\c\nd')).toBe('"a b c d"');
});

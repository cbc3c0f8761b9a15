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

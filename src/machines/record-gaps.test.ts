/** Every way in which an exam can be incomplete keeps its record from being printed as the official one. */
import { describe, expect, it } from 'vitest';
import type { RecordTask, RecordView } from './record.ts';
import { type RecordGap, recordGapKinds, recordGaps } from './record-gaps.ts';

const at = 1_700_000_000_000;
const task: RecordTask = {
  id: 'S04',
  title: 'Kávovar',
  channel: 'email',
  sourceHash: '',
  startedAt: at,
  endedAt: at + 9,
  end: 'time',
  pauses: [],
  added: [],
  late: [],
  criteria: [],
  call: null,
};
const met = { verdict: 'met', reason: '', at, by: 'examiner', workedMs: 0 } as const;
const result = (part: Partial<RecordView['results'][number]> = {}): RecordView['results'][number] => ({
  ...{ competence: '3', letter: 'a', verdict: 'met', criticalMissed: false },
  parts: [{ task: 'S04', criterion: 'k', mark: met }],
  ...part,
});
const notMet = (reason: string) =>
  result({
    verdict: 'not-met',
    parts: [{ task: 'S04', criterion: 'k', mark: { ...met, verdict: 'not-met', reason } }],
  });
const member = { name: 'Ing. Druhý', number: '2', submittedAt: at, released: null };
const commission = { members: [{ ...member, name: 'Mgr. První' }, member], agreement: null, settled: 0, unsettled: 0 };

const whole: RecordView = {
  ...{
    exam: 'e1',
    kind: 'exam',
    place: 'Brno',
    retention: null,
    gapReason: '',
    recognised: [],
    seed: '',
    createdAt: at,
  },
  qualification: { code: '66-029-M', name: 'Pracovník', wording: '', competences: [], rule: 'all-criteria' },
  candidate: { name: 'Jana', birthDate: '1990-05-01' },
  authority: { examiner: 'Mgr. První', number: '1', organisation: 'Zkušebna' },
  settings: { paste: false, spellcheck: false },
  needs: { voices: false, pictures: false },
  ...{ startedAt: at, endedAt: at + 10, closedAt: at + 20 },
  gates: { identity: { at, document: 'id-card' }, medical: { at }, briefingGiven: { at }, briefingConfirmed: { at } },
  ...{ early: null, tasks: [task], results: [result()], marks: {}, result: 'passed' },
  ...{ afterwards: { addenda: [], appeals: [] }, resultAfterAppeals: null, commission: null },
  ...{ incidents: [], devices: [], deviceChanges: [], figurant: 'console' },
};
const { identity: _identity, ...noIdentity } = whole.gates;
const { medical: _medical, ...noMedical } = whole.gates;
const { briefingGiven: _given, ...noBriefing } = whole.gates;
const { briefingConfirmed: _confirmed, ...noConfirmation } = whole.gates;
const declared = { seat: 'examiner', name: 'Mgr. První', lead: true, here: true, at, trained: false, released: false };
const second = { seat: 'assessor-2', name: 'Ing. Druhý', lead: false };
const late = { id: 'w', type: 'email.send', data: {}, at, writtenAt: at, newest: false, reason: '' } as const;

const ways: readonly (readonly [Partial<RecordView>, readonly RecordGap[]])[] = [
  [{ qualification: { ...whole.qualification, name: ' ' } }, [{ kind: 'no-qualification' }]],
  [{ qualification: { ...whole.qualification, code: '' } }, [{ kind: 'no-code' }]],
  [{ candidate: { ...whole.candidate, name: '' } }, [{ kind: 'no-candidate' }]],
  [{ candidate: { ...whole.candidate, birthDate: '' } }, [{ kind: 'no-birth-date' }]],
  [{ authority: { ...whole.authority, examiner: '' } }, [{ kind: 'no-examiner' }]],
  [{ authority: { ...whole.authority, number: '' } }, [{ kind: 'no-number' }]],
  [{ authority: { ...whole.authority, organisation: '' } }, [{ kind: 'no-organisation' }]],
  [{ place: '' }, [{ kind: 'no-place' }]],
  [
    { commission: { ...commission, members: [member, { ...member, number: '' }] } },
    [{ kind: 'no-assessor-number', of: 'Ing. Druhý' }],
  ],
  [{ startedAt: 0 }, [{ kind: 'not-started' }]],
  [{ endedAt: 0 }, [{ kind: 'not-ended' }]],
  [{ closedAt: 0 }, [{ kind: 'not-closed' }]],
  [{ gates: noIdentity }, [{ kind: 'no-identity' }]],
  [{ gates: noMedical }, [{ kind: 'no-medical' }]],
  [{ gates: noBriefing }, [{ kind: 'no-briefing' }]],
  [{ gates: noConfirmation }, [{ kind: 'no-confirmation' }]],
  [{ declarations: [declared, { ...declared, ...second, at: 0 }] }, [{ kind: 'no-declaration', of: 'Ing. Druhý' }]],
  [
    { declarations: [declared, { ...declared, ...second, trained: true }] },
    [{ kind: 'no-declaration', of: 'Ing. Druhý' }],
  ],
  [{ tasks: [{ ...task, endedAt: 0 }] }, [{ kind: 'task-open', of: 'Kávovar' }]],
  [
    { tasks: [{ ...task, endedAt: 0, pauses: [{ at, until: 0, reason: 'x' }] }] },
    [
      { kind: 'task-open', of: 'Kávovar' },
      { kind: 'pause-open', of: 'Kávovar' },
    ],
  ],
  [{ tasks: [{ ...task, late: [late as never] }] }, [{ kind: 'late-undecided', of: 'Kávovar' }]],
  [{ results: [result({ verdict: 'open', parts: [] })] }, [{ kind: 'unmarked', of: '3a' }]],
  [{ results: [notMet('  ')] }, [{ kind: 'no-reason', of: '3a' }]],
  [
    { results: [result(), result({ letter: 'b', verdict: 'not-examined', parts: [] })], gapReason: 'dílčí' },
    [{ kind: 'not-examined', of: '3b' }],
  ],
  [
    { results: [result({ letter: 'b', verdict: 'not-examined', parts: [] })] },
    [{ kind: 'not-examined', of: '3b' }, { kind: 'no-gap-reason' }],
  ],
  [{ early: { by: 'examiner', reason: '', at } }, [{ kind: 'no-early-reason' }]],
  [{ recognised: [{ competence: '3', from: '', date: '2025-01-01' }] }, [{ kind: 'no-earlier-record', of: '3' }]],
  [
    { commission: { ...commission, members: [member, { ...member, submittedAt: 0 }] } },
    [{ kind: 'sheet-missing', of: 'Ing. Druhý' }],
  ],
  [{ commission: { ...commission, unsettled: 2 } }, [{ kind: 'unsettled', of: '2' }]],
];

describe('M-45 what keeps a record from being official', () => {
  it('nothing, where everything is there', () => {
    expect(recordGaps(whole)).toEqual([]);
    const declarations = [declared, { ...declared, ...second, trained: true, released: true }];
    expect(recordGaps({ ...whole, declarations })).toEqual([]);
    expect(recordGaps({ ...whole, commission, results: [notMet('neuvedl částku')] })).toEqual([]);
  });

  it.each(ways.map(([part, gaps]) => ({ name: gaps.map(({ kind }) => kind).join(' '), part, gaps })))(
    '$name',
    ({ part, gaps }) => {
      expect(recordGaps({ ...whole, ...part })).toEqual(gaps);
    },
  );

  it('every kind of gap has its way here', () => {
    const shown = new Set(ways.flatMap(([, gaps]) => gaps.map(({ kind }) => kind)));
    expect([...recordGapKinds].filter((kind) => !shown.has(kind))).toEqual([]);
  });

  it('an exam that the candidate ended early is complete without what was not shown (CZ-12)', () => {
    const open = result({ verdict: 'open', parts: [] });
    expect(recordGaps({ ...whole, results: [open], early: { by: 'candidate', reason: '', at } })).toEqual([]);
  });

  it('a released assessor lacks nothing, a training session has no record', () => {
    const released = { at, reason: 'onemocněl' };
    const members = [member, { ...member, number: '', submittedAt: 0, released }];
    expect(recordGaps({ ...whole, commission: { ...commission, members } })).toEqual([]);
    expect(recordGaps({ ...whole, kind: 'training', place: '', closedAt: 0 })).toEqual([]);
  });
});

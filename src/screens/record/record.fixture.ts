/** A record for tests: S04 met but for its reason, S09 not begun, 1b without a task. */
import { type Marks, criterionResults, resultOf } from '../../exam/marks.ts';
import type { RecordView } from '../../machines/record.ts';
import { chat, letter, qualification } from '../plan/plan.fixture.ts';

export const at = new Date(2026, 10, 22, 10, 0, 0).getTime();

export const notMet: Marks = {
  S04: {
    c1a: [
      { verdict: 'met', reason: '', at: at + 1000, by: 'examiner', workedMs: 0 },
      { verdict: 'not-met', reason: 'Chybí částka', at: at + 2000, by: 'examiner', workedMs: 0 },
    ],
  },
};

export function recordView(part: Partial<RecordView> = {}): RecordView {
  const marks = part.marks ?? notMet;
  const known = part.recognised?.map(({ competence }) => competence);
  const results = criterionResults(qualification, [letter, chat], marks, known);
  const { code, name, wording, competences } = qualification;
  const rule = part.qualification ?? qualification;
  return {
    exam: 'e1',
    kind: 'exam',
    qualification: { code, name, wording, competences, rule: 'all-criteria' },
    candidate: { name: 'Žofie Příhodová', birthDate: '2001-03-09' },
    authority: { examiner: 'Řehoř Šťastný', number: 'A/1', organisation: 'Ústav' },
    place: 'Brno',
    retention: null,
    gapReason: 'uznáno',
    recognised: [],
    seed: 'k3x9q0ab',
    settings: { paste: false, spellcheck: true },
    needs: { voices: false, pictures: false },
    createdAt: at,
    startedAt: at,
    endedAt: at + 1_200_000,
    closedAt: at + 1_500_000,
    gates: { identity: { at, document: 'passport' }, medical: { at }, briefingGiven: { at } },
    early: null,
    tasks: [
      {
        id: 'S04',
        title: 'Kávovar',
        channel: 'email',
        sourceHash: letter.sourceHash,
        startedAt: at,
        endedAt: at + 660_000,
        end: 'time',
        pauses: [{ at: at + 60_000, until: at + 90_000, reason: 'stop-word' }],
        added: [{ at: at + 90_000, ms: 30_000, why: 'credit', reason: 'výpadek' }],
        late: [],
        criteria: letter.scenario.criteria,
        call: null,
      },
      {
        id: 'S09',
        title: 'Platba',
        channel: 'chat',
        sourceHash: chat.sourceHash,
        startedAt: 0,
        endedAt: 0,
        end: null,
        pauses: [],
        added: [],
        late: [],
        criteria: chat.scenario.criteria,
        call: null,
      },
    ],
    results,
    marks,
    afterwards: { addenda: [], appeals: [] },
    resultAfterAppeals: null,
    commission: null,
    result: resultOf(results, part.early != null, rule),
    incidents: [{ at, category: 'technical', text: 'Vypadl monitor', task: 'S04' }],
    devices: [],
    deviceChanges: [],
    figurant: 'console',
    ...part,
  };
}

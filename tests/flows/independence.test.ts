/** Before the start each assessor declares not to have trained the candidate (PL-7). Through host and seats. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ExamPlan, SeatPlan } from '../../src/exam/plan.ts';
import type { ExamView } from '../../src/machines/projections.ts';
import type { RecordView } from '../../src/machines/record.ts';
import { type ExamInMemory, startAt, startExam } from './exam.ts';

afterEach(() => vi.useRealTimers());

const assessor = (number: 2 | 3, place: SeatPlan['place']): SeatPlan => ({
  ...{ id: `assessor-${number}`, role: 'examiner', lead: false },
  place,
});
const seats: readonly SeatPlan[] = [
  { id: 'examiner', role: 'examiner', lead: true, place: 'console' },
  { id: 'figurant', role: 'figurant', lead: false, place: 'console' },
  { id: 'candidate', role: 'candidate', lead: false, place: 'invitation' },
  assessor(2, 'invitation'),
  assessor(3, 'console'),
];
const plan: Partial<ExamPlan> = {
  independence: true,
  seats,
  assessors: [
    { seat: 'assessor-2', name: 'Ing. Petr Druhý', number: '' },
    { seat: 'assessor-3', name: 'Bc. Jana Třetí', number: '' },
  ],
};

/** Every gate but this one is open. */
async function atTheGate(part: Partial<ExamPlan> = plan): Promise<ExamInMemory> {
  const exam = await startExam({ gates: false, plan: part });
  await exam.do('examiner', 'exam.checkIdentity', { document: 'id-card' });
  await exam.do('examiner', 'exam.confirmMedical');
  await exam.do('examiner', 'exam.giveBriefing');
  await exam.do('candidate', 'exam.confirmBriefing');
  return exam;
}
const declare = (exam: ExamInMemory, by: string, seat: string, trained = false) =>
  exam.ask(by, 'exam.declareIndependence', { seat, trained });
const view = (exam: ExamInMemory, seat: string) => exam.seat(seat).view('exam') as unknown as ExamView;

describe('G-20 declarations before the start', () => {
  it('nothing starts until everybody has declared: each for the own seat, whoever leads for the console', async () => {
    const exam = await atTheGate();
    expect(view(exam, 'examiner').closedGates).toEqual(['independence']);
    const refused = { ok: false, code: 'not-now' };
    expect(await declare(exam, 'assessor-2', 'examiner')).toMatchObject(refused);
    expect(await declare(exam, 'assessor-2', 'assessor-3')).toMatchObject(refused);
    expect(await declare(exam, 'examiner', 'assessor-2')).toMatchObject(refused);
    expect(await declare(exam, 'examiner', 'candidate')).toMatchObject(refused);
    for (const seat of ['candidate', 'figurant'])
      expect(await declare(exam, seat, seat)).toMatchObject({ ok: false, code: 'forbidden' });
    await declare(exam, 'assessor-2', 'assessor-2');
    await declare(exam, 'examiner', 'assessor-3');
    expect(await exam.ask('examiner', 'exam.start')).toMatchObject(refused);
    await declare(exam, 'examiner', 'examiner');
    await exam.do('examiner', 'exam.start');
    // what was declared stands
    expect(await declare(exam, 'examiner', 'examiner', true)).toMatchObject(refused);
  });

  it('whoever has trained the candidate does not judge: released, or the gate stays closed', async () => {
    const exam = await atTheGate();
    await declare(exam, 'examiner', 'examiner');
    await declare(exam, 'examiner', 'assessor-3');
    await declare(exam, 'assessor-2', 'assessor-2', true);
    expect(await exam.ask('examiner', 'exam.start')).toMatchObject({ ok: false, code: 'not-now' });
    await exam.do('examiner', 'exam.releaseAssessor', { seat: 'assessor-2', reason: 'školil uchazeče' });
    expect(view(exam, 'examiner').independence?.map(({ seat }) => seat)).toEqual(['examiner', 'assessor-3']);
    // a slip is put right, an exam led by the trainer is not
    await declare(exam, 'examiner', 'examiner', true);
    expect(view(exam, 'examiner').closedGates).toEqual(['independence']);
    await declare(exam, 'examiner', 'examiner');
    await exam.do('examiner', 'exam.start');
    await exam.do('examiner', 'exam.end');
    const { declarations } = exam.seat('examiner').view('record') as unknown as RecordView;
    expect(declarations).toMatchObject([
      { name: 'Mgr. Eva Komisařová', at: startAt, trained: false, released: false },
      { name: 'Ing. Petr Druhý', at: startAt, trained: true, released: true },
      { name: 'Bc. Jana Třetí', at: startAt, trained: false, released: false },
    ]);
  });

  it('is nobody’s business but the assessors’, and older plans ask for nothing', async () => {
    const exam = await atTheGate();
    await declare(exam, 'examiner', 'examiner', true);
    for (const seat of ['candidate', 'figurant']) {
      expect(view(exam, seat).gates).not.toHaveProperty('independence');
      expect(view(exam, seat)).not.toHaveProperty('independence');
    }
    expect(view(exam, 'assessor-2').independence).toHaveLength(3);
    const older = await atTheGate({});
    expect(view(older, 'examiner').closedGates).toEqual([]);
    expect(await declare(older, 'examiner', 'examiner')).toMatchObject({ ok: false, code: 'not-now' });
  });
});

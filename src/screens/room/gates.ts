/** The gates before the start as rows of a check list. Pure; which gates there are is decided in exam-state.ts. */
import type { Gate } from '../../machines/exam-state.ts';
import type { ExamView } from '../../machines/projections.ts';

export interface GateRow {
  readonly gate: Gate;
  readonly done: boolean;
  /** When it was passed; 0 when that is not known or not yet. */
  readonly at: number;
}

/** In the order in which they are gone through at the table. */
const examGates: readonly Gate[] = [
  'candidate-here',
  'identity',
  'medical',
  'briefing-given',
  'briefing-confirmed',
  'devices',
];
const trainingGates: readonly Gate[] = ['candidate-here'];

/** Exams without voices have no devices to hear. */
const wanted = ({ kind, needs }: ExamView): readonly Gate[] =>
  kind === 'training' ? trainingGates : examGates.filter((gate) => gate !== 'devices' || needs.voices);

export function gateRows(exam: ExamView): GateRow[] {
  const { closedGates, gates, seats } = exam;
  const passedAt: Record<Gate, number> = {
    'candidate-here': 0,
    identity: gates.identity?.at ?? 0,
    medical: gates.medical?.at ?? 0,
    'briefing-given': gates.briefingGiven?.at ?? 0,
    'briefing-confirmed': gates.briefingConfirmed?.at ?? 0,
    devices: gates.devicesWaived?.at ?? Math.max(0, ...seats.map(({ devices }) => devices?.at ?? 0)),
  };
  return wanted(exam).map((gate) => ({
    gate,
    done: !closedGates.includes(gate),
    at: passedAt[gate],
  }));
}

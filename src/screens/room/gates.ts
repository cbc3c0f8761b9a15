/** The gates before the start as rows of a check list. Pure; which gates there are is decided in exam-state.ts. */
import { type Gate, gateKinds } from '../../machines/exam-state.ts';
import type { ExamView } from '../../machines/projections.ts';

export interface GateRow {
  readonly gate: Gate;
  readonly done: boolean;
  /** When it was passed; 0 when that is not known or not yet. */
  readonly at: number;
}

const trainingGates: readonly Gate[] = ['candidate-here'];

/** Exams without voices have no devices to hear, older ones ask for no declarations. */
const wanted = ({ kind, needs, independence }: ExamView): readonly Gate[] => {
  const needless: Gate[] = [...(needs.voices ? [] : ['devices' as const])];
  if (!independence) needless.push('independence');
  return kind === 'training' ? trainingGates : gateKinds.filter((gate) => !needless.includes(gate));
};

export function gateRows(exam: ExamView): GateRow[] {
  const { closedGates, gates, seats } = exam;
  const passedAt: Record<Gate, number> = {
    'candidate-here': 0,
    identity: gates.identity?.at ?? 0,
    medical: gates.medical?.at ?? 0,
    independence: Math.max(0, ...(exam.independence ?? []).map(({ at }) => at)),
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

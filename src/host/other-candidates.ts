/** The customers of other candidates who had the same case: notes of other exams that this computer holds, by the tasks
 *  of one exam. The same case is the same id with the same text; a training session is compared with others of its
 *  kind, never with an exam. Knows no storage; names stay in the logs. Pure. */
import type { ExamPlan } from '../exam/plan.ts';
import { type FairnessNote, fairnessNote } from '../machines/fairness.ts';
import type { ExamState } from './state.ts';

type Compared = Pick<ExamPlan, 'kind' | 'paper'>;

/** Is it worth reading this exam's whole log? */
export const shareCase = (own: Compared, other: Compared): boolean =>
  own.kind === other.kind &&
  own.paper.some(({ scenario, sourceHash }) =>
    other.paper.some((task) => task.scenario.id === scenario.id && task.sourceHash === sourceHash),
  );

function notesOf({ exam, tasks }: ExamState): FairnessNote[] {
  const paper = exam.context.plan?.paper ?? [];
  return paper.flatMap(({ id, variant }) => {
    const task = tasks[id];
    const note = task && fairnessNote(task, variant);
    return note ? [note] : [];
  });
}

/** Task id → notes of the others. */
export function otherCandidates(
  own: Compared,
  others: readonly ExamState[],
): Readonly<Record<string, readonly FairnessNote[]>> {
  const notes = others.filter(({ exam }) => exam.context.plan?.kind === own.kind).flatMap(notesOf);
  return Object.fromEntries(
    own.paper.map(({ id, scenario, sourceHash }) => [
      id,
      notes.filter((note) => note.case === scenario.id && note.sourceHash === sourceHash),
    ]),
  );
}

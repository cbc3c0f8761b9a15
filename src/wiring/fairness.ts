/** The other candidates' customers from the logs that this browser holds. A log whose chain does not hold is left out. */
import type { ExamPlan } from '../exam/plan.ts';
import { dexieLog } from '../host/log-dexie.ts';
import { otherCandidates, shareCase } from '../host/other-candidates.ts';
import { type ExamState, blankState, fold } from '../host/state.ts';
import type { FairnessNote } from '../machines/fairness.ts';
import { database } from './shelf.ts';

/** The first event alone: a log may be long. */
async function planOf(exam: string): Promise<ExamPlan | undefined> {
  const first = await database.events.get([exam, 0]);
  return first?.type === 'exam.created' ? (first.data as unknown as ExamPlan) : undefined;
}

async function stateOf(exam: string): Promise<ExamState | undefined> {
  try {
    return (await (await dexieLog(database, exam)).read()).reduce(fold, blankState);
  } catch {
    return undefined; // nothing is concluded from it; opening that exam tells what is wrong
  }
}

export async function fairness(examId: string): Promise<Readonly<Record<string, readonly FairnessNote[]>>> {
  const own = await planOf(examId);
  if (!own) return {};
  const ids = (await database.rooms.toCollection().primaryKeys()).filter((id) => id !== examId);
  const states: ExamState[] = [];
  // one after the other: logs are long, and an exam may be running
  for (const id of ids) {
    const plan = await planOf(id);
    const state = plan && shareCase(own, plan) ? await stateOf(id) : undefined;
    if (state) states.push(state);
  }
  return otherCandidates(own, states);
}

/** Deleting an exam from this computer: nobody may have it open, the note stays. Knows the database, not the people. */
import { deleteExam as deleteFrom } from '../host/deletion.ts';
import { takeLock } from '../host/lock.ts';
import type { ExamPlan } from '../exam/plan.ts';
import type { DeletionNote } from '../exam/retention.ts';
import type { ExamToDelete } from '../screens/ports.ts';
import { database, exams } from './shelf.ts';

const planOf = async (id: string): Promise<ExamPlan | undefined> =>
  (await database.events.get([id, 0]))?.data as unknown as ExamPlan | undefined;

const lastOf = (id: string) => database.events.where('[exam+seq]').between([id, -Infinity], [id, Infinity]).last();

export async function examToDelete(id: string): Promise<ExamToDelete | undefined> {
  const [exam] = (await exams()).filter((one) => one.id === id);
  if (!exam) return undefined;
  const [plan, started] = await Promise.all([
    planOf(id),
    database.events
      .where('exam')
      .equals(id)
      .filter(({ type }) => type === 'exam.started')
      .count(),
  ]);
  const { title, kind, state, createdAt, evidenceAt } = exam;
  return {
    id,
    title,
    kind,
    state,
    createdAt,
    started: started > 0,
    saved: evidenceAt > 0,
    until: plan?.retention?.until,
  };
}

/** False when another tab has it open. @throws the database's error; then nothing is deleted. */
export async function deleteExam(id: string, reason: string): Promise<boolean> {
  const release = await takeLock(`hovorna-host-${id}`);
  if (!release) return false;
  try {
    const [plan, last] = await Promise.all([planOf(id), lastOf(id)]);
    await deleteFrom(database, {
      ...{ id, reason, deletedAt: Date.now() },
      kind: plan?.kind ?? 'exam',
      code: plan?.qualification.code ?? '',
      createdAt: (await database.rooms.get(id))?.createdAt ?? 0,
      count: last ? last.seq + 1 : 0,
      head: last?.hash ?? '',
    });
    return true;
  } finally {
    release();
  }
}

/** Newest first. */
export const deletionNotes = async (): Promise<readonly DeletionNote[]> =>
  database.deletions.orderBy('deletedAt').reverse().toArray();

/** The exams on this computer as a list. Knows the database and nothing that writes an exam: the start screen needs no
 *  more. */
import { HostDatabase, type StoredRoom } from '../host/database.ts';
import type { StoredExam } from '../screens/ports.ts';

export const database = new HostDatabase();

/** An evidence file that the log has outgrown is none. */
async function evidenceAt({ id, evidence }: StoredRoom): Promise<number> {
  if (!evidence) return 0;
  return (await database.events.where('exam').equals(id).count()) === evidence.count ? evidence.at : 0;
}

async function shown(room: StoredRoom): Promise<StoredExam> {
  const { id, title, kind, createdAt, state, exportedAt } = room;
  return { id, title, kind, createdAt, state, exportedAt, evidenceAt: await evidenceAt(room) };
}

/** Newest first. */
export const exams = async (): Promise<readonly StoredExam[]> =>
  Promise.all((await database.rooms.orderBy('createdAt').reverse().toArray()).map(shown));

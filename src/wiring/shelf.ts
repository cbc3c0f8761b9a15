/** The exams on this computer as a list. Knows the database and nothing that writes an exam: the start screen needs no
 *  more. */
import { HostDatabase, type StoredRoom } from '../host/database.ts';
import type { StoredExam } from '../screens/ports.ts';

export const database = new HostDatabase();

const shown = ({ id, title, kind, createdAt, state, exportedAt }: StoredRoom): StoredExam => ({
  id,
  title,
  kind,
  createdAt,
  state,
  exportedAt,
});

/** Newest first. */
export const exams = async (): Promise<readonly StoredExam[]> =>
  (await database.rooms.orderBy('createdAt').reverse().toArray()).map(shown);

/** Deletes everything that this computer holds of an exam, and leaves a note that it did. All or nothing. */
import type { DeletionNote } from '../exam/retention.ts';
import type { HostDatabase } from './database.ts';

/** @throws the database's error; then nothing is deleted. */
export async function deleteExam(database: HostDatabase, note: DeletionNote): Promise<void> {
  const { events, rooms, chunks, recordings, stills, deletions } = database;
  await database.transaction('rw', [events, rooms, chunks, recordings, stills, deletions], async () => {
    for (const table of [events, chunks, recordings, stills]) await table.where('exam').equals(note.id).delete();
    await rooms.delete(note.id);
    await deletions.put(note);
  });
}

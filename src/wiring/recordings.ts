/** Recordings that this computer holds, put together to files. */
import { assemble } from '../media/recording-file.ts';
import { RecordingsDexie } from '../host/recordings-dexie.ts';
import { database } from './shelf.ts';

export async function recordingFile(examId: string, recordingId: string): Promise<Blob | undefined> {
  const chunks = await new RecordingsDexie(database, examId).read(recordingId);
  return chunks.length > 0 ? assemble(chunks) : undefined;
}

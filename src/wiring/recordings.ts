/** Recordings and stills that this computer holds, as files. */
import { assemble } from '../media/recording-file.ts';
import { RecordingsDexie } from '../host/recordings-dexie.ts';
import { database } from './shelf.ts';

export async function recordingFile(examId: string, recordingId: string): Promise<Blob | undefined> {
  const chunks = await new RecordingsDexie(database, examId).read(recordingId);
  return chunks.length > 0 ? assemble(chunks) : undefined;
}

export async function still(examId: string, stillId: string): Promise<Blob | undefined> {
  const stills = await new RecordingsDexie(database, examId).stills();
  return stills.find(({ id }) => id === stillId)?.picture;
}

/** Puts an exam's evidence file together out of what this computer holds, and remembers that it was made. */
import type { Head } from '../exam/chain.ts';
import type { LogEvent } from '../exam/events.ts';
import { sign } from '../exam/signatures.ts';
import { writeEvidence } from '../evidence/file.ts';
import { type Medium, partsOf, signaturesIn } from '../evidence/parts.ts';
import { RecordingsDexie } from '../host/recordings-dexie.ts';
import { assemble } from '../media/recording-file.ts';
import type { EvidencePages, SavedEvidence } from '../screens/ports.ts';
import { browserKey } from './browserKey.ts';
import { database } from './shelf.ts';

async function mediaOf(exam: string): Promise<{ recordings: Medium[]; stills: Medium[] }> {
  const store = new RecordingsDexie(database, exam);
  const recordings: Medium[] = [];
  // one after the other: a Blob may be put on the disk by the browser, pieces in memory may not
  for (const { recording, at } of await store.list())
    recordings.push({ id: recording, at, content: assemble(await store.read(recording)) });
  const stills = (await store.stills()).map(({ id, at, picture }) => ({ id, at, content: picture }));
  return { recordings, stills };
}

export async function evidenceFile(
  exam: { readonly id: string; readonly createdAt: number },
  events: readonly LogEvent[],
  head: Head,
  pages: EvidencePages,
): Promise<SavedEvidence> {
  const [parts, pair] = [partsOf(events, await mediaOf(exam.id)), await browserKey()];
  const at = Date.now();
  const { file, manifestHash } = await writeEvidence({
    exam: exam.id,
    madeAt: at,
    head: { count: head.count, hash: head.hash },
    parts,
    record: pages.record,
    index: (manifest) => pages.index(manifest, signaturesIn(events)),
    sign: (text) => sign(text, pair),
  });
  await database.rooms.update(exam.id, { evidence: { at, count: head.count, manifest: manifestHash } });
  const day = new Date(exam.createdAt).toISOString().slice(0, 10);
  return { name: `hovorna-${day}-${exam.id.slice(0, 8)}.zip`, file, manifestHash };
}

/** Shows an exam here from its evidence file: verified first, then its log as any other, with recordings and stills. What
 *  does not hold in every part is not loaded. */
import { RecordingsDexie } from '../host/recordings-dexie.ts';
import type { ImportOutcome } from '../screens/ports.ts';
import { type Entry, readArchive } from '../verify/archive.ts';
import { type ListedMedium, readManifest } from '../verify/manifest.ts';
import { type Bytes, blobSource } from '../verify/source.ts';
import { verify } from '../verify/verify.ts';
import { importLines } from './exams.ts';
import { database } from './shelf.ts';

type Contents = (path: string) => Promise<Bytes | undefined>;

async function contentsOf(file: File): Promise<Contents | undefined> {
  const source = blobSource(file);
  const entries = await readArchive(source);
  if ('code' in entries) return undefined;
  const byPath = new Map<string, Entry>(entries.map((entry) => [entry.path, entry]));
  return async (path) => {
    const entry = byPath.get(path);
    return entry && source.read(entry.from, entry.from + entry.bytes);
  };
}

/** Each as one piece: it plays as it was recorded. What is here already stays. */
async function keepMedia(
  exam: string,
  { recordings, stills }: { recordings: readonly ListedMedium[]; stills: readonly ListedMedium[] },
  contents: Contents,
): Promise<void> {
  const store = new RecordingsDexie(database, exam);
  const known = [
    ...(await store.list()).map(({ recording }) => recording),
    ...(await store.stills()).map(({ id }) => id),
  ];
  for (const { id, path, mime, at } of recordings) {
    const bytes = known.includes(id) ? undefined : await contents(path);
    if (bytes) await store.add({ recording: id, n: 0, mime, at, marks: [], bytes });
  }
  for (const { id, path, mime, at } of stills) {
    const bytes = known.includes(id) ? undefined : await contents(path);
    if (bytes) await store.addStill(id, new Blob([bytes], { type: mime }), at);
  }
}

export async function importEvidence(file: File): Promise<ImportOutcome> {
  const { ok, checks } = await verify(blobSource(file));
  const first = checks.flatMap(({ problems }) => problems)[0];
  if (!ok) return { problem: first?.code === 'newer' ? 'newer' : 'evidence', detail: '' };
  const contents = await contentsOf(file);
  const [log, list] = [await contents?.('log.jsonl'), await contents?.('manifest.json')];
  const manifest = list && readManifest(list);
  if (!contents || !log || typeof manifest !== 'object') return { problem: 'evidence', detail: '' };
  const outcome = await importLines(new TextDecoder().decode(log));
  if ('problem' in outcome) return outcome;
  const room = await database.rooms.get(outcome.examId);
  if (room?.state === 'imported') await keepMedia(outcome.examId, manifest, contents);
  return outcome;
}

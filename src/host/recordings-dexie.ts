/** Recordings and stills of one exam in IndexedDB with strict durability. Bytes and not Blobs: a Blob would be a file of
 *  its own beside the database, with its own fate in a power cut. Everything is prepared before the transaction. */
import type { Chunk } from '../exam/recording.ts';
import type { HostDatabase, StoredChunk } from './database.ts';
import type { KnownRecording, Recordings, Still } from './recordings.ts';

const isTaken = (error: unknown): boolean => {
  const { name, inner } = error as { name?: string; inner?: { name?: string } };
  return name === 'ConstraintError' || inner?.name === 'ConstraintError';
};
const withoutExam = ({ exam: _, ...chunk }: StoredChunk): Chunk => chunk;

export class RecordingsDexie implements Recordings {
  readonly #database: HostDatabase;
  readonly #exam: string;

  constructor(database: HostDatabase, exam: string) {
    this.#database = database;
    this.#exam = exam;
  }

  async add(chunk: Chunk): Promise<void> {
    try {
      await this.#write({ ...chunk, exam: this.#exam });
    } catch (error) {
      // the commit of an earlier try may have come through though its answer was an error
      const there = isTaken(error) ? await this.#database.chunks.get([chunk.recording, chunk.n]) : undefined;
      if (there?.bytes.length !== chunk.bytes.length) throw error;
    }
  }

  async read(recording: string): Promise<readonly Chunk[]> {
    const found = await this.#database.chunks.where('recording').equals(recording).sortBy('n');
    const copy = found[0]?.n === 0 ? undefined : await this.#database.recordings.get(recording);
    return (copy ? [copy, ...found] : found).filter(({ exam }) => exam === this.#exam).map(withoutExam);
  }

  async list(): Promise<readonly KnownRecording[]> {
    const found = await this.#database.recordings.where('exam').equals(this.#exam).sortBy('at');
    return found.map(({ recording, mime, at }) => ({ recording, mime, at }));
  }

  async addStill(id: string, picture: Blob, at: number): Promise<void> {
    const bytes = new Uint8Array(await picture.arrayBuffer());
    await this.#database.stills.add({ exam: this.#exam, id, at, type: picture.type, bytes });
  }

  async stills(): Promise<readonly Still[]> {
    const found = await this.#database.stills.where('exam').equals(this.#exam).sortBy('at');
    return found.map(({ id, at, type, bytes }) => ({ id, at, picture: new Blob([bytes], { type }) }));
  }

  async remove(): Promise<void> {
    const { chunks, recordings, stills } = this.#database;
    await this.#database.transaction('rw', chunks, recordings, stills, async () => {
      for (const table of [chunks, recordings, stills]) await table.where('exam').equals(this.#exam).delete();
    });
  }

  /** The first one twice: without it nothing of the others plays. */
  async #write(chunk: StoredChunk): Promise<void> {
    const { chunks, recordings } = this.#database;
    if (chunk.n > 0) return void (await chunks.add(chunk));
    await this.#database.transaction('rw', chunks, recordings, async () => {
      await recordings.add(chunk);
      await chunks.add(chunk);
    });
  }
}

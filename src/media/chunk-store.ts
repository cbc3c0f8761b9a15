/** What a recorder needs of a storage; the host's is host/recordings.ts. */
import type { Chunk } from '../exam/recording.ts';

export interface ChunkStore {
  /** Resolves when the chunk is in durable storage; rejects when it is not, then the same chunk may be added again. A
   *  chunk that is there already is not written twice. */
  add(chunk: Chunk): Promise<void>;
  /** In order. */
  read(recording: string): Promise<readonly Chunk[]>;
}

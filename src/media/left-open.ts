/** What a page that was loaded anew, or died, had kept of the recording it was making: its last words about it have not
 *  reached the log, but the storage knows. Knows no log; whoever knows the recording takes the report. */
import type { Kept } from '../exam/recording.ts';
import type { ChunkStore } from './chunk-store.ts';
import { manifestOf } from './recording-file.ts';

export interface KnowingStore extends ChunkStore {
  /** Oldest first. */
  list(): Promise<readonly { readonly recording: string }[]>;
}

/** The newest recording in the storage; undefined when there is none or it cannot be read. */
export async function newestKept(store: KnowingStore): Promise<Kept | undefined> {
  try {
    const newest = (await store.list()).at(-1);
    const manifest = newest && manifestOf(await store.read(newest.recording));
    if (!manifest) return undefined;
    const { recording, chunks, bytes, sha256 } = manifest;
    return { recording, chunks, bytes, sha256 };
  } catch {
    // the new part's own beginning says what is wrong with the storage
    return undefined;
  }
}

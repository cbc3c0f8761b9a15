/** Brings the pieces of one recording into durable storage, strictly one behind the other, and keeps count. A piece that
 *  storage refuses is tried again: the recording goes on meanwhile and nothing of it is lost while the page lives. */
import type { Chunk, Kept, Mark } from '../exam/recording.ts';
import type { ChunkStore } from './chunk-store.ts';
import { RunningSha256 } from './running-sha256.ts';

export interface WriterOptions {
  readonly recording: string;
  /** Known for sure once the first piece is there. */
  readonly mime: () => string;
  readonly store: ChunkStore;
  readonly onStored: (kept: Kept) => void;
  /** Storage has refused; it is tried again. */
  readonly onRefused: (error: unknown) => void;
}

const againMs = 1_000;

export class ChunkWriter {
  readonly #options: WriterOptions;
  readonly #hash = new RunningSha256();
  #taken = 0;
  #chunks = 0;
  #bytes = 0;
  #isAbandoned = false;
  #tail: Promise<void> = Promise.resolve();

  constructor(options: WriterOptions) {
    this.#options = options;
  }

  get kept(): Kept {
    const { recording } = this.#options;
    return { recording, chunks: this.#chunks, bytes: this.#bytes, sha256: this.#hash.hex() };
  }

  take(piece: Blob, at: number, marks: readonly Mark[]): void {
    const { recording, mime } = this.#options;
    const n = this.#taken++;
    this.#tail = this.#tail.then(async () => {
      const bytes = new Uint8Array(await piece.arrayBuffer());
      await this.#store({ recording, n, mime: mime(), at, marks, bytes });
    });
  }

  /** Resolves when everything taken so far is stored, or when `limitMs` are over and the rest is given up. */
  async flush(limitMs: number): Promise<Kept> {
    let alarm: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<void>((resolve) => (alarm = setTimeout(resolve, limitMs)));
    await Promise.race([this.#tail, limit]);
    clearTimeout(alarm);
    this.#isAbandoned = true;
    return this.kept;
  }

  async #store(chunk: Chunk): Promise<void> {
    while (!this.#isAbandoned) {
      try {
        await this.#options.store.add(chunk);
        this.#hash.update(chunk.bytes);
        this.#chunks += 1;
        this.#bytes += chunk.bytes.length;
        return this.#options.onStored(this.kept);
      } catch (error) {
        this.#options.onRefused(error);
        await new Promise<void>((resolve) => setTimeout(resolve, againMs));
      }
    }
  }
}

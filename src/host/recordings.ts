/** Where the host keeps what the calls of one exam leave behind: the pieces of recordings and stills of pictures. What
 *  every storage of them must do; knows no browser's recorder (contract suite: tests/contracts/recording-store.ts). */
import type { Chunk } from '../exam/recording.ts';

export interface KnownRecording {
  readonly recording: string;
  readonly mime: string;
  /** Host time of its first chunk. */
  readonly at: number;
}

export interface Still {
  readonly id: string;
  readonly at: number;
  readonly picture: Blob;
}

export interface Recordings {
  /** Resolves when the chunk is in durable storage; rejects when it is not, then the same chunk may be added again. A
   *  chunk that is there already is not written twice. */
  add(chunk: Chunk): Promise<void>;
  /** In order. A lost first chunk is replaced by its copy. */
  read(recording: string): Promise<readonly Chunk[]>;
  /** Oldest first. */
  list(): Promise<readonly KnownRecording[]>;
  addStill(id: string, picture: Blob, at: number): Promise<void>;
  /** Oldest first. */
  stills(): Promise<readonly Still[]>;
  /** Everything of this exam. */
  remove(): Promise<void>;
}

/** From stored chunks to a file that plays, and what is known of it: where it is silent on purpose, which chunks are
 *  missing, whether it is what the log says was kept. Knows no storage. */
import { type Chunk, type Gap, gapsOf, type Kept } from '../exam/recording.ts';
import { RunningSha256 } from './running-sha256.ts';

export interface Manifest {
  readonly recording: string;
  readonly mime: string;
  /** Host times of the first and the last chunk. */
  readonly firstAt: number;
  readonly lastAt: number;
  readonly chunks: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly gaps: readonly Gap[];
  /** Numbers of chunks that are not there; a file plays without them, but not without the first. */
  readonly missing: readonly number[];
}

export const assemble = (chunks: readonly Chunk[]): Blob =>
  new Blob(
    chunks.map(({ bytes }) => bytes),
    { type: chunks[0]?.mime ?? '' },
  );

export function manifestOf(chunks: readonly Chunk[]): Manifest | undefined {
  const [first, last] = [chunks[0], chunks.at(-1)];
  if (!first || !last) return undefined;
  const there = new Set(chunks.map(({ n }) => n));
  return {
    ...keptOf(first.recording, chunks),
    mime: first.mime,
    firstAt: first.at,
    lastAt: last.at,
    gaps: gapsOf(chunks.flatMap(({ marks }) => marks)),
    missing: Array.from({ length: last.n + 1 }, (_, n) => n).filter((n) => !there.has(n)),
  };
}

function keptOf(recording: string, chunks: readonly Chunk[]): Kept {
  const hash = new RunningSha256();
  for (const { bytes } of chunks) hash.update(bytes);
  const bytes = chunks.reduce((sum, chunk) => sum + chunk.bytes.length, 0);
  return { recording, chunks: chunks.length, bytes, sha256: hash.hex() };
}

/** Does what is stored begin with what the log says? More may have followed before the browser died. */
export const holds = (chunks: readonly Chunk[], { recording, chunks: count, sha256 }: Kept): boolean =>
  chunks.length >= count && keptOf(recording, chunks.slice(0, count)).sha256 === sha256;

/** A recording of a call as plain data: pieces as the browser hands them over, and what is known of them together. Knows
 *  no browser and no storage. The file format is described in docs/recording-format.md. */

/** Something that happened at a place of the recording. Between `paused` and `resumed` it holds silence. */
export interface Mark {
  readonly what: 'paused' | 'resumed';
  /** Milliseconds from the recording's beginning. */
  readonly atMs: number;
}

export interface Chunk {
  readonly recording: string;
  /** From 0. The first one holds the header, without which nothing plays; it is therefore stored twice. */
  readonly n: number;
  /** As the browser names it; never assumed. */
  readonly mime: string;
  /** Host time at which the browser handed it over: the end of what it holds. */
  readonly at: number;
  readonly marks: readonly Mark[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What is in durable storage. */
export interface Kept {
  readonly recording: string;
  readonly chunks: number;
  readonly bytes: number;
  /** SHA-256 of all chunks so far one behind the other, hexadecimal: of the file up to there. */
  readonly sha256: string;
}

export interface Gap {
  readonly fromMs: number;
  /** `null`: until the end. */
  readonly untilMs: number | null;
}

/** Silence on purpose, from the marks in order. */
export function gapsOf(marks: readonly Mark[]): readonly Gap[] {
  return marks.flatMap((mark, index) => {
    if (mark.what !== 'paused') return [];
    const end = marks.slice(index + 1).find(({ what }) => what === 'resumed');
    return [{ fromMs: mark.atMs, untilMs: end?.atMs ?? null }];
  });
}

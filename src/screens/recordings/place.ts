/** Where in which recording a moment is to be heard. A recording's time is the clock's: pauses are silence of the same
 *  length. Pure. */
import type { RecordingRow } from './recordings.svelte.ts';

export interface Place {
  readonly recording: string;
  readonly seconds: number;
}

/** One hears better what led to it. */
const leadInMs = 5_000;

/** Undefined where no finished recording holds the moment. */
export function placeOf(rows: readonly RecordingRow[], at: number): Place | undefined {
  const row = rows.find(({ startedAt, stoppedAt }) => startedAt <= at && at <= stoppedAt);
  return row && { recording: row.id, seconds: Math.max(0, at - leadInMs - row.startedAt) / 1000 };
}

/** Which recording is heard at a moment, and how a player is brought to follow the playhead. A recording's time is the
 *  clock's: pauses are silence of the same length. Pure. */
import type { RecordingRow } from '../recordings/recordings.svelte.ts';

export interface Heard {
  readonly row: RecordingRow;
  /** Where in it, in seconds. */
  readonly seconds: number;
}

/** @param end of the exam: a recording whose end nobody wrote down lasts at most until then. */
export function heardAt(rows: readonly RecordingRow[], at: number, end: number): Heard | undefined {
  const row = rows.find(({ startedAt, stoppedAt }) => startedAt <= at && at <= (stoppedAt || end));
  return row && { row, seconds: (at - row.startedAt) / 1000 };
}

/** So far apart, in seconds at normal speed, one hears it; a jump is heard as well, therefore not for less. */
const jumpFrom = 0.35;
const unheard = 0.04;
/** A change of speed that nobody notices. */
const most = 0.08;

export interface Steering {
  readonly rate: number;
  /** Where to jump to, in seconds. */
  readonly seek?: number;
}

export function steer(current: number, wanted: number, speed: number): Steering {
  const behind = wanted - current;
  if (Math.abs(behind) > jumpFrom * Math.max(1, speed)) return { rate: speed, seek: wanted };
  if (Math.abs(behind) < unheard) return { rate: speed };
  return { rate: speed * (1 + Math.min(most, Math.max(-most, behind / 2))) };
}

type Player = Pick<
  HTMLMediaElement,
  'currentTime' | 'playbackRate' | 'preservesPitch' | 'paused' | 'seeking' | 'ended' | 'play' | 'pause'
>;

/** @returns false once the browser has not let it play. */
export async function follow(
  player: Player,
  { seconds, playing, speed }: { readonly seconds: number; readonly playing: boolean; readonly speed: number },
): Promise<boolean> {
  player.preservesPitch = true;
  const { rate, seek } = steer(player.currentTime, seconds, speed);
  if (player.playbackRate !== rate) player.playbackRate = rate;
  if (!playing) {
    if (!player.paused) player.pause();
    if (Math.abs(player.currentTime - seconds) > unheard && !player.seeking) player.currentTime = seconds;
    return true;
  }
  if (seek !== undefined && !player.seeking) player.currentTime = seek;
  if (!player.paused || player.ended) return true;
  try {
    await player.play();
    return true;
  } catch (error) {
    // stopped before it had begun is no refusal
    return !(error instanceof DOMException && error.name === 'NotAllowedError');
  }
}

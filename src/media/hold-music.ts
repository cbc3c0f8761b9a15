/** Music for a customer on hold: an own small melody in C over four chords, made by calculation, so that it belongs to
 *  nobody else and costs no download. Calm, without drums, and begins again where it ends. */

const beatMs = 750;
const beats = 32;
export const holdMusicMs = beats * beatMs;
/** Enough for its highest overtone, and a quarter of the work of a sound card's rate. */
export const holdMusicRate = 16_000;

/** Half tones above middle C. */
const chords = [
  [-12, 4, 7],
  [-15, 0, 4],
  [-19, -3, 0],
  [-17, -1, 2],
];
/** Beat, height, length in beats. */
const melody: readonly (readonly [number, number, number])[] = [
  [0, 16, 2],
  [2, 14, 1],
  [3, 12, 1],
  [4, 7, 3],
  [8, 9, 2],
  [10, 12, 1],
  [11, 14, 1],
  [12, 12, 3],
  [16, 9, 2],
  [18, 12, 1],
  [19, 16, 1],
  [20, 17, 2],
  [22, 16, 1],
  [23, 12, 1],
  [24, 14, 2],
  [26, 11, 2],
  [28, 7, 3],
];

const middleC = 261.63;
const hzOf = (halfTones: number) => middleC * 2 ** (halfTones / 12);

/** A soft struck bar: it swells in 30 ms, dies away, and its overtone dies sooner. What rings beyond the end is at the
 *  beginning, so that the loop has no seam. */
function strike(samples: Float32Array, atMs: number, hz: number, forMs: number, loudness: number): void {
  const from = Math.round((atMs / 1000) * holdMusicRate);
  const length = Math.round(((forMs * 1.6) / 1000) * holdMusicRate);
  for (let i = 0; i < length; i++) {
    const seconds = i / holdMusicRate;
    const fade = Math.min(1, seconds / 0.03) * Math.exp((-2.5 * seconds * 1000) / forMs) * (1 - i / length);
    const wave = Math.sin(2 * Math.PI * hz * seconds) + 0.25 * fade * Math.sin(4 * Math.PI * hz * seconds);
    const at = (from + i) % samples.length;
    samples[at] = (samples[at] ?? 0) + loudness * fade * wave;
  }
}

export function holdMusic(): Float32Array<ArrayBuffer> {
  const samples = new Float32Array((holdMusicMs / 1000) * holdMusicRate);
  for (let beat = 0; beat < beats; beat += 4) {
    const chord = chords[(beat / 8) | 0] ?? [];
    chord.forEach((note, i) => strike(samples, (beat + i) * beatMs, hzOf(note), 4 * beatMs, 0.05));
  }
  for (const [beat, note, length] of melody) strike(samples, beat * beatMs, hzOf(note), length * beatMs, 0.08);
  return samples;
}

/** What a telephone sounds by itself, rendered by the real browser and measured. */
import { describe, expect, it } from 'vitest';
import type { Tone } from '../../src/exam/media.ts';
import { holdMusic, holdMusicMs, holdMusicRate } from '../../src/media/hold-music.ts';
import { keyTone, speakerTest, startTone } from '../../src/media/tones.ts';
import { cut, pitch, rmsDbfs, sineDbfs } from './sound-hearing.ts';

const rate = 48_000;
const room = (ms: number, channels = 1) => new OfflineAudioContext(channels, (rate * ms) / 1000, rate);

async function heard(tone: Tone, ms: number): Promise<AudioBuffer> {
  const context = room(ms);
  startTone(context, context.destination, tone);
  return context.startRendering();
}

/** Stretches of sound in a buffer, to 20 ms. */
function bursts(buffer: AudioBuffer): { fromMs: number; untilMs: number }[] {
  const found: { fromMs: number; untilMs: number }[] = [];
  for (let at = 0; at < buffer.duration * 1000; at += 20) {
    if (rmsDbfs(cut(buffer, at, at + 20)) < -50) continue;
    const last = found.at(-1);
    if (last?.untilMs === at) last.untilMs = at + 20;
    else found.push({ fromMs: at, untilMs: at + 20 });
  }
  return found;
}

describe('B-20 the tones of a telephone', () => {
  it('B-20 ringback is 425 Hz, one second of five', async () => {
    const buffer = await heard('ringback', 7_000);
    expect(pitch(cut(buffer, 100, 900), rate)).toBe(425);
    expect(bursts(buffer)).toEqual([
      { fromMs: 0, untilMs: 1_000 },
      { fromMs: 5_000, untilMs: 6_000 },
    ]);
  });

  it('B-20 busy is 425 Hz, half a second on and off', async () => {
    const buffer = await heard('busy', 2_000);
    expect(pitch(cut(buffer, 100, 400), rate)).toBe(425);
    expect(bursts(buffer).map(({ fromMs, untilMs }) => untilMs - fromMs)).toEqual([500, 500]);
  });

  it('B-20 a waiting call is two short beeps and a long rest', async () => {
    const buffer = await heard('waiting', 5_500);
    expect(pitch(cut(buffer, 20, 180), rate)).toBe(425);
    expect(bursts(buffer)).toEqual([
      { fromMs: 0, untilMs: 200 },
      { fromMs: 400, untilMs: 600 },
    ]);
  });

  it('B-20 the telephone rings in two notes and rests', async () => {
    const buffer = await heard('ring', 5_000);
    const notes = [cut(buffer, 10, 110), cut(buffer, 130, 230)];
    expect(notes.map((note) => Math.round(pitch(note, rate) / 20))).toEqual([33, 42]);
    expect(rmsDbfs(cut(buffer, 1_300, 3_900))).toBeLessThan(-90);
    expect(rmsDbfs(cut(buffer, 4_000, 5_000))).toBeGreaterThan(-25);
  });

  it('B-20 a stopped tone is silent at once', async () => {
    const context = room(1_000);
    const stop = startTone(context, context.destination, 'ringback');
    void context.suspend(0.5).then(() => {
      stop();
      void context.resume();
    });
    const buffer = await context.startRendering();
    expect(rmsDbfs(cut(buffer, 0, 480))).toBeGreaterThan(-30);
    expect(rmsDbfs(cut(buffer, 520, 1_000))).toBeLessThan(-90);
  });

  it('B-20 hold music plays all the time, softly, and its loop has no seam', async () => {
    const buffer = await heard('hold', holdMusicMs + 2_000);
    for (let at = 0; at < holdMusicMs; at += 1_500) {
      const level = rmsDbfs(cut(buffer, at, at + 1_500));
      expect(level).toBeGreaterThan(-45);
      expect(level).toBeLessThan(-18);
    }
    const samples = holdMusic();
    const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    expect(peak).toBeLessThan(0.5);
    // the step from the end to the beginning is no bigger than steps within
    const step = (i: number) => Math.abs((samples[i % samples.length] ?? 0) - (samples[i - 1] ?? 0));
    expect(step(samples.length)).toBeLessThan(0.1);
    expect(samples.length / holdMusicRate).toBe(holdMusicMs / 1000);
  });

  it('B-20 the first note of the music is the E above middle C’s octave', async () => {
    expect(Math.abs(pitch(cut(await heard('hold', 1_000), 100, 700), rate) - 659)).toBeLessThan(10);
  });
});

describe('B-21 keys', () => {
  it.each([
    ['1', 697, 1209],
    ['5', 770, 1336],
    ['0', 941, 1336],
    ['#', 941, 1477],
    ['*', 941, 1209],
  ])('B-21 %s sounds %i and %i Hz and nothing else of the keypad', async (key, low, high) => {
    const context = room(300);
    keyTone(context, context.destination, key);
    const buffer = await context.startRendering();
    const during = cut(buffer, 10, 110);
    for (const hz of [697, 770, 852, 941, 1209, 1336, 1477])
      if (hz === low || hz === high) expect(sineDbfs(during, hz, rate)).toBeGreaterThan(-26);
      else expect(sineDbfs(during, hz, rate)).toBeLessThan(-40);
    expect(rmsDbfs(cut(buffer, 150, 300))).toBeLessThan(-90);
  });

  it.each(['', 'x', '12', '🐎'])('B-21 %j is no key and silent', async (key) => {
    const context = room(200);
    keyTone(context, context.destination, key);
    expect(rmsDbfs(cut(await context.startRendering(), 0, 200))).toBeLessThan(-90);
  });
});

it.each(['left', 'right'] as const)('B-22 the loudspeaker test on the %s is silent on the other side', async (side) => {
  const context = room(1_200, 2);
  const over = speakerTest(context, context.destination, side);
  const buffer = await context.startRendering();
  await over;
  const [loud, quiet] = side === 'left' ? [0, 1] : [1, 0];
  expect(pitch(cut(buffer, 20, 230, loud), rate)).toBe(525);
  expect(rmsDbfs(cut(buffer, 0, 1_200, loud))).toBeGreaterThan(-30);
  expect(rmsDbfs(cut(buffer, 0, 1_200, quiet))).toBeLessThan(-100);
});

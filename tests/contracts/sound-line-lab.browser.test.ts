/** The line lab, measured on what comes out of it. */
import { describe, expect, it } from 'vitest';
import type { LineFault } from '../../src/exam/media.ts';
import { type Direction, noiseDbfs, spoil, spoilNode } from '../../src/media/line-lab.ts';
import { cut, rmsDbfs, sine, sineDbfs, tap, until } from './sound-hearing.ts';

const rate = 48_000;

/** A voice of 440 Hz through the lab. */
async function through(faults: readonly LineFault[], direction: Direction, voice = 0.3): Promise<AudioBuffer> {
  const context = new OfflineAudioContext(1, rate * 4, rate);
  const line = spoilNode(context, sine(context, 440, voice), direction);
  line.output.connect(context.destination);
  line.set(faults);
  return context.startRendering();
}
const samplesOf = (buffer: AudioBuffer) => buffer.getChannelData(0);

describe('N-1 each fault does what it says', () => {
  it('N-1 without a fault the voice passes unchanged', async () => {
    const [clean, slow] = [await through([], 'to-candidate'), await through(['slow-register'], 'to-candidate')];
    expect(sineDbfs(cut(clean, 500, 1_500), 440, rate)).toBeCloseTo(20 * Math.log10(0.3), 1);
    expect(samplesOf(slow)).toEqual(samplesOf(clean));
  });

  it.each(['from-candidate', 'to-candidate'] as const)('N-1 noise is heard %s, and the voice with it', async (way) => {
    expect(rmsDbfs(samplesOf(await through(['noise'], way, 0)))).toBeCloseTo(noiseDbfs, 0);
    expect(sineDbfs(cut(await through(['noise'], way), 500, 1_500), 440, rate)).toBeGreaterThan(-12);
  });

  it.each([
    ['silence-out', 'from-candidate', 'to-candidate'],
    ['silence-in', 'to-candidate', 'from-candidate'],
  ] as const)('N-1 %s is silence %s only', async (fault, silent, heard) => {
    expect(rmsDbfs(samplesOf(await through([fault], silent)))).toBeLessThan(-100);
    expect(rmsDbfs(samplesOf(await through([fault], heard)))).toBeGreaterThan(-15);
  });

  it('N-1 drop-outs take 300 ms of every second, always in the same place', async () => {
    const buffer = await through(['drop-out'], 'to-candidate');
    for (let second = 0; second < 4_000; second += 1_000) {
      expect(rmsDbfs(cut(buffer, second + 10, second + 690))).toBeGreaterThan(-15);
      expect(rmsDbfs(cut(buffer, second + 710, second + 990))).toBeLessThan(-80);
    }
  });
});

it('N-2 the dose is the same for everybody, sample by sample', async () => {
  const faults: LineFault[] = ['noise', 'drop-out'];
  const [first, second] = [await through(faults, 'to-candidate'), await through(faults, 'to-candidate')];
  expect(samplesOf(first)).toEqual(samplesOf(second));
});

it('N-3 faults are switched on a running track and off again', async () => {
  const context = new AudioContext();
  await context.resume();
  const voice = new MediaStreamAudioDestinationNode(context);
  sine(context, 440).connect(voice);
  const [track] = voice.stream.getAudioTracks();
  const line = spoil(context, track as MediaStreamTrack, ['noise']);
  const listen = tap(context, context.createMediaStreamSource(new MediaStream([line.track])));
  const level = (hz: number) => sineDbfs(listen().slice(-8_192), hz, context.sampleRate);
  await until(() => level(440) > -20);
  line.set(['silence-in']);
  await until(() => rmsDbfs(listen().slice(-8_192)) < -80);
  line.set([]);
  await until(() => level(440) > -20);
  line.stop();
  expect(line.track.readyState).toBe('ended');
  expect(track?.readyState).toBe('live');
  await context.close();
});

/** Levels of known sounds, and what a real connection says of a second. */
import { afterEach, expect, it } from 'vitest';
import { LevelMeter } from '../../src/media/level.ts';
import { sampleOf } from '../../src/media/quality.ts';
import { overTheNetwork, sine, until } from './sound-hearing.ts';

let context: AudioContext;
const room = async () => {
  context = new AudioContext();
  await context.resume();
  return context;
};
afterEach(() => context.close());

it.each([
  [1, -3],
  [0.1, -23],
  [0.01, -43],
])('B-23 a sine of %d reads %i dBFS', async (loudness, expected) => {
  const sound = await room();
  const meter = new LevelMeter(sound, sine(sound, 440, loudness));
  await until(() => Math.abs(meter.dbfs() - expected) < 0.5);
});

it('B-23 silence reads -100, and a sound that stops is gone within a quarter of a second', async () => {
  const sound = await room();
  const voice = sine(sound, 440);
  const meter = new LevelMeter(sound, voice);
  await until(() => meter.dbfs() > -20);
  voice.gain.value = 0;
  expect(await until(() => meter.dbfs() === -100)).toBeLessThan(250);
  meter.close();
});

it('B-24 a second of a real connection has its level, and no loss on this computer', async () => {
  const sound = await room();
  const voice = new MediaStreamAudioDestinationNode(sound);
  const gain = sine(sound, 440, 0.1);
  gain.connect(voice);
  const line = await overTheNetwork(voice.stream.getAudioTracks()[0] as MediaStreamTrack);
  const element = new Audio();
  element.srcObject = new MediaStream([line.track]);
  await element.play();
  let before = (await sampleOf(line.to)).counters;
  let level = -100;
  const second = async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const { sample, counters } = await sampleOf(line.to, before);
    before = counters;
    ({ level } = sample);
    return sample;
  };
  for (let i = 0; i < 6 && level < -40; i++) await second();
  const sample = await second();
  expect(sample.level).toBeGreaterThan(-30);
  expect(sample.level).toBeLessThan(-18);
  expect(sample.loss).toBe(0);
  expect(sample.rttMs).toBeLessThan(100);
  expect(sample.jitterMs).toBeLessThan(200);
  gain.gain.value = 0;
  await second();
  expect((await second()).level).toBeLessThan(-60);
  line.close();
});

/** Voices that come over a real connection: what is heard from the loudspeaker, and what meters and recorders get. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Speaker } from '../../src/media/speaker.ts';
import { TwoSides } from '../../src/media/two-sides.ts';
import { overTheNetwork, sine, sineDbfs, tap, until } from './sound-hearing.ts';

const NativeAudio = globalThis.Audio;
let context: AudioContext;
let speaker: Speaker;
let elements: HTMLAudioElement[];
let ended: (() => void)[];

beforeEach(async () => {
  elements = [];
  ended = [];
  globalThis.Audio = class extends NativeAudio {
    constructor() {
      super();
      elements.push(this);
    }
  };
  context = new AudioContext();
  await context.resume();
  speaker = new Speaker(context);
});
afterEach(async () => {
  speaker.close();
  ended.forEach((end) => end());
  globalThis.Audio = NativeAudio;
  await context.close();
});

async function voice(hz: number): Promise<MediaStreamTrack> {
  const out = new MediaStreamAudioDestinationNode(context);
  sine(context, hz).connect(out);
  const line = await overTheNetwork(out.stream.getAudioTracks()[0] as MediaStreamTrack);
  ended.push(line.close);
  return line.track;
}

/** What goes to the loudspeaker: the sum of everything that plays and is not muted. */
function loudspeaker(): (hz: number) => number {
  const taps = new Map<MediaStreamTrack, () => Float32Array>();
  return (hz) => {
    const heard = elements.filter((element) => !element.muted && !element.paused && element.srcObject);
    const tracks = heard.flatMap((element) => (element.srcObject as MediaStream).getAudioTracks());
    for (const track of tracks)
      if (!taps.has(track)) taps.set(track, tap(context, context.createMediaStreamSource(new MediaStream([track]))));
    const levels = tracks.map((track) =>
      sineDbfs(taps.get(track)?.().slice(-8_192) ?? new Float32Array(1), hz, context.sampleRate),
    );
    return Math.max(-100, ...levels);
  };
}

describe('B-27 voices from other pages', () => {
  it('B-27 meters and recorders have samples also of what is not heard here', async () => {
    speaker.play('can', await voice(440), false);
    const source = speaker.source('can');
    if (!source) throw new Error('no source');
    const samples = tap(context, source);
    await until(() => sineDbfs(samples().slice(-8_192), 440, context.sampleRate) > -20);
    expect(loudspeaker()(440)).toBe(-100);
  });

  it('B-27 a voice is heard only while it is to be', async () => {
    const track = await voice(440);
    const heard = loudspeaker();
    speaker.play('can', track, true);
    await until(() => heard(440) > -20);
    speaker.play('can', track, false);
    expect(heard(440)).toBe(-100);
    speaker.play('can', track, true);
    await until(() => heard(440) > -20);
    speaker.play('can', undefined, true);
    expect(heard(440)).toBe(-100);
    expect(speaker.source('can')).toBeUndefined();
  });

  it('B-27 another track of the same page takes its place; the source stays the same node', async () => {
    speaker.play('can', await voice(440), true);
    const source = speaker.source('can');
    if (!source) throw new Error('no source');
    const samples = tap(context, source);
    const level = (hz: number) => sineDbfs(samples().slice(-8_192), hz, context.sampleRate);
    await until(() => level(440) > -20);
    speaker.play('can', await voice(880), true);
    expect(speaker.source('can')).toBe(source);
    await until(() => level(880) > -20 && level(440) < -50);
  });

  it('B-27 a voice that is gone is taken off by whoever records it, at any time', async () => {
    speaker.play('can', await voice(440), true);
    const sides = new TwoSides(context);
    sides.set('candidate', speaker.source('can'));
    speaker.play('can', undefined, false);
    expect(() => sides.set('candidate', speaker.source('can'))).not.toThrow();
    sides.close();
  });

  it('B-27 two voices are heard together and apart', async () => {
    speaker.play('can', await voice(440), true);
    speaker.play('obs', await voice(880), true);
    const heard = loudspeaker();
    await until(() => heard(440) > -20 && heard(880) > -20);
    speaker.play('obs', undefined, false);
    expect(heard(880)).toBeLessThan(-40);
    expect(heard(440)).toBeGreaterThan(-20);
  });
});

describe('N-4 the line lab at the loudspeaker', () => {
  it('N-4 spoils what is heard and not what is recorded, and can be taken off', async () => {
    speaker.play('can', await voice(440), true);
    const source = speaker.source('can');
    if (!source) throw new Error('no source');
    const samples = tap(context, source);
    const heard = loudspeaker();
    await until(() => heard(440) > -20);
    speaker.setSpoil('can', ['silence-out']);
    await until(() => heard(440) < -80);
    expect(sineDbfs(samples().slice(-8_192), 440, context.sampleRate)).toBeGreaterThan(-20);
    speaker.setSpoil('can', ['noise']);
    await until(() => heard(440) > -20 && heard(2_000) > -80);
    speaker.setSpoil('can', []);
    await until(() => heard(440) > -20 && heard(2_000) < -80);
  });

  it('N-4 a spoilt voice that is not to be heard is not', async () => {
    const track = await voice(440);
    const heard = loudspeaker();
    speaker.play('can', track, true);
    speaker.setSpoil('can', ['noise']);
    await until(() => heard(440) > -20);
    speaker.play('can', track, false);
    expect(heard(440)).toBe(-100);
  });
});

it('B-28 plays through the chosen loudspeaker, and so does what comes later', async () => {
  const outputs = (await navigator.mediaDevices.enumerateDevices()).filter(({ kind }) => kind === 'audiooutput');
  const chosen = outputs.at(-1)?.deviceId ?? '';
  expect(chosen).not.toBe('');
  speaker.play('can', await voice(440), true);
  expect(await speaker.setSink(chosen)).toBe(true);
  speaker.play('obs', await voice(880), true);
  await until(() => elements.length === 2 && elements.every(({ sinkId }) => sinkId === chosen));
  expect(Reflect.get(context, 'sinkId')).toBe(chosen);
  expect(await speaker.setSink('the one at home')).toBe(false);
  expect(elements.map(({ sinkId }) => sinkId)).toEqual(['', '']);
  await until(() => Reflect.get(context, 'sinkId') === '');
});

it('B-27 nothing plays after the end', async () => {
  speaker.play('can', await voice(440), true);
  speaker.setSpoil('can', ['noise']);
  speaker.close();
  expect(elements.map(({ srcObject }) => srcObject)).toEqual([null, null]);
});

/** Recordings of two known sounds by the real recorder, decoded and measured. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Chunk, Kept } from '../../src/exam/recording.ts';
import { HostDatabase } from '../../src/host/database.ts';
import { RecordingsDexie } from '../../src/host/recordings-dexie.ts';
import { assemble, holds, manifestOf } from '../../src/media/recording-file.ts';
import { Recorder, type Health } from '../../src/media/recorder.ts';
import { cut, rmsDbfs, sine, sineDbfs, until } from './sound-hearing.ts';

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
/** Both sides at full voice without a pause; a conversation is less (docs/recording-format.md). */
const mostBytesPerMinute = 275_000;

let context: AudioContext;
let store: RecordingsDexie;
let health: Health[];
let reports: Kept[];

beforeEach(async () => {
  context = new AudioContext();
  await context.resume();
  store = new RecordingsDexie(new HostDatabase(`test-recorder-${crypto.randomUUID()}`), 'exam');
  health = [];
  reports = [];
});
afterEach(() => context.close());

/** Candidate 440 Hz, customer 880 Hz. */
function recorder(more: Partial<ConstructorParameters<typeof Recorder>[0]> = {}): Recorder {
  const one = new Recorder({
    context,
    store,
    onHealth: (state) => health.push(state),
    onKept: (kept) => reports.push(kept),
    ...more,
  });
  one.setSource('candidate', sine(context, 440));
  one.setSource('customer', sine(context, 880));
  return one;
}
const decode = async (chunks: readonly Chunk[]): Promise<AudioBuffer> =>
  context.decodeAudioData(await assemble(chunks).arrayBuffer());
const levels = (buffer: AudioBuffer, fromMs: number, untilMs: number) =>
  [0, 1].map((channel) =>
    [440, 880].map((hz) => sineDbfs(cut(buffer, fromMs, untilMs, channel), hz, buffer.sampleRate)),
  ) as [[number, number], [number, number]];

describe('K-1 both sides', () => {
  it('K-1 candidate left, customer right, nothing of one in the other', async () => {
    const one = recorder();
    const { recording } = await one.start();
    await sleep(2_000);
    await one.stop();
    const chunks = await store.read(recording);
    const buffer = await decode(chunks);
    expect(buffer.numberOfChannels).toBe(2);
    const [[left440, left880], [right440, right880]] = levels(buffer, 500, 2_500);
    expect(left440).toBeGreaterThan(-13);
    expect(right880).toBeGreaterThan(-13);
    expect(left880).toBeLessThan(-60);
    expect(right440).toBeLessThan(-60);
    const middle = chunks.slice(2, -1);
    const bytes = middle.reduce((sum, one) => sum + one.bytes.length, 0);
    expect((bytes / ((middle.at(-1)?.at ?? 0) - (chunks[1]?.at ?? 0))) * 60_000).toBeLessThan(mostBytesPerMinute);
  });

  it('K-1 a voice goes, comes and is exchanged within one recording', async () => {
    const one = recorder();
    const { recording } = await one.start();
    const from = context.currentTime;
    const at = () => (context.currentTime - from) * 1_000;
    one.setSource('candidate', undefined);
    await sleep(1_000);
    const changedAt = at();
    one.setSource('candidate', sine(context, 660));
    await sleep(1_000);
    await one.stop();
    const buffer = await decode(await store.read(recording));
    const left = (ms: number, hz: number) => {
      const start = buffer.duration * 1_000 - at() + ms;
      return sineDbfs(cut(buffer, start + 250, start + 700), hz, buffer.sampleRate);
    };
    expect(left(0, 440)).toBeLessThan(-60);
    expect(left(changedAt, 660)).toBeGreaterThan(-13);
  });

  it('K-1 is recorded also while nobody speaks', async () => {
    const one = new Recorder({ context, store, onHealth: (state) => health.push(state), onKept: () => {} });
    const { recording } = await one.start();
    await one.stop();
    const buffer = await decode(await store.read(recording));
    expect(buffer.duration).toBeGreaterThan(0.5);
    expect(rmsDbfs(buffer.getChannelData(0))).toBeLessThan(-90);
  });
});

describe('K-2 it does not say that it records before that is proven', () => {
  it('K-2 the beginning is stored, read back and decoded first', async () => {
    const one = recorder();
    const { recording, mime } = await one.start();
    expect(health).toEqual(['starting', 'good']);
    expect(MediaRecorder.isTypeSupported(mime)).toBe(true);
    expect((await decode(await store.read(recording))).duration).toBeGreaterThan(0.2);
    await one.stop();
  });

  it('K-2 a storage that gives nothing back fails the start, with the reason', async () => {
    const forgets = { add: () => Promise.resolve(), read: () => Promise.resolve([]) };
    const one = recorder({ store: forgets, proofMs: 2_000 });
    await expect(one.start()).rejects.toThrow('nothing playable');
    expect(health).toEqual(['starting', 'failed']);
  });

  it('K-2 a storage that refuses fails the start, with the reason', async () => {
    const full = { add: () => Promise.reject(new Error('the disk is full')), read: () => Promise.resolve([]) };
    await expect(recorder({ store: full, proofMs: 2_000 }).start()).rejects.toThrow('the disk is full');
    expect(health).toEqual(['starting', 'failed']);
  });
});

it('K-2 sound that the browser holds back fails the start, with the reason', async () => {
  await context.suspend();
  await expect(recorder({ proofMs: 1_500 }).start()).rejects.toThrow('sound is suspended');
});

describe('K-3 what has been stored plays', () => {
  it('K-3 chunks come about twice a second and each beginning of them is a file that can be sought', async () => {
    const one = recorder();
    const { recording } = await one.start();
    await sleep(3_000);
    await one.stop();
    const chunks = await store.read(recording);
    const apart = chunks.slice(1).map(({ at }, i) => at - (chunks[i]?.at ?? 0));
    expect(Math.max(...apart)).toBeLessThan(1_500);
    const cutOff = chunks.slice(0, -2);
    const lostMs = ((await decode(chunks)).duration - (await decode(cutOff)).duration) * 1_000;
    expect(lostMs).toBeLessThan(1_500);
    const element = new Audio(URL.createObjectURL(assemble(cutOff)));
    await new Promise((resolve) => (element.onloadedmetadata = resolve));
    expect(element.duration).toBeGreaterThan(1.5);
    expect(element.duration).toBeLessThan(6);
    for (const second of [1, 0.2, element.duration - 0.3]) {
      const sought = new Promise((resolve) => (element.onseeked = resolve));
      element.currentTime = second;
      await sought;
      expect(element.currentTime).toBeCloseTo(second, 1);
    }
    element.currentTime = 0.5;
    await element.play();
    await until(() => element.currentTime > 0.8);
    element.pause();
  });

  it('K-3 a chunk missing in the middle costs that chunk', async () => {
    const one = recorder();
    const { recording } = await one.start();
    await sleep(2_500);
    await one.stop();
    const chunks = await store.read(recording);
    const rest = chunks.toSpliced(3, 1);
    expect(manifestOf(rest)?.missing).toEqual([3]);
    expect(sineDbfs((await decode(rest)).getChannelData(0).slice(-20_000), 440, context.sampleRate)).toBeGreaterThan(
      -20,
    );
  });
});

describe('K-4 storage that fails for a while', () => {
  it('K-4 is told, is tried again, and nothing is lost', async () => {
    let isFull = false;
    const flaky = {
      add: (chunk: Chunk) => (isFull ? Promise.reject(new Error('full')) : store.add(chunk)),
      read: (recording: string) => store.read(recording),
    };
    const one = recorder({ store: flaky });
    const { recording } = await one.start();
    isFull = true;
    await until(() => health.at(-1) === 'stalled');
    await sleep(1_500);
    isFull = false;
    await until(() => health.at(-1) === 'good');
    await one.stop();
    expect(manifestOf(await store.read(recording))?.missing).toEqual([]);
    expect((await decode(await store.read(recording))).duration).toBeGreaterThan(2.5);
  });

  it('K-4 sound that stands still is told', async () => {
    const one = recorder();
    await one.start();
    // a browser that takes the sound away and gives it back
    Object.defineProperty(context, 'state', { value: 'interrupted', configurable: true });
    expect(await until(() => health.at(-1) === 'stalled')).toBeLessThan(1_000);
    Reflect.deleteProperty(context, 'state');
    await until(() => health.at(-1) === 'good');
    await one.stop();
  });
});

it('K-5 a pause is silence of the same length, marked as a gap', async () => {
  const one = recorder();
  const { recording } = await one.start();
  await sleep(500);
  one.pause();
  await sleep(1_500);
  one.resume();
  await sleep(700);
  await one.stop();
  const chunks = await store.read(recording);
  const [gap, ...others] = manifestOf(chunks)?.gaps ?? [];
  expect(others).toEqual([]);
  if (!gap || gap.untilMs === null) throw new Error('no gap');
  expect(Math.abs(gap.untilMs - gap.fromMs - 1_500)).toBeLessThan(200);
  const buffer = await decode(chunks);
  expect(rmsDbfs(cut(buffer, gap.fromMs + 150, gap.untilMs - 150))).toBeLessThan(-80);
  expect(rmsDbfs(cut(buffer, gap.fromMs + 150, gap.untilMs - 150, 1))).toBeLessThan(-80);
  expect(sineDbfs(cut(buffer, gap.fromMs - 400, gap.fromMs - 100), 440, buffer.sampleRate)).toBeGreaterThan(-13);
  expect(sineDbfs(cut(buffer, gap.untilMs + 150, gap.untilMs + 500), 440, buffer.sampleRate)).toBeGreaterThan(-13);
});

it('K-6 what is reported as kept is what storage holds', async () => {
  const one = recorder();
  const { recording } = await one.start();
  await until(() => reports.length > 0, 15_000);
  const kept = await one.stop();
  const chunks = await store.read(recording);
  expect(reports).toHaveLength(2);
  for (const report of reports) expect(holds(chunks, report)).toBe(true);
  expect(kept).toEqual(reports.at(-1));
  expect(manifestOf(chunks)).toMatchObject({ ...kept });
  const whole = new Uint8Array(await crypto.subtle.digest('SHA-256', await assemble(chunks).arrayBuffer()));
  expect(kept?.sha256).toBe(Array.from(whole, (byte) => byte.toString(16).padStart(2, '0')).join(''));
}, 25_000);

it('K-10 one picture is recorded with the voices, small, and is dark while the recording is paused', async () => {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 640, height: 480, frameRate: 15 } });
  const [picture] = stream.getVideoTracks();
  const one = recorder({ picture: picture as MediaStreamTrack });
  const { recording } = await one.start();
  await sleep(3_000);
  one.pause();
  expect(picture?.enabled).toBe(true);
  await sleep(1_500);
  await one.stop();
  const chunks = await store.read(recording);
  const file = assemble(chunks);
  expect(file.type).toMatch(/^video\//);
  const element = document.createElement('video');
  element.src = URL.createObjectURL(file);
  await new Promise((resolve) => (element.onloadeddata = resolve));
  expect([element.videoWidth, element.videoHeight]).toEqual([640, 480]);
  const brightness = async (second: number) => {
    const sought = new Promise((resolve) => (element.onseeked = resolve));
    element.currentTime = second;
    await sought;
    const canvas = new OffscreenCanvas(64, 48).getContext('2d');
    canvas?.drawImage(element, 0, 0, 64, 48);
    const pixels = Array.from(canvas?.getImageData(0, 0, 64, 48).data ?? []);
    return pixels.reduce((sum, value, i) => (i % 4 === 3 ? sum : sum + value), 0) / (64 * 48 * 3);
  };
  expect(await brightness(1)).toBeGreaterThan(20);
  expect(await brightness(element.duration - 0.4)).toBeLessThan(20);
  const seconds = element.duration;
  expect((file.size / seconds) * 60).toBeLessThan(2_000_000);
  const apart = chunks.slice(1).map(({ at }, i) => at - (chunks[i]?.at ?? 0));
  expect(Math.max(...apart)).toBeLessThan(2_000);
  picture?.stop();
});

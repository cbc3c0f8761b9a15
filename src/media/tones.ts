/** What a telephone sounds by itself: ringing, the tones of the exchange, keys, music on hold, and the test of the
 *  loudspeakers. Tones of the exchange are European (425 Hz, ETSI TR 101 041). A whole period is one looped buffer, so
 *  that no timer is needed, which a hidden page would starve. */
import type { Tone } from '../exam/media.ts';
import { holdMusic, holdMusicRate } from './hold-music.ts';

interface Beep {
  readonly hz: readonly number[];
  readonly onMs: number;
  readonly offMs: number;
}
const exchange = (onMs: number, offMs: number): Beep => ({ hz: [425], onMs, offMs });
/** Two notes a third apart, like a bell far away: E and G sharp. */
const bell: readonly Beep[] = [659, 831].map((hz) => ({ hz: [hz, hz * 2], onMs: 120, offMs: 0 }));
const rings = Array.from({ length: 5 }, () => bell).flat();

const patterns: Readonly<Record<Exclude<Tone, 'hold'>, readonly Beep[]>> = {
  ring: [...rings, { hz: [], onMs: 0, offMs: 2_800 }],
  ringback: [exchange(1_000, 4_000)],
  waiting: [exchange(200, 200), exchange(200, 5_000)],
  busy: [exchange(500, 500)],
};
const loudness: Readonly<Record<Tone, number>> = { ring: 0.25, ringback: 0.1, waiting: 0.08, hold: 1, busy: 0.1 };

/** The rows and columns of a keypad (ITU-T Q.23). */
const [rows, columns] = [
  [697, 770, 852, 941],
  [1209, 1336, 1477, 1633],
];
const keypad = ['123A', '456B', '789C', '*0#D'];
const keyMs = 120;

/** Short enough not to be heard as one, long enough not to click. */
const edgeMs = 8;

function waveOf(beeps: readonly Beep[], rate: number): Float32Array<ArrayBuffer> {
  const totalMs = beeps.reduce((sum, { onMs, offMs }) => sum + onMs + offMs, 0);
  const samples = new Float32Array(Math.round((totalMs / 1000) * rate));
  let fromMs = 0;
  for (const { hz, onMs, offMs } of beeps) {
    const from = Math.round((fromMs / 1000) * rate);
    for (let i = 0; i < (onMs / 1000) * rate; i++) {
      const atMs = (i / rate) * 1000;
      const edge = Math.min(1, atMs / edgeMs, (onMs - atMs) / edgeMs);
      const sum = hz.reduce((total, one) => total + Math.sin((2 * Math.PI * one * i) / rate), 0);
      samples[from + i] = (edge * sum) / hz.length;
    }
    fromMs += onMs + offMs;
  }
  return samples;
}

let music: Float32Array<ArrayBuffer> | undefined;

function play(
  context: BaseAudioContext,
  destination: AudioNode,
  sound: { readonly samples: Float32Array<ArrayBuffer>; readonly rate: number; readonly loudness: number },
  loop: boolean,
): AudioBufferSourceNode {
  const buffer = context.createBuffer(1, sound.samples.length, sound.rate);
  buffer.copyToChannel(sound.samples, 0);
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.loop = loop;
  const gain = context.createGain();
  gain.gain.value = sound.loudness;
  source.connect(gain).connect(destination);
  source.onended = () => gain.disconnect();
  source.start();
  return source;
}

/** Sounds until the returned function is called. */
export function startTone(context: BaseAudioContext, destination: AudioNode, tone: Tone): () => void {
  const rate = tone === 'hold' ? holdMusicRate : context.sampleRate;
  const samples = tone === 'hold' ? (music ??= holdMusic()) : waveOf(patterns[tone], rate);
  const source = play(context, destination, { samples, rate, loudness: loudness[tone] }, true);
  return () => source.stop();
}

/** A short tone of two frequencies; nothing for what is no key. */
export function keyTone(context: BaseAudioContext, destination: AudioNode, key: string): void {
  const row = keypad.findIndex((line) => key.length === 1 && line.includes(key));
  const [low, high] = [rows?.[row], columns?.[keypad[row]?.indexOf(key) ?? -1]];
  if (low === undefined || high === undefined) return;
  const samples = waveOf([{ hz: [low, high], onMs: keyMs, offMs: 0 }], context.sampleRate);
  play(context, destination, { samples, rate: context.sampleRate, loudness: 0.2 }, false);
}

const test: readonly Beep[] = [523, 659, 784].map((hz) => ({ hz: [hz], onMs: 250, offMs: 80 }));

/** Three rising notes on one side only; resolves when they are over. */
export function speakerTest(context: BaseAudioContext, destination: AudioNode, side: 'left' | 'right'): Promise<void> {
  const sides = context.createChannelMerger(2);
  const mono = context.createGain();
  mono.connect(sides, 0, side === 'left' ? 0 : 1);
  sides.connect(destination);
  const samples = waveOf(test, context.sampleRate);
  const source = play(context, mono, { samples, rate: context.sampleRate, loudness: 0.25 }, false);
  return new Promise((resolve) => {
    source.addEventListener('ended', () => {
      sides.disconnect();
      resolve();
    });
  });
}

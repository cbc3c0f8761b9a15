/** The line lab: spoils a voice in the same way for everybody – the same hiss at the same level, the same rhythm of
 *  drop-outs, from the moment a fault is switched on. It works on the customer's computer, on what comes from the
 *  candidate and what goes there. Loops of the sound system and no timers keep the rhythm in a hidden page too. */
import type { LineFault } from '../exam/media.ts';

export type Direction = 'from-candidate' | 'to-candidate';

export const noiseDbfs = -38;
export const dropOut = { everyMs: 1_000, forMs: 300 } as const;
const edgeMs = 3;
const noiseMs = 4_000;

const silenced: Record<Direction, LineFault> = { 'from-candidate': 'silence-out', 'to-candidate': 'silence-in' };

/** Hiss of a bad line: the same numbers every time, low-passed, at a fixed loudness. */
function noiseBuffer(context: BaseAudioContext): AudioBuffer {
  const buffer = context.createBuffer(1, (context.sampleRate * noiseMs) / 1000, context.sampleRate);
  const samples = buffer.getChannelData(0);
  let seed = 3;
  let low = 0;
  for (let i = 0; i < samples.length; i++) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    low += 0.35 * ((seed / 2 ** 32) * 2 - 1 - low);
    samples[i] = low;
  }
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  const scale = 10 ** (noiseDbfs / 20) / Math.sqrt(power);
  samples.forEach((sample, i) => (samples[i] = sample * scale));
  return buffer;
}

/** 1 while the voice passes, 0 while it is gone: first it passes, then it drops out. */
function rhythmBuffer(context: BaseAudioContext): AudioBuffer {
  const perMs = context.sampleRate / 1000;
  const buffer = context.createBuffer(1, dropOut.everyMs * perMs, context.sampleRate);
  const samples = buffer.getChannelData(0);
  const fromMs = dropOut.everyMs - dropOut.forMs;
  samples.forEach((_, i) => {
    const [sinceMs, leftMs] = [i / perMs - fromMs, dropOut.everyMs - i / perMs];
    samples[i] = Math.max(0, Math.min(1, -sinceMs / edgeMs), 1 - leftMs / edgeMs);
  });
  return buffer;
}

export interface SpoiltLine {
  readonly output: AudioNode;
  set(faults: readonly LineFault[]): void;
  stop(): void;
}

/** Between a node and whatever listens to `output`. */
export function spoilNode(context: BaseAudioContext, input: AudioNode, direction: Direction): SpoiltLine {
  const voice = context.createGain();
  const line = context.createGain();
  input.connect(voice).connect(line);
  let noise: AudioBufferSourceNode | undefined;
  let rhythm: AudioBufferSourceNode | undefined;
  const loop = (buffer: AudioBuffer, to: AudioNode | AudioParam): AudioBufferSourceNode => {
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.loop = true;
    if (to instanceof AudioParam) source.connect(to);
    else source.connect(to);
    source.start();
    return source;
  };
  const end = (source: AudioBufferSourceNode | undefined) => {
    source?.stop();
    source?.disconnect();
  };
  function set(faults: readonly LineFault[]): void {
    voice.gain.value = faults.includes(silenced[direction]) ? 0 : 1;
    if (faults.includes('noise')) noise ??= loop(noiseBuffer(context), line);
    else noise = void end(noise);
    // the rhythm is added to the gain, which is therefore 0 by itself while there are drop-outs
    line.gain.value = faults.includes('drop-out') ? 0 : 1;
    if (faults.includes('drop-out')) rhythm ??= loop(rhythmBuffer(context), line.gain);
    else rhythm = void end(rhythm);
  }
  return {
    output: line,
    set,
    stop() {
      set([]);
      input.disconnect(voice);
      voice.disconnect();
      line.disconnect();
    },
  };
}

export interface SpoiltTrack {
  readonly track: MediaStreamTrack;
  set(faults: readonly LineFault[]): void;
  stop(): void;
}

/** The same for a track that is to be sent. A remote track gives samples only while an element plays it: see Speaker. */
export function spoil(
  context: AudioContext,
  track: MediaStreamTrack,
  faults: readonly LineFault[],
  direction: Direction = 'to-candidate',
): SpoiltTrack {
  const source = context.createMediaStreamSource(new MediaStream([track]));
  const line = spoilNode(context, source, direction);
  const destination = new MediaStreamAudioDestinationNode(context, { channelCount: 1 });
  line.output.connect(destination);
  line.set(faults);
  const [out] = destination.stream.getAudioTracks();
  if (!out) throw new Error('a destination without a track');
  return {
    track: out,
    set: line.set,
    stop() {
      line.stop();
      source.disconnect();
      out.stop();
    },
  };
}

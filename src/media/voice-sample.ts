/** Some seconds of the own voice, recorded as a browser records calls and decoded again, to be looked at and played back.
 *  Keeps nothing. */
import { silentDbfs, toDbfs } from './level.ts';

/** Resolves early when the track ends. */
export async function recordVoice(
  context: BaseAudioContext,
  track: MediaStreamTrack,
  ms: number,
): Promise<AudioBuffer> {
  const recorder = new MediaRecorder(new MediaStream([track]));
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const stopped = new Promise<void>((resolve, reject) => {
    recorder.onstop = () => resolve();
    recorder.onerror = () => reject(new Error('the recorder failed'));
  });
  recorder.start();
  const timer = setTimeout(() => recorder.state !== 'inactive' && recorder.stop(), ms);
  await stopped;
  clearTimeout(timer);
  return context.decodeAudioData(await new Blob(parts, { type: recorder.mimeType }).arrayBuffer());
}

const windowSeconds = 0.1;

/** dBFS of its loudest tenth of a second: a click is no voice, a short word is. */
export function loudestOf(sound: AudioBuffer): number {
  const samples = sound.getChannelData(0);
  const window = Math.round(sound.sampleRate * windowSeconds);
  let loudest = silentDbfs;
  for (let from = 0; from + window <= samples.length; from += window) {
    const power = samples.subarray(from, from + window).reduce((sum, one) => sum + one * one, 0) / window;
    loudest = Math.max(loudest, toDbfs(Math.sqrt(power)));
  }
  return loudest;
}

/** Resolves when it is over. */
export function playSample(context: BaseAudioContext, destination: AudioNode, sound: AudioBuffer): Promise<void> {
  const source = context.createBufferSource();
  source.buffer = sound;
  source.connect(destination);
  return new Promise((resolve) => {
    source.onended = () => {
      source.disconnect();
      resolve();
    };
    source.start();
  });
}

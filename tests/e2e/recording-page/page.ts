/** A page that only records, for the test that kills its browser; never part of a build. Candidate and customer are two
 *  rising tones, so that any moment of a recording says when it was. */
import { HostDatabase } from '../../../src/host/database.ts';
import { RecordingsDexie } from '../../../src/host/recordings-dexie.ts';
import { audioContext, unlockSound } from '../../../src/media/audio-context.ts';
import { Devices } from '../../../src/media/devices.ts';
import { assemble, manifestOf } from '../../../src/media/recording-file.ts';
import { Recorder } from '../../../src/media/recorder.ts';

const store = new RecordingsDexie(new HostDatabase(), 'exam');
const devices = new Devices();

/** From `hz`, 50 Hz higher each second. */
function rising(context: AudioContext, hz: number): AudioNode {
  const tone = new OscillatorNode(context, { frequency: hz });
  tone.frequency.setValueAtTime(hz, context.currentTime);
  tone.frequency.linearRampToValueAtTime(hz + 50 * 60, context.currentTime + 60);
  const gain = new GainNode(context, { gain: 0.3 });
  tone.connect(gain);
  tone.start();
  return gain;
}

export const page = {
  /** Begins; `at` is when the tones began. */
  async record() {
    await unlockSound();
    const context = audioContext();
    const recorder = new Recorder({ context, store, onHealth: () => {}, onKept: () => {} });
    const at = Date.now();
    recorder.setSource('candidate', rising(context, 300));
    recorder.setSource('customer', rising(context, 1_000));
    return { ...(await recorder.start()), at };
  },
  /** What is there of a recording after the browser has come back. */
  async found(recording: string) {
    const chunks = await store.read(recording);
    const file = await assemble(chunks).arrayBuffer();
    return {
      manifest: manifestOf(chunks),
      file: btoa(Array.from(new Uint8Array(file), (byte) => String.fromCharCode(byte)).join('')),
    };
  },
  /** Plays a place in the middle as a person would. */
  async seek(recording: string, second: number) {
    const element = new Audio(URL.createObjectURL(assemble(await store.read(recording))));
    await new Promise((resolve, reject) => {
      element.onloadedmetadata = resolve;
      element.onerror = () => reject(new Error(element.error?.message));
    });
    const sought = new Promise((resolve) => (element.onseeked = resolve));
    element.currentTime = second;
    await sought;
    await element.play();
    await new Promise((resolve) => (element.ontimeupdate = () => element.currentTime > second + 0.1 && resolve(0)));
    return { duration: element.duration, at: element.currentTime };
  },
  /** Opens the microphone; what became of it, in words. */
  async microphone() {
    return devices.open('microphone').then(
      () => devices.state('microphone'),
      (error: Error) => error.message,
    );
  },
  microphoneState: () => devices.state('microphone'),
};
export type RecordingPage = typeof page;
Object.assign(window, { page });

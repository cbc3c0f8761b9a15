/** One tone at a time from the loudspeaker: ringing, hold music, busy. Knows which one sounds, not why. */
import type { Tone } from '../exam/media.ts';
import { startTone } from './tones.ts';

export class TonePlayer {
  readonly #context: AudioContext;
  #playing: Tone | null = null;
  #stop: () => void = () => {};

  constructor(context: AudioContext) {
    this.#context = context;
  }

  play(tone: Tone | null): void {
    if (tone === this.#playing) return;
    this.#stop();
    this.#playing = tone;
    this.#stop = tone ? startTone(this.#context, this.#context.destination, tone) : () => {};
  }
}

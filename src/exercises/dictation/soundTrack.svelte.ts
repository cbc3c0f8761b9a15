/** The case's recording as a sound of this page: played from a place, stopped, heard out; always at its own speed. Knows no
 *  message and no command. */
import { untrack } from 'svelte';
import type { Sound } from '../../exam/sound.ts';

const bytesOf = ({ base64 }: Sound) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

export class SoundTrack {
  /** It has come and can be played. */
  ready = $state(false);
  /** `blocked`: the browser wants a press first; `broken`: it cannot play it. */
  trouble: 'blocked' | 'broken' | undefined = $state();
  #audio: HTMLAudioElement | undefined;

  /** @param heardOut when it has come to its end; not when it was stopped. */
  constructor(sound: () => Sound | undefined, heardOut: () => void) {
    // views come whole at every change around it: the same sound is not loaded twice
    const whole = $derived(sound());
    $effect(() => {
      const loaded = whole;
      if (!loaded) return;
      return untrack(() => this.#load(loaded, heardOut));
    });
  }

  play(fromMs: number): void {
    const audio = this.#audio;
    if (!audio) return;
    this.trouble = undefined;
    audio.currentTime = fromMs / 1_000;
    void audio.play().catch((error: unknown) => {
      // one that was stopped before it began is no trouble
      const name = error instanceof DOMException ? error.name : '';
      if (name !== 'AbortError') this.trouble = name === 'NotAllowedError' ? 'blocked' : 'broken';
    });
  }
  stop(): void {
    this.#audio?.pause();
  }

  #load(sound: Sound, heardOut: () => void): () => void {
    const address = URL.createObjectURL(new Blob([bytesOf(sound)], { type: sound.type }));
    const audio = new Audio(address);
    audio.preload = 'auto';
    audio.onended = heardOut;
    audio.onerror = () => (this.trouble = 'broken');
    this.#audio = audio;
    this.ready = true;
    return () => {
      audio.onended = audio.onerror = null;
      audio.pause();
      this.ready = false;
      this.#audio = undefined;
      URL.revokeObjectURL(address);
    };
  }
}

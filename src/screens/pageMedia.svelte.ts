/** The media of this page, once an exam with calls is open on it: one page has one microphone and one loudspeaker.
 *  The wiring sets it, screens read it. */
import type { LiveMedia } from './liveMedia.svelte.ts';

let current: LiveMedia | undefined = $state.raw();

export const pageMedia = {
  get current(): LiveMedia | undefined {
    return current;
  },
  set current(media: LiveMedia | undefined) {
    current = media;
  },
};

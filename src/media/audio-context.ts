/** The one AudioContext of a page. Browsers refuse sound until somebody has touched the page; the button "start of shift"
 *  is that touch. Its rate is the device's own: Firefox connects no microphone of another rate. */

let context: AudioContext | undefined;

export function audioContext(): AudioContext {
  context ??= new AudioContext({ latencyHint: 'interactive' });
  return context;
}

/** How long a browser may take to start its sound; a refusal is no answer at all (the promise stays open). */
const refusalMs = 1_000;

/** Call it from a click or key. Resolves with false while the browser still refuses; may be called again and again. */
export async function unlockSound(): Promise<boolean> {
  const sound = audioContext();
  // Safari's `interrupted` (a telephone call) ends by itself, and resuming within it breaks the context for good
  if (sound.state === 'suspended') {
    const refused = new Promise<void>((resolve) => setTimeout(resolve, refusalMs));
    await Promise.race([sound.resume().catch(() => undefined), refused]);
  }
  return sound.state === 'running';
}

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** A browser's sound that starts once somebody has touched the page; until then `resume` never answers. */
class Sound extends EventTarget {
  static touched = false;
  static made = 0;
  state = 'suspended';
  constructor() {
    super();
    Sound.made += 1;
  }
  resume(): Promise<void> {
    if (!Sound.touched) return new Promise(() => {});
    this.state = 'running';
    return Promise.resolve();
  }
}

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubGlobal('AudioContext', Sound);
  Sound.touched = false;
  Sound.made = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('B-26 says no while the browser refuses, and yes at a later touch, with one context for the page', async () => {
  const { audioContext, unlockSound } = await import('./audio-context.ts');
  const refused = unlockSound();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await refused).toBe(false);
  Sound.touched = true;
  expect(await unlockSound()).toBe(true);
  expect(audioContext().state).toBe('running');
  expect(Sound.made).toBe(1);
});

it('B-26 does not resume an interrupted context, which would break it', async () => {
  const { audioContext, unlockSound } = await import('./audio-context.ts');
  const context = audioContext() as unknown as Sound;
  context.state = 'interrupted';
  const resume = vi.spyOn(context, 'resume');
  expect(await unlockSound()).toBe(false);
  expect(resume).not.toHaveBeenCalled();
});

/** A recorded call as the examiner has it beside an ended task: played, sought, decoded and measured, each side by the
 *  voices that are known to be in it. */
import { type BrowserContext, type Page, expect } from '@playwright/test';
import { voices } from './calls.ts';

declare global {
  /** What stands behind a page's blob addresses: its policy lets it fetch nothing but its own server. */
  var blobs: Map<string, Blob>;
}

/** From the next page on. */
export const keepBlobs = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    globalThis.blobs = new Map();
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      const address = create(blob);
      if (blob instanceof Blob) globalThis.blobs.set(address, blob);
      return address;
    };
  });

export interface Listened {
  readonly type: string;
  readonly seconds: number;
  /** dB by which the own tone is above the other side's. */
  readonly left: number;
  readonly right: number;
  /** How far from the middle the player came to stand when it was sent there. */
  readonly soughtTo: number;
}

/** Plays the first recording of the task that has ended, decodes it, and measures each side's tones by Goertzel. */
export async function listen(page: Page): Promise<Listened> {
  const player = page.locator('audio').first();
  if (!(await player.isVisible())) await page.getByRole('button', { name: 'Přehrát' }).first().click();
  await expect(player).toBeVisible();
  return player.evaluate(
    async (audio: HTMLAudioElement, tones: readonly [number, number]) => {
      const blob = globalThis.blobs.get(audio.src) ?? new Blob();
      const decoded = await new OfflineAudioContext(2, 48_000, 48_000).decodeAudioData(await blob.arrayBuffer());
      const power = (channel: number, hz: number) => {
        const samples = decoded.getChannelData(channel);
        const k = 2 * Math.cos((2 * Math.PI * hz) / decoded.sampleRate);
        let [a, b] = [0, 0];
        for (const sample of samples) [a, b] = [sample + k * a - b, a];
        return a * a + b * b - k * a * b;
      };
      const [candidate, customer] = tones;
      const above = (channel: number, own: number, other: number) =>
        10 * Math.log10(power(channel, own) / power(channel, other));
      if (audio.readyState < 1) await new Promise((resolve) => audio.addEventListener('loadedmetadata', resolve));
      const middle = decoded.duration / 2;
      if (audio.seekable.length > 0) {
        const sought = new Promise((resolve) => audio.addEventListener('seeked', resolve, { once: true }));
        audio.currentTime = middle;
        await sought;
      }
      return {
        type: blob.type,
        seconds: decoded.duration,
        left: above(0, candidate, customer),
        right: above(1, customer, candidate),
        soughtTo: Math.abs(audio.currentTime - middle),
      };
    },
    [voices.candidate, voices.customer] as const,
  );
}

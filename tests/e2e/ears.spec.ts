/** The ears that other tests trust are tried on plain pages first: two of them with a hand-made connection, also between
 *  two engines, and what one page makes for itself. */
import { type Browser, type Page, expect } from '@playwright/test';
import { hears, hearsNot } from './calls.ts';
import { deny, giveVoice, heard, unplug } from './ears.ts';
import { noFirefox, test } from './firefox.ts';

declare global {
  interface Window {
    line: RTCPeerConnection;
    element: HTMLAudioElement;
    context: AudioContext;
    tone: OscillatorNode;
  }
}

const [low, high] = [520, 740];

/** A page with nothing on it, of the app's own origin: devices are given to secure pages only. */
async function plainPage(browser: Browser, hz: number): Promise<Page> {
  const context = await browser.newContext();
  await giveVoice(context, hz);
  const page = await context.newPage();
  await page.goto('./config.json');
  return page;
}

/** Opens the microphone and plays whatever comes; @returns the description with every candidate in it. */
const describe = (page: Page, offer?: string): Promise<string> =>
  page.evaluate(async (remote) => {
    const line = (window.line = new RTCPeerConnection());
    window.element = new Audio();
    line.ontrack = ({ track }) => {
      window.element.srcObject = new MediaStream([track]);
      void window.element.play();
    };
    if (remote) await line.setRemoteDescription({ type: 'offer', sdp: remote });
    for (const track of (await navigator.mediaDevices.getUserMedia({ audio: true })).getTracks()) line.addTrack(track);
    await line.setLocalDescription();
    await new Promise<void>((resolve) => {
      const look = () => line.iceGatheringState === 'complete' && resolve();
      line.onicegatheringstatechange = look;
      look();
    });
    return line.localDescription?.sdp ?? '';
  }, offer);

async function connect(left: Page, right: Page): Promise<void> {
  const answer = await describe(right, await describe(left));
  await left.evaluate((sdp) => window.line.setRemoteDescription({ type: 'answer', sdp }), answer);
}

async function heardBothWays(left: Page, right: Page): Promise<void> {
  await connect(left, right);
  await hears(left, high);
  await hearsNot(left, low);
  await hears(right, low);
  await hearsNot(right, high);
}

/** Settled: what is measured is the last fifth of a second. */
const level = async (page: Page, hz: number): Promise<number> => {
  let before = -Infinity;
  await expect(async () => {
    const now = await heard(page, hz);
    const change = Math.abs(now - before);
    before = now;
    expect(change).toBeLessThan(1);
  }).toPass({ intervals: [200] });
  return before;
};

test('two pages hear each other and not themselves, as loud as the element plays', async ({ browser }) => {
  const [left, right] = [await plainPage(browser, low), await plainPage(browser, high)];
  await heardBothWays(left, right);
  const full = await level(left, high);
  await left.evaluate(() => (window.element.volume = 0.1));
  expect(Math.abs((await level(left, high)) - (full - 20))).toBeLessThan(3);
  await left.evaluate(() => Object.assign(window.element, { muted: true, volume: 1 }));
  await hearsNot(left, high);
  await left.evaluate(() => (window.element.muted = false));
  await hears(left, high);
  await left.evaluate(() => window.element.pause());
  await hearsNot(left, high);
  await hears(right, low);
});

test('a stock Firefox and Chromium hear each other', async ({ browser, firefox }) => {
  const none = noFirefox();
  test.skip(none !== undefined, none);
  await heardBothWays(await plainPage(browser, low), await plainPage(firefox, high));
});

test('what a page makes by Web Audio is heard while it sounds', async ({ browser }) => {
  const page = await plainPage(browser, low);
  await page.evaluate(() => {
    window.context = new AudioContext();
    window.tone = new OscillatorNode(window.context, { frequency: 740 });
    window.tone.connect(new GainNode(window.context, { gain: 0.1 })).connect(window.context.destination);
    window.tone.start();
  });
  await hears(page, high);
  await page.evaluate(() => window.context.suspend());
  await hearsNot(page, high);
  await page.evaluate(() => window.context.resume());
  await hears(page, high);
  await page.evaluate(() => window.tone.stop());
  await hearsNot(page, high);
});

test('a microphone is pulled out and forbidden as a browser would', async ({ browser }) => {
  const page = await plainPage(browser, low);
  const ask = () =>
    page.evaluate(async () => {
      try {
        const [track] = (await navigator.mediaDevices.getUserMedia({ audio: true })).getAudioTracks();
        track?.addEventListener('ended', () => (document.title = `ended ${track.readyState}`));
        return track?.readyState;
      } catch (error) {
        return (error as Error).name;
      }
    });
  expect(await ask()).toBe('live');
  await unplug(page);
  await expect(page).toHaveTitle('ended ended');
  await deny(page, true);
  expect(await ask()).toBe('NotAllowedError');
  await deny(page, false);
  expect(await ask()).toBe('live');
});

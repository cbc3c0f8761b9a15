/** The whole browser of whoever records is killed at a random moment; what its disk holds is decoded by ffmpeg. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type Page, chromium } from '@playwright/test';
import { expect, test } from './test.ts';
import { createServer, type ViteDevServer } from 'vite';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';
import type { RecordingPage } from './recording-page/page.ts';

const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0;
const kills = Number(process.env['KILLS'] ?? 3);

let server: ViteDevServer;
let folder: string;
let address: string;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hovorna-recording-'));
  server = await createServer({
    configFile: false,
    root: process.cwd(),
    cacheDir: join(folder, 'vite'),
    logLevel: 'error',
    server: { port: 0, hmr: false, watch: null },
    optimizeDeps: { include: ['dexie'], noDiscovery: true },
  });
  await server.listen();
  address = `${server.resolvedUrls?.local[0] ?? ''}tests/e2e/recording-page/index.html`;
});
test.afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function browser(profile: string): Promise<{ context: BrowserContext; page: Page }> {
  const executablePath = await chromiumPath();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath && { executablePath }),
    args: chromiumArgs,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  await page.waitForFunction(() => 'page' in window);
  return { context, page };
}
const call = <K extends keyof RecordingPage>(page: Page, name: K, ...args: Parameters<RecordingPage[K]>) =>
  page.evaluate(
    ([key, values]) => {
      const { page: inPage } = window as unknown as { page: Record<string, (...values: unknown[]) => unknown> };
      return inPage[key]?.(...values);
    },
    [name, args] as const,
  ) as Promise<Awaited<ReturnType<RecordingPage[K]>>>;

/** Every process of the browser that has this profile, at once, with no time to tidy up. */
function killAll(profile: string): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile)) process.kill(Number(pid), 'SIGKILL');
    } catch {
      // it is gone already
    }
  }
}

/** One channel as numbers from -1 to 1, 8 kHz. */
function decoded(file: string, channel: 0 | 1): Float32Array {
  const raw = execFileSync(
    'ffmpeg',
    ['-v', 'error', '-i', file, '-af', `pan=mono|c0=c${channel}`, '-ar', '8000', '-f', 'f32le', '-'],
    { maxBuffer: 1e8 },
  );
  return new Float32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));
}

/** The frequency in the 300 ms before `until`, from its crossings of zero. */
function hzBefore(samples: Float32Array, until: number): number {
  const part = samples.slice(Math.round((until - 0.3) * 8_000), Math.round(until * 8_000));
  let crossings = 0;
  for (let i = 1; i < part.length; i++) if ((part[i - 1] ?? 0) < 0 && (part[i] ?? 0) >= 0) crossings += 1;
  return crossings / 0.3;
}

test('K-3 killed while it records, at most two seconds are lost and the rest plays, left and right @soak', async ({}, info) => {
  test.skip(process.platform !== 'linux', 'finds the processes of a browser by /proc');
  test.skip(!hasFfmpeg, 'ffmpeg is not installed: the files are not decoded by a second program');
  test.setTimeout(60_000 + kills * 30_000);
  for (let kill = 0; kill < kills; kill++) {
    const profile = join(folder, `profile-${kill}`);
    const { page } = await browser(profile);
    const { recording, at } = await call(page, 'record');
    await page.waitForTimeout(1_000 + Math.random() * 4_000);
    const killedAt = Date.now();
    killAll(profile);
    const after = await browser(profile);
    const { manifest, file } = await call(after.page, 'found', recording);
    expect(manifest?.missing).toEqual([]);
    const path = join(folder, `${recording}.bin`);
    writeFileSync(path, Buffer.from(file, 'base64'));
    const [left, right] = [decoded(path, 0), decoded(path, 1)];
    const seconds = left.length / 8_000;
    const lost = (killedAt - at) / 1_000 - seconds;
    // the tones say it too: so high had they risen at the end of what is there
    const [leftAt, rightAt] = [(hzBefore(left, seconds) - 300) / 50, (hzBefore(right, seconds) - 1_000) / 50];
    info.annotations.push({ type: 'lost', description: `${lost.toFixed(2)} s of ${seconds.toFixed(2)} s` });
    expect(lost).toBeLessThan(2);
    expect(Math.abs(leftAt - seconds)).toBeLessThan(0.5);
    expect(Math.abs(rightAt - seconds)).toBeLessThan(0.5);
    const { duration, at: played } = await call(after.page, 'seek', recording, seconds / 2);
    expect(Math.abs(duration - seconds)).toBeLessThan(0.2);
    expect(played).toBeGreaterThan(seconds / 2);
    await after.context.close();
  }
  for (const { description } of info.annotations) console.log(`lost ${description ?? ''}`);
});

test('B-32 a microphone denied by the person opens once it is allowed, without a reload', async () => {
  const executablePath = await chromiumPath();
  const context = await chromium.launchPersistentContext(join(folder, 'denied'), {
    ...(executablePath && { executablePath }),
    args: chromiumArgs.filter((arg) => arg !== '--use-fake-ui-for-media-stream'),
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  await page.waitForFunction(() => 'page' in window);
  expect(await call(page, 'microphone')).toBe('microphone: denied');
  expect(await call(page, 'microphoneState')).toBe('denied');
  await context.grantPermissions(['microphone'], { origin: new URL(address).origin });
  await expect.poll(() => call(page, 'microphoneState')).toBe('ready');
  await context.close();
});

/** A call whose network is taken away for real: 5 s, 20 s and 2 minutes, the far page at a computer of its own. What is
 *  measured is when the tone is heard again after the cable is back, at both ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page } from '@playwright/test';
import { expect, test } from './test.ts';
import { createServer, type ViteDevServer } from 'vite';
import { brokerForTests } from '../broker.ts';
import type { MeshPage } from './mesh-page/page.ts';
import { farComputer, networkRights } from './network.ts';

const noRights = networkRights();
const path = '/tests/e2e/mesh-page/index.html';
/** Hazards, goal 7. */
const goalMs = 4_000;

let server: ViteDevServer;
let folder: string;
let port: number;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hovorna-mesh-'));
  server = await createServer({
    configFile: false,
    root: process.cwd(),
    cacheDir: join(folder, 'vite'),
    logLevel: 'error',
    plugins: [brokerForTests()],
    server: { host: true, port: 0, hmr: false, watch: null },
    optimizeDeps: { include: ['peerjs', 'zod/mini'], noDiscovery: true },
  });
  await server.listen();
  const address = server.httpServer?.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
test.afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const call = <K extends keyof MeshPage>(page: Page, name: K, ...args: Parameters<MeshPage[K]>) =>
  page.evaluate(
    ([key, values]) => {
      const { page: inPage } = window as unknown as { page: Record<string, (...values: unknown[]) => unknown> };
      return inPage[key]?.(...values);
    },
    [name, args] as const,
  ) as Promise<Awaited<ReturnType<MeshPage[K]>>>;

async function opened(page: Page, base: string): Promise<Page> {
  await page.goto(`${base}${path}`);
  await page.waitForFunction(() => 'page' in window);
  return page;
}

for (const seconds of [5, 20, 120])
  test(`B-5 ${seconds} s without network: the call is heard again within 4 s @soak`, async ({ browser }) => {
    test.skip(noRights !== undefined, noRights);
    test.setTimeout((seconds + 90) * 1000);
    const far = await farComputer(port);
    try {
      const here = await opened(await browser.newPage(), `http://localhost:${port}`);
      const there = await opened(await far.browser.newPage(), far.base);
      const [one, other] = [await call(here, 'asPeer'), await call(there, 'asPeer')];
      await call(here, 'talk', other, 440);
      await call(there, 'talk', one, 880);
      const hears = (page: Page, hz: number) => expect.poll(() => call(page, 'hears', hz)).toBe(true);
      await Promise.all([hears(here, 880), hears(there, 440)]);
      await Promise.all([call(here, 'forget'), call(there, 'forget')]);

      const pulledAt = Date.now();
      far.pullCable();
      // the length of the outage is what this test is about; nothing else can be awaited
      await here.waitForTimeout(seconds * 1000);
      const backAt = Date.now();
      far.plugIn();
      await Promise.all([hears(here, 880), hears(there, 440)]);

      for (const [name, page, hz] of [
        ['here', here, 880],
        ['there', there, 440],
      ] as const) {
        await expect.poll(async () => (await call(page, 'since', backAt, hz)).told.at(-1)?.state).toBe('up');
        const { told, heardAt } = await call(page, 'since', backAt, hz);
        console.log(`${seconds} s, ${name}: heard again ${(heardAt ?? NaN) - backAt} ms after the network is back`);
        expect((heardAt ?? Infinity) - backAt).toBeLessThan(goalMs);
        expect(told.map(({ state }) => state)).toEqual(['lost', 'up']);
        const lost = told[0];
        // when it is told, how long nothing has come, and when the cable was pulled: they agree
        expect(Math.abs((lost?.at ?? 0) - (lost?.silentMs ?? 0) - pulledAt)).toBeLessThan(1_000);
      }
    } finally {
      await far.remove();
    }
  });

/** The guides' pictures: `npm run guides` takes them anew. Not a test of anything, so not part of `npm test`. */
import { defineConfig } from '@playwright/test';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';

const port = Number(process.env['PORT'] ?? 4274);
const dist = process.env['DIST'] ?? 'dist';
const executablePath = await chromiumPath();
const vite = 'node node_modules/vite/bin/vite.js';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/guides',
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: 'line',
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: 'cs-CZ',
    actionTimeout: 20_000,
    launchOptions: { ...(executablePath && { executablePath }), args: chromiumArgs },
  },
  webServer: {
    command: `${vite} build --logLevel warn --emptyOutDir --outDir ${dist} && ${vite} preview --host --port ${port} --outDir ${dist}`,
    cwd: '../..',
    url: `http://localhost:${port}`,
    timeout: 180_000,
    reuseExistingServer: false,
  },
});

/** End-to-end tests: real Chromium contexts against the built app and its real broker on one port. */
import { defineConfig } from '@playwright/test';
import { chromiumArgs, chromiumPath } from './scripts/chromium.mjs';

const port = Number(process.env['PORT'] ?? 4273);
/** Only the tests with this mark (scripts/slow.mjs). */
const slow = process.env['SLOW'];
/** A folder of its own lets two runs on one machine stand side by side. */
const dist = process.env['DIST'] ?? 'dist';
/** Stories in which somebody is heard or seen, or a cable is pulled: these measure what two exams at once would starve. */
const voices =
  /(accessible-calls|cable|calls?|call-\w+|devices|ears|firefox|mesh|phone|recording|relay|video|withstand)[\w-]*\.spec\.ts$/;
const executablePath = await chromiumPath();

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/cables.ts',
  // outages of minutes and measurements have commands of their own: npm run soak, npm run bench
  ...(slow === undefined ? { grepInvert: /@soak|@bench/ } : { grep: new RegExp(slow) }),
  // one at a time, unless somebody says otherwise for the stories without voices (scripts/test.mjs)
  workers: 1,
  projects: [
    { name: 'words', testMatch: '**/*.spec.ts', testIgnore: voices },
    { name: 'voices', testMatch: voices },
  ],
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // on a shared machine another load may starve two browsers and a server; what needs a second try is named at the end
  retries: process.env['CI'] ? 1 : 0,
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: 'cs-CZ',
    actionTimeout: 20_000,
    // a trace films every page: that costs what the pages under test need, so only where somebody will look at it
    trace: process.env['CI'] ? 'off' : 'retain-on-failure',
    launchOptions: { ...(executablePath && { executablePath }), args: chromiumArgs },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js build --logLevel warn --emptyOutDir --outDir ${dist} && node node_modules/vite/bin/vite.js preview --host --port ${port} --outDir ${dist}`,
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
  },
});

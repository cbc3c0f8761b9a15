/** Unit tests in Node, component tests in jsdom, both beside the code; contract suites and whole exams in tests/; *.browser.test.ts in real Chromium. */
import { readFileSync, readdirSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, chromiumPath } from './scripts/chromium.mjs';
import { brokerForTests } from './tests/broker.ts';

const executablePath = await chromiumPath();

const pageless = ['src/{evidence,exam,host,machines,pack,scenario,seat,wire}/**/*.test.ts'];
/** What in a test speaks of a page: a component, a rune, the document. */
const speaksOfPage = /testing-library|\.svelte'|\.svelte\.ts'|dialog\.fixture|document|window|localStorage/;
/** What knows no page needs none: a document made for each file costs more than most of these tests. */
const pure = [
  ...pageless,
  ...readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts') && !path.endsWith('.browser.test.ts'))
    .filter((path) => !speaksOfPage.test(readFileSync(path, 'utf8'))),
];

export default defineConfig({
  plugins: [svelte({ configFile: false })],
  test: {
    globals: true,
    // a ceiling for a busy machine: tests end when what they wait for has come
    testTimeout: 30_000,
    maxWorkers: 2, // two cores; by itself Vitest would leave one of them unused
    teardownTimeout: 500, // the broker's timers never end by themselves
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          isolate: false, // nothing here holds on to a page; loading everything anew for each file took half the time
          setupFiles: ['tests/setup.ts'],
          include: [...pure, 'server/**/*.test.ts', 'tests/{contracts,flows,structure}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'screens',
          environment: 'jsdom',
          setupFiles: ['tests/setup.ts', 'tests/setup-screens.ts'],
          include: ['src/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', ...pure],
        },
      },
      {
        extends: true,
        plugins: [brokerForTests()],
        test: {
          name: 'browser',
          // on a shared machine another load may starve sound: as end-to-end tests, a second try on CI
          retry: process.env['CI'] ? 1 : 0,
          include: ['src/**/*.browser.test.ts', 'tests/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({ launchOptions: { ...(executablePath && { executablePath }), args: chromiumArgs } }),
          },
        },
      },
    ],
  },
});

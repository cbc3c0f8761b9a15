/** Stock Firefox beside Chromium: `test` with one more browser, driven by the same page objects. Knows how it is
 *  started, nothing of what is done in it. */
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, type Locator, type Page, expect, firefox } from '@playwright/test';
import { firefoxPath, firefoxPrefs } from '../../scripts/firefox.mjs';
import { test as base } from './test.ts';

/** Undefined when there is a Firefox; otherwise why not. */
export function noFirefox(): string | undefined {
  if (process.platform === 'win32') return 'Firefox is not driven on Windows (its starter is a shell script)';
  return firefoxPath() ? undefined : 'no stock Firefox here: install firefox-esr or set FIREFOX=/path/to/it';
}

async function startFirefox(): Promise<Browser> {
  const starter = join(mkdtempSync(join(tmpdir(), 'hovorna-')), 'firefox.sh');
  const bidi = resolve('scripts/firefox-bidi.mjs');
  writeFileSync(starter, `#!/bin/sh\nexec "${process.execPath}" "${bidi}" "${firefoxPath()}" "$@"\n`);
  chmodSync(starter, 0o755);
  return firefox.launch({ channel: 'moz-firefox', executablePath: starter, args: [], firefoxUserPrefs: firefoxPrefs });
}

export const test = base.extend<object, { firefox: Browser }>({
  firefox: [
    async ({}, use) => {
      const browser = await startFirefox();
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
});

/** A stock Firefox says that it has reloaded while the old page still stands: what is typed then goes down with it. */
export async function reload(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { before: true }));
  await page.reload();
  await expect.poll(() => page.evaluate(() => 'before' in window).catch(() => true)).toBe(false);
}

/** Types until it stands there: on a page that is still putting itself together a stock Firefox types into nothing. */
export async function write(field: Locator, text: string): Promise<void> {
  await expect(async () => {
    await field.fill(text);
    await expect(field).toHaveValue(text, { timeout: 500 });
  }).toPass();
}

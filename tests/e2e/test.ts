/** The `test` of every story: what it opened in the shared browser is closed after it. Pages of a call that stay open
 *  go on talking, and the next test's pages starve beside them. */
import { test as base } from '@playwright/test';

export { expect } from '@playwright/test';

export const test = base.extend<{ closing: void }>({
  closing: [
    async ({ browser }, use) => {
      await use();
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});

/** Bytes that a person waits for before the start screen works (gzip, as a static host sends them). */
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { dist } from './dist.ts';
import { expect, test } from './test.ts';

/** What the page cannot be drawn without: the entry and everything it imports statically. */
const maxEntryBytes = 60_000;
/** With what comes right after: the database, for the list of exams on this computer. */
const maxStartBytes = 100_000;

const sizeOf = (file: string) => gzipSync(readFileSync(`${dist}/assets/${file}`), { level: 9 }).length;

/** A built chunk and its static imports, each once. */
function reachable(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(`${dist}/assets/${file}`, 'utf8');
  for (const [, name] of source.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) reachable(name ?? '', seen);
  return seen;
}

test('the start screen needs at most 60 kB of code, 100 kB with its list of exams', async ({ page }) => {
  const entry = readdirSync(`${dist}/assets`).find((file) =>
    readFileSync(`${dist}/index.html`, 'utf8').includes(`assets/${file}"></script>`),
  );
  const first = [...reachable(entry ?? 'none')].reduce((sum, file) => sum + sizeOf(file), 0);
  expect(first).toBeGreaterThan(10_000);
  expect(first).toBeLessThanOrEqual(maxEntryBytes);

  const loaded = new Set<string>();
  page.on('response', (response) => {
    const file = /assets\/([\w.-]+\.js)$/.exec(response.url())?.[1];
    if (file) loaded.add(file);
  });
  await page.goto('./');
  await expect(page.getByText(/Zatím tu žádná není/)).toBeVisible();
  expect([...loaded].reduce((sum, file) => sum + sizeOf(file), 0)).toBeLessThanOrEqual(maxStartBytes);
});

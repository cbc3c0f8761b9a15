/** Logs of several machines in one go, and what they add up to; with many long logs the page goes on. */
import { readFileSync } from 'node:fs';
import { type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { look } from './looking.ts';
import { person } from './people.ts';
import { logFile, partsOf, planOf } from './statistics-logs.ts';
import { expect, test } from './test.ts';

const monthAt = (month: number) => Date.UTC(2026, month, 12, 9);
const file = (name: string, text: string) => ({ name, mimeType: 'application/jsonl', buffer: Buffer.from(text) });

async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await download.path());
}

test('Z-36 Z-38 several logs are loaded, one of them bad; statistics of them go out without candidates', async ({
  browser,
}) => {
  const { page, errors } = await person(browser);
  const held = [
    ...Array.from({ length: 10 }, (_, n) => ['=Eva Komisařová', n < 7 ? 'ac' : '', monthAt(n % 3)] as const),
    ...Array.from({ length: 11 }, (_, n) => ['Petr Zkoušející', n < 2 ? 'b' : '', monthAt(n % 4)] as const),
  ];
  const files = await Promise.all(
    held.map(async ([examiner, missed, at], n) =>
      file(`${n}.jsonl`, await logFile(planOf(`exam-${n}`, examiner, `Uchazečka Tajná ${n}`), missed, at)),
    ),
  );
  await page.goto('./');
  await page
    .getByLabel('Důkazní soubor nebo protokol')
    .setInputFiles([...files.slice(0, 3), file('vadny.jsonl', '{}'), ...files.slice(3)]);
  await expect(page.getByText('Načteno souborů: 21, vybráno: 22.')).toBeVisible();
  await look(page, 'home-imported');

  await page.getByRole('link', { name: /Statistika zkoušek/ }).click();
  await expect(page.getByText('Započteno 21 zkoušek.')).toBeVisible();
  const criteria = page.getByRole('table', { name: 'Kritéria' });
  await expect(criteria.getByRole('row').nth(1)).toContainText('1a');
  await look(page, 'statistics');
  await page.getByText('Jak se to počítá').click();
  await criteria.getByRole('button', { name: 'Znění' }).press('Enter');
  await expect(criteria.getByRole('columnheader', { name: 'Znění' })).toHaveAttribute('aria-sort', 'ascending');

  const csv = (await saved(page, 'Uložit CSV: Zkoušející')).toString('utf8');
  expect(csv).toMatch(/\r\n"?'=Eva Komisařová"?;10;40;14;35;/);
  const xlsx = unzipSync(new Uint8Array(await saved(page, 'Uložit všechny tabulky (XLSX)')));
  const all =
    csv +
    Object.values(xlsx)
      .map((part) => strFromU8(part))
      .join('');
  expect(all).toContain('Eva Komisařová');
  expect(all).not.toMatch(/Tajná|<f[ >]/);
  expect(errors).toEqual([]);
});

/** Closed exams whose logs hang together, written past the app: hashes are not computed again for statistics. */
async function fill(page: Page, exams: number, events: number): Promise<void> {
  const plan = planOf('x', 'Eva Komisařová', 'Uchazeč');
  const filler = { text: 'Dobrý den, '.repeat(20), position: 12, nested: { a: 1, b: [1, 2, 3], c: 'x'.repeat(80) } };
  await page.evaluate(
    async ({ parts, exams, events, filler }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('hovorna-host');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('no database'));
      });
      const by = { seat: 'examiner', role: 'examiner', lead: true };
      for (let n = 0; n < exams; n++) {
        const exam = `exam-${n}`;
        const write = database.transaction(['events', 'rooms'], 'readwrite', { durability: 'relaxed' });
        const room = {
          id: exam,
          title: exam,
          kind: 'exam',
          createdAt: n,
          state: 'imported',
          exportedAt: 0,
          evidenceAt: 0,
        };
        write.objectStore('rooms').put({ ...room, hostId: '', token: '', lobbyCode: '', keys: {} });
        for (let seq = 0; seq < events; seq++) {
          // what counts comes first, last and in between
          const part = seq < 3 ? parts[seq] : parts[seq - (events - parts.length)];
          const [type, data, task] =
            seq >= 3 && seq < events - parts.length + 3 ? ['chat.typed', filler, 'S04'] : (part ?? []);
          const prev = seq === 0 ? '0'.repeat(64) : String(seq - 1).padStart(64, '0');
          const event = {
            exam,
            seq,
            id: `e${seq}`,
            at: 1_770_000_000_000 + seq,
            writtenAt: 1_770_000_000_000 + seq,
            by,
          };
          write.objectStore('events').put({ ...event, type, data, task, prev, hash: String(seq).padStart(64, '0') });
        }
        await new Promise((resolve) => (write.oncomplete = resolve));
      }
      database.close();
    },
    { parts: partsOf(plan, 'a') as unknown as [string, unknown, string?][], exams, events, filler },
  );
}

test('Z-31 300 exams of 3 000 events are read while the page goes on @bench', async ({ browser }) => {
  test.setTimeout(600_000);
  const exams = Number(process.env['EXAMS'] ?? 300);
  const { page } = await person(browser);
  await page.goto('./');
  await expect(page.getByText(/Zatím tu žádná není/)).toBeVisible();
  await fill(page, exams, 3_000);
  await page.reload(); // what filling has left behind is not to be measured
  await expect(page.getByRole('link', { name: /Statistika zkoušek/ })).toBeVisible();
  // the page's own work, whatever else the machine does
  const metrics = await page.context().newCDPSession(page);
  await metrics.send('Performance.enable', { timeDomain: 'threadTicks' });
  const workMs = async () => {
    const all = (await metrics.send('Performance.getMetrics')).metrics;
    return 1000 * (all.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  const before = await workMs();
  await page.evaluate(() => {
    const frames = { tasks: [] as string[], longest: 0, began: performance.now() };
    Object.assign(window, { frames });
    new PerformanceObserver((list) => {
      for (const { duration, startTime } of list.getEntries()) {
        frames.longest = Math.max(frames.longest, duration);
        frames.tasks.push(`${Math.round(duration)} at ${Math.round(startTime - frames.began)}`);
      }
    }).observe({ type: 'longtask' });
    location.hash = '#/statistics';
  });
  await expect(page.getByText(new RegExp(`Započten. ${exams} zkouš`))).toBeVisible({ timeout: 300_000 });
  const { longest, tasks, began, now } = await page.evaluate(() => ({
    ...(window as unknown as { frames: { longest: number; tasks: string[]; began: number } }).frames,
    now: performance.now(),
  }));
  const work = Math.round((await workMs()) - before);
  console.log(
    `${exams} exams: ${Math.round(now - began)} ms, ${work} ms of work, long tasks (ms): ${tasks.join(', ') || 'none'}`,
  );
  expect(longest).toBeLessThan(1_000);
});

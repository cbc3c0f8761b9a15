/** What the host's computer keeps of a call: which voice is on which side, that it plays and can be sought, and how much
 *  of it a killed browser takes along. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, test } from './test.ts';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';
import { inCall, phoneTask, speaker, voices, waiveDevices } from './calls.ts';
import { giveVoice } from './ears.ts';
import { canKill, killAll } from './kill.ts';
import { endTask, invitationFor, openGates, planExam, startTask, takeSeat } from './people.ts';
import { keepBlobs, listen } from './recordings.ts';

test('K-30 candidate left, customer right, in one file that plays and can be sought', async ({ browser }) => {
  test.setTimeout(180_000);
  const { examiner, candidate } = await phoneTask(browser, { prepare: ({ context }) => keepBlobs(context) });
  const [ex, ca] = [examiner.page, candidate.page];
  await inCall({ customer: ex, candidate: ca });
  await expect(ca.getByText('Hovor se nahrává').first()).toBeVisible();
  // some seconds to hear
  await ca.waitForTimeout(4_000);
  await ca.keyboard.press('Alt+h');
  await endTask(ex);
  await expect(ex.getByText('Nahrávky hovorů').first()).toBeVisible();
  const { seconds, left, right, soughtTo } = await listen(ex);
  expect(seconds).toBeGreaterThan(4);
  expect(left).toBeGreaterThan(20);
  expect(right).toBeGreaterThan(20);
  expect(soughtTo).toBeLessThan(0.1);
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

test('K-31 the host’s browser is killed in the midst of a call', async ({ browser, baseURL }) => {
  test.skip(!canKill, 'finds the processes of a browser by /proc');
  test.setTimeout(240_000);
  const profile = mkdtempSync(join(tmpdir(), 'hovorna-host-'));
  const executablePath = await chromiumPath();
  const open = async () => {
    const context = await chromium.launchPersistentContext(profile, {
      ...(executablePath && { executablePath }),
      args: chromiumArgs,
      locale: 'cs-CZ',
      viewport: { width: 1400, height: 900 },
      permissions: ['microphone'],
      ...(baseURL && { baseURL }),
    });
    await giveVoice(context, voices.customer);
    await keepBlobs(context);
    return context;
  };
  const before = await open();
  const ex = await before.newPage();
  await planExam(ex, { cases: ['S02'] });
  const room = ex.url();
  const candidate = await speaker(browser, voices.candidate);
  await takeSeat(candidate.page, await invitationFor(ex, 'Uchazeč'), 'Jana Zkoušená');
  await waiveDevices(ex);
  await openGates(ex, candidate.page);
  await startTask(ex, 'Levé kolo se netočí');
  await candidate.page.getByRole('button', { name: 'Začít hned' }).click();
  await inCall({ customer: ex, candidate: candidate.page });
  const heardFrom = Date.now();
  await ex.waitForTimeout(6_000);
  killAll(profile);
  const killedAt = Date.now();

  const after = await open();
  const again = await after.newPage();
  await again.goto(room);
  await expect(again.getByRole('button', { name: 'Ukončit úlohu' })).toBeVisible();
  await endTask(again);
  const { seconds, left, right } = await listen(again);
  expect(seconds).toBeGreaterThan((killedAt - heardFrom) / 1000 - 2);
  expect(left).toBeGreaterThan(20);
  expect(right).toBeGreaterThan(20);
  await after.close();
});

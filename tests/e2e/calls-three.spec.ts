/** Calls with the customer on a browser of its own, the examiner and the public listening: who is heard where, and who
 *  cannot be heard at all. */
import { type Page } from '@playwright/test';
import { expect, test } from './test.ts';
import { fourBrowsers, hears, hearsNot, inCall, voices } from './calls.ts';
import { sending } from './ears.ts';

const silentSender = async (page: Page) => expect(await sending(page)).toEqual({ tracks: 0, bytes: 0 });

test('F-62 examiner and observer hear both sides and send nothing; the candidate is told who listens', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const { examiner, figurant, candidate, observer } = await fourBrowsers(browser);
  await inCall({ customer: figurant.page, candidate: candidate.page });
  for (const listener of [examiner.page, observer.page]) {
    await hears(listener, voices.candidate);
    await hears(listener, voices.customer);
  }
  for (const page of [candidate.page, figurant.page]) {
    await hearsNot(page, voices.examiner);
    await hearsNot(page, voices.observer);
  }
  await silentSender(examiner.page);
  await silentSender(observer.page);
  await expect(candidate.page.getByText(/Poslouchá: zkoušející.*1 pozorovatel/).first()).toBeVisible();
  await expect(observer.page.getByText('Kdo slyší Vás')).toHaveCount(0);

  // muted is heard by nobody, listeners included
  await candidate.page.keyboard.press('Alt+m');
  for (const page of [figurant.page, examiner.page, observer.page]) await hearsNot(page, voices.candidate);
  await candidate.page.keyboard.press('Alt+m');
  await hears(observer.page, voices.candidate);
  expect([...examiner.errors, ...figurant.errors, ...candidate.errors, ...observer.errors]).toEqual([]);
});

test('F-63 an attended transfer to the examiner as another department: the candidate announces, then drops out @soak', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const { examiner, figurant, candidate } = await fourBrowsers(browser);
  const [ex, fi, ca] = [examiner.page, figurant.page, candidate.page];
  await inCall({ customer: fi, candidate: ca });
  await ca.keyboard.press('Alt+r');
  const dialog = ca.getByRole('dialog');
  await dialog.getByRole('radio').first().check();
  await dialog.getByRole('button', { name: /Nejdřív se domluvit/ }).click();
  await ex.getByRole('button', { name: 'Zvednout za oddělení' }).click();
  await hears(ca, voices.examiner);
  await hears(ex, voices.candidate);
  await hearsNot(fi, voices.candidate);
  await hearsNot(fi, voices.examiner);
  await hearsNot(ca, voices.customer);
  await ca.getByRole('button', { name: /^Přepojit zákazníka/ }).click();
  await hears(fi, voices.examiner);
  await hears(ex, voices.customer);
  await hearsNot(ca, voices.customer);
  await hearsNot(ca, voices.examiner);
  expect([...examiner.errors, ...figurant.errors, ...candidate.errors]).toEqual([]);
});

/** A shared screen between two real browsers: chosen in the browser, seen on the other side, marked by keyboard alone, kept
 *  as a still, and let go. */
import { expect, test } from './test.ts';
import { phoneTask } from './calls.ts';

test('Y-8 a shared screen is seen, marked by keyboard on both sides, and let go', async ({ browser }) => {
  test.setTimeout(240_000);
  const { examiner, candidate } = await phoneTask(browser, { id: 'S11', title: 'Fakturka se nechce nainstalovat' });
  const [ex, ca] = [examiner.page, candidate.page];
  await ex.getByRole('button', { name: 'Zavolat operátorovi' }).click();
  // the key answers what rings, and nothing before it rings
  await expect(ca.getByRole('button', { name: /^Přijmout/ })).toBeVisible();
  await ca.keyboard.press('Alt+a');
  await ca.getByRole('button', { name: 'Odeslat pozvánku' }).click();
  await ex.getByRole('button', { name: /^Otevřít odkaz/ }).click();

  // the bar works by keys, also for a screen
  await expect(ca.getByRole('button', { name: /^Sdílet obrazovku/ })).toBeVisible();
  await ca.keyboard.press('Alt+s');
  await expect(ca.getByRole('button', { name: /^Ukončit sdílení/ })).toBeVisible();
  const shared = ex.getByLabel('Obrazovka – Uchazeč', { exact: true }).first();
  await expect
    .poll(() => shared.evaluate((video) => (video as HTMLVideoElement).videoWidth), { timeout: 20_000 })
    .toBeGreaterThan(0);

  const surface = ca.getByRole('button', { name: 'Kreslicí plocha: Vaše obrazovka' });
  await surface.focus();
  for (const key of ['Shift+ArrowLeft', 'Shift+ArrowUp', 'ArrowUp', 'Enter']) await ca.keyboard.press(key);
  await expect(ex.getByText('1 – Uchazeč, 40 % zleva, 38 % shora').first()).toBeVisible();
  await ex
    .getByRole('button', { name: 'Kreslicí plocha: Obrazovka – Uchazeč' })
    .first()
    .click({ position: { x: 5, y: 5 } });
  await expect(ca.getByText(/^2 – Zdeňka Malá, /)).toBeVisible();
  await ca.keyboard.press('Delete');
  await expect(ex.getByText('1 – Uchazeč, 40 % zleva, 38 % shora')).toHaveCount(0);

  await ca.keyboard.press('Alt+s');
  await expect(ca.getByRole('button', { name: /^Sdílet obrazovku/ })).toBeVisible();
  await expect(ca.getByText(/^2 – Zdeňka Malá, /)).toHaveCount(0);
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

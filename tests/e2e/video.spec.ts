/** S11 between two real browsers: from the telephone call over the offer, the invitation and the joining to pictures that
 *  move, the frozen one, the way down to sound alone and back, and the filed note. Asserted is what is seen and heard. */
import { type Page } from '@playwright/test';
import { expect, test } from './test.ts';
import { hears, phoneTask, voices } from './calls.ts';
import { countOf, logOf } from './gaps.ts';
import { endTask } from './people.ts';

/** The largest picture on the page, as a sum of its pixels: it moves when two of them differ. */
const pixels = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const videos = [...document.querySelectorAll('video')].filter(({ videoWidth }) => videoWidth > 0);
    const [video] = videos.sort((a, b) => b.clientWidth - a.clientWidth);
    if (!video) return 0;
    const canvas = Object.assign(document.createElement('canvas'), { width: 160, height: 120 });
    const context = canvas.getContext('2d');
    context?.drawImage(video, 0, 0, 160, 120);
    return context?.getImageData(0, 0, 160, 120).data.reduce((sum, value, i) => sum + value * (i % 97), 0) ?? 0;
  });

async function moves(page: Page): Promise<boolean> {
  const before = await pixels(page);
  await page.waitForTimeout(500); // Chromium's fake camera moves all the time
  return before > 0 && (await pixels(page)) !== before;
}

test('Y-20 S11: offered by phone, joined by code, seen, frozen, on by sound alone, seen again', async ({ browser }) => {
  test.setTimeout(240_000);
  const { examiner, candidate } = await phoneTask(browser, { id: 'S11', title: 'Fakturka se nechce nainstalovat' });
  const [ex, ca] = [examiner.page, candidate.page];
  const begunParts = async () => countOf(await logOf(ex), 'call.recordingStarted');
  await ex
    .getByRole('button', { name: /^Zavolat/ })
    .first()
    .click();
  await ca.getByRole('button', { name: /^Přijmout/ }).click();
  await hears(ca, voices.customer);
  await hears(ex, voices.candidate);

  await ca.getByRole('button', { name: 'Nabízím videohovor' }).click();
  await ex.getByRole('button', { name: 'Souhlasím' }).click();
  await ca.getByRole('button', { name: /Ptám se.*Kamera/ }).click();
  await ex.getByRole('button', { name: 'Nad obrazovkou je takové okýnko, to bude ona.' }).click();
  await expect(ca.getByText('Nad obrazovkou je takové okýnko, to bude ona.').first()).toBeVisible();
  await ca.getByRole('button', { name: 'Odeslat pozvánku' }).click();
  const code = ca.getByText(/^[2-9A-HJKMNP-Z]{3}\s[2-9A-HJKMNP-Z]{3}$/).first();
  await expect(code).toBeVisible();
  await ex.getByLabel(/^Kód z\spozvánky/).fill(await code.innerText());
  await ex.getByRole('button', { name: 'Připojit se' }).click();

  await ex
    .getByRole('button', { name: /^Zapnout kameru/ })
    .first()
    .click();
  await expect.poll(() => moves(ca), { timeout: 20_000 }).toBe(true);
  await hears(ca, voices.customer);
  await expect.poll(begunParts).toBe(2);

  // a still is kept on the host's computer
  await ca.getByLabel('Popis snímku').fill('chybové hlášení');
  await ca.getByRole('button', { name: 'Uložit snímek' }).click();

  // the picture freezes, the voice does not
  await ex
    .getByRole('switch', { name: 'Zmrazit obraz zákazníka' })
    .or(ex.getByRole('button', { name: 'Zmrazit obraz zákazníka' }))
    .first()
    .click();
  await expect(ca.getByText(/Obraz stojí od/).first()).toBeVisible();
  await expect.poll(() => moves(ca)).toBe(false);
  await hears(ca, voices.customer);
  await ca
    .getByLabel('Důvod')
    .first()
    .selectOption({ index: 1 })
    .catch(() => undefined);
  await ca.getByRole('button', { name: 'Přejít jen na zvuk' }).click();
  await expect(ca.getByText('Jen zvuk').first()).toBeVisible();
  await expect.poll(begunParts).toBe(3);
  await hears(ca, voices.customer);
  await hears(ex, voices.candidate);
  await ex
    .getByRole('switch', { name: 'Zmrazit obraz zákazníka' })
    .or(ex.getByRole('button', { name: 'Zmrazit obraz zákazníka' }))
    .first()
    .click();
  await ca.getByRole('button', { name: 'Zkusit znovu obraz' }).click();
  await expect.poll(() => moves(ca), { timeout: 20_000 }).toBe(true);

  await ca
    .getByRole('button', { name: /^(Zavěsit|Ukončit kontakt)/ })
    .first()
    .click();
  await endTask(ex);
  await expect(ex.getByRole('img', { name: /chybové hlášení/ }).first()).toBeVisible();
  await expect(ex.getByText('Nahrávky hovorů').first()).toBeVisible();
  // the part with the picture plays as one
  const play = ex.getByRole('button', { name: 'Přehrát' });
  const parts = await play.count();
  expect(parts).toBeGreaterThan(2);
  for (let part = parts - 1; part >= 0; part--) await play.nth(part).click();
  await expect.poll(() => ex.locator('video[controls]').count()).toBeGreaterThan(0);
  const widths = () =>
    ex.locator('video[controls]').evaluateAll((all) => all.map((one) => (one as HTMLVideoElement).videoWidth));
  await expect.poll(async () => Math.max(...(await widths()))).toBeGreaterThan(100);
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

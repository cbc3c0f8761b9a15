/** Takes the pictures of the guides (docs/guides) from one exam of S04 and S09, as an examiner, a candidate and a figurant
 *  with a phone see it. Pictures are small enough to be printed beside the text and to stay in the repository. */
import { readdirSync, statSync } from 'node:fs';
import { type Page, expect, test } from '@playwright/test';
import { endTask, invitationFor, openGates, person, planExam, startTask, takeSeat } from '../e2e/people.ts';

const folder = 'public/guides';
const maxBytes = 1_200_000;
const maxWidth = 900;
/** A wide screen at three quarters: as many pixels as a printed line can show. */
const screen = { viewport: { width: 1200, height: 750 }, deviceScaleFactor: 0.75 };
/** For pages that need less: their words stay readable in print. */
const narrow = { width: 840, height: 600 };

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled', caret: 'hide' });
}

test('the pictures of the guides', async ({ browser }) => {
  const [examiner, candidate, figurant] = [
    await person(browser, screen),
    await person(browser, screen),
    await person(browser, { viewport: { width: 390, height: 780 } }),
  ];
  const [ex, ca, fi] = [examiner.page, candidate.page, figurant.page];

  await ex.goto('./#/new');
  await ex.getByRole('checkbox', { name: /S04/ }).check();
  await ex.getByRole('checkbox', { name: /S09/ }).check();
  await ex.setViewportSize(narrow);
  await ex
    .getByText('Pokrytí kvalifikace')
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await picture(ex, 'plan');

  await planExam(ex);
  await takeSeat(ca, await invitationFor(ex, 'Uchazeč'), 'Jana Zkoušená');
  await expect(ca.getByText(/Dobrý den/)).toBeVisible();
  await ex.evaluate(() => window.scrollTo(0, 0));
  await picture(ex, 'lobby');
  await ex.setViewportSize(screen.viewport);
  await openGates(ex, ca);

  await startTask(ex, 'Kávovar a vratka');
  await ca.getByRole('button', { name: 'Začít hned' }).click();
  await ca.getByRole('button', { name: 'Otevřít zprávu' }).click();
  await ca
    .getByLabel('Text odpovědi')
    .fill('Vážená paní Králová,\n\nomlouváme se za prodlení i za to, že jsme Vám neodpověděli.');
  await expect(ca.getByText(/Uloženo na dvou počítačích/).first()).toBeVisible();
  await picture(ca, 'desk');
  await endTask(ex);

  await ex.getByRole('button', { name: /Místa u zkoušky/ }).click();
  await ex.getByRole('button', { name: 'Předat figuranta jinému prohlížeči' }).click();
  const link = await invitationFor(ex, 'Figurant');
  await ex.keyboard.press('Escape');
  await takeSeat(fi, link, 'Filip Herec');
  await startTask(ex, 'Nejde mi zaplatit');
  await ca.getByRole('button', { name: 'Začít hned' }).click();
  await fi
    .getByRole('button', { name: /^Odeslat/ })
    .and(fi.locator(':enabled'))
    .first()
    .click();
  await ca.getByLabel('Zpráva', { exact: true }).fill('Dobrý den, podívám se na to. Jaké číslo má Váš košík?');
  await ca.keyboard.press('Enter');
  await expect(fi.getByText('Jaké číslo má Váš košík?').first()).toBeVisible();
  await picture(fi, 'figurant');
  await ex.getByRole('button', { name: /Místa u zkoušky/ }).click();
  await ex.getByRole('button', { name: 'Vzít figuranta zpět na tuto obrazovku' }).click();
  await ex.keyboard.press('Escape');
  await expect(ex.getByRole('heading', { name: /Figurant: hrajete zákazníka/ })).toBeVisible();
  await picture(ex, 'console');
  await endTask(ex);

  await ex.getByRole('button', { name: 'Ukončit zkoušku' }).click();
  await ex.getByRole('dialog').getByRole('button', { name: 'Ukončit zkoušku', exact: true }).click();
  await expect(ex.getByRole('heading', { name: 'Doplnění hodnocení' })).toBeVisible();
  await ex.setViewportSize({ width: 1000, height: 720 });
  await ex
    .getByRole('button', { name: /^splnil: / })
    .first()
    .click();
  await ex
    .getByRole('button', { name: /^nesplnil: / })
    .nth(1)
    .click();
  await ex.getByLabel('Proč nesplnil').fill('Odpověď nebyla v limitu odeslána.');
  await picture(ex, 'marking');
  await ex.getByRole('button', { name: 'Zapsat nesplnil' }).click();
  await ex.setViewportSize(narrow);
  await ex.getByRole('button', { name: 'Náhled záznamu' }).click();
  await expect(ex.getByRole('heading', { name: 'Záznam o průběhu a výsledku zkoušky' })).toBeVisible();
  await picture(ex, 'record');

  const sizes = readdirSync(folder).map((file) => statSync(`${folder}/${file}`).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(maxBytes);
  expect(screen.viewport.width * screen.deviceScaleFactor).toBeLessThanOrEqual(maxWidth);
});

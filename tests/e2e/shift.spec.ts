/** X-164 A shift at the desk between real browsers: log in, read, prepare, look a text up and put it into the reply, file,
 *  go on a break and log out. */
import { expect } from '@playwright/test';
import { look } from './looking.ts';
import { endTask, invitationFor, openGates, person, startTask, takeSeat } from './people.ts';
import { test } from './test.ts';

test('X-164 X-162 X-165 a shift from logging in to logging out @soak', async ({ browser }) => {
  test.setTimeout(240_000);
  const examiner = await person(browser);
  const ex = examiner.page;
  await ex.goto('./#/new');
  await ex.getByLabel('Jméno a příjmení').fill('Jana Zkoušená');
  await ex.getByLabel('Datum narození').fill('1990-05-01');
  await ex.getByLabel('Místo konání').fill('Brno');
  await ex.getByLabel('Jméno zkoušejícího').fill('Mgr. Eva Komisařová');
  await ex.getByLabel('Číslo autorizace').fill('66-029-M/2025/17');
  await ex.getByLabel('Organizace').fill('Zkušebna Jasan, z. s.');
  await ex.getByRole('checkbox', { name: /S04/ }).check();
  await ex.getByRole('switch', { name: /směn/i }).check();
  await ex.getByLabel('Proč úlohy neověřují všechna kritéria').fill('dílčí ověření');
  await ex.getByRole('button', { name: 'Založit zkoušku a otevřít místnost' }).click();
  const link = await invitationFor(ex, 'Uchazeč');
  const candidate = await person(browser);
  const ca = candidate.page;
  await takeSeat(ca, link, 'Jana Zkoušená');
  await openGates(ex, ca);

  const start = ex
    .getByRole('main')
    .getByRole('button', { name: /Zahájit: Kávovar/ })
    .first();
  await expect(start).toBeDisabled();
  await look(ca, 'shift-1-log-in');
  await look(ex, 'shift-2-console');
  const code = (await ex.locator('output.code').first().innerText()).replaceAll(/\s/g, '');
  await ca.getByLabel('Zkušební kód').fill('000000');
  await ca.keyboard.press('Enter');
  await expect(ca.getByText(/Kód nesouhlasí/)).toBeVisible();
  await ca.getByLabel('Zkušební kód').fill(code);
  await ca.keyboard.press('Enter');
  await expect(ca.getByText('Zpráva 1 z 3')).toBeVisible();
  await look(ca, 'shift-3-messages');
  for (let n = 1; n <= 3; n++) {
    await expect(ca.getByText(`Zpráva ${n} z 3`)).toBeVisible();
    await ca.getByRole('button', { name: 'Přečetl(a) jsem' }).click();
  }
  await expect(ca.getByText('Příprava pracoviště', { exact: true })).toBeVisible();
  await look(ca, 'shift-4-preparing');
  for (const name of ['Soupravu mám připravenou', 'Evidence je otevřená', 'Skripty mám po ruce', 'Fronta je otevřená'])
    await ca.getByRole('button', { name }).click();
  await ca.getByRole('button', { name: 'Jsem připraven(a)' }).click();
  await expect(ca.getByText(/Další kontakt vám přidělí zkoušející/)).toBeVisible();
  await startTask(ex, 'Kávovar a vratka');

  await ca.getByRole('button', { name: 'Začít hned' }).click();
  await ca.getByRole('button', { name: 'Otevřít zprávu' }).click();
  await ca.keyboard.press('Alt+Digit3');
  await expect(ca.getByLabel('Hledat ve znalostech')).toBeFocused();
  await ca.getByLabel('Hledat ve znalostech').fill('vratka');
  await ca.keyboard.press('Enter');
  await ca.keyboard.press('Enter');
  await ca.getByLabel('Text odpovědi').fill('Vážená paní Králová, ');
  await ca.getByRole('button', { name: 'Vložit do odpovědi' }).first().click();
  await expect(ca.getByLabel('Text odpovědi')).toHaveValue(/^Vážená paní Králová, \S/);
  await expect(ca.getByLabel('Text odpovědi')).toBeFocused();
  await look(ca, 'shift-5-knowledge');
  await ca.keyboard.press('Control+KeyK');
  await ca.keyboard.type('overeni');
  await expect(ca.getByRole('option', { name: /Postup 3/ })).toBeVisible();
  await look(ca, 'shift-6-commands');
  await ca.getByRole('option', { name: /Postup 3/ }).click();
  await ca.getByRole('checkbox', { name: /Volající řekne číslo/ }).check();
  await look(ca, 'shift-7-steps');
  await ca.keyboard.press('Control+KeyK');
  await ca.keyboard.type('kralova');
  await ca.getByRole('option', { name: /Hledat v.evidenci/ }).click();
  await expect(ca.getByRole('option', { name: /Jana Králová/ })).toBeVisible();

  await endTask(ex);
  await expect(ca.getByText(/až uložíte zápis/)).toBeVisible();
  await look(ca, 'shift-8-paper-due');
  await look(ex, 'shift-9-console-paper');
  await ex.getByText('Pustit dál bez zápisu').first().click();
  await ex.getByLabel('Proč se na zápis nečeká').fill('porucha klávesnice');
  await ex.getByRole('button', { name: 'Pustit dál bez zápisu' }).click();
  await ca.getByRole('button', { name: 'Přestávka' }).click();
  await look(ca, 'shift-10-break');
  await ca.getByRole('button', { name: 'Odhlásit se' }).click();
  await ca.getByRole('button', { name: 'Ano, odhlásit' }).click();
  await expect(ca.getByText(/Směna skončila/)).toBeVisible();
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

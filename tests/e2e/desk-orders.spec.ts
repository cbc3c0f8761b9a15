/** Orders, services and payers at the desk of a team lead, between two real browsers: changed, seen by whoever leads. */
import type { Page } from '@playwright/test';
import { look } from './looking.ts';
import { invitationFor, openGates, person, startTask, takeSeat } from './people.ts';
import { expect, test } from './test.ts';

async function planTeamLead(page: Page): Promise<void> {
  await page.goto('./#/new');
  await page.getByLabel('Jméno a příjmení').fill('Jana Zkoušená');
  await page.getByLabel('Datum narození').fill('1990-05-01');
  await page.getByLabel('Jméno zkoušejícího').fill('Mgr. Eva Komisařová');
  await page.getByRole('checkbox', { name: /S04/ }).check();
  await page.getByLabel('Proč úlohy neověřují všechna kritéria').fill('dílčí ověření');
  await page.getByRole('switch', { name: 'Uchazeč pracuje jako vedoucí směny' }).check();
  await page.getByRole('button', { name: 'Založit zkoušku a otevřít místnost' }).click();
}

test('X-190 X-191 X-192 X-193 a team lead changes an order, a service and a payer @soak', async ({ browser }) => {
  test.setTimeout(240_000);
  const examiner = await person(browser);
  const ex = examiner.page;
  await planTeamLead(ex);
  const candidate = await person(browser);
  const ca = candidate.page;
  await takeSeat(ca, await invitationFor(ex, 'Uchazeč'), 'Jana Zkoušená');
  await openGates(ex, ca);
  await startTask(ex, 'Kávovar a vratka');
  await ca.getByRole('button', { name: 'Začít hned' }).click();
  await ca.setViewportSize({ width: 1280, height: 900 });

  await ca.keyboard.press('Alt+2');
  const search = ca.getByRole('combobox', { name: 'Hledat zákazníka' });
  await search.fill('EJ2026-04205');
  await search.press('Enter');
  await expect(ca.getByRole('heading', { name: /Květa Jandová/ })).toBeVisible();
  await ca.getByLabel('Číslo zákazníka, objednávky nebo faktury').fill('EJ2026-04205');
  const second = ca.getByLabel('Druhý údaj, který řekne zákazník');
  await second.fill('kveta.jandova@post.example');
  await second.press('Enter');

  await ca.getByText('EJ2026-04205', { exact: true }).click();
  await ca.getByRole('button', { name: 'Změnit', exact: true }).click();
  await ca.getByLabel('sluchátka Ozvěna, kusů (0 odebere)').fill('1');
  await ca.getByLabel('Přidat zboží').selectOption('M1');
  await ca.getByLabel('Doprava').first().selectOption('kuryr');
  await ca.getByRole('form', { name: 'Změnit' }).getByLabel('Důvod').fill('přání zákaznice');
  await expect(ca.getByText(/K.doplacení 460.Kč/)).toBeVisible();
  await ca.getByRole('form', { name: 'Změnit' }).scrollIntoViewIfNeeded();
  await look(ca, 'desk-change-order');
  await ca.getByRole('button', { name: 'Uložit změnu' }).click();
  await expect(ca.getByText('Uloženo.').first()).toBeVisible();
  await look(ca, 'desk-changed-order');

  await ca.getByText('Jasan Net, domácí internet').click();
  await ca.getByRole('button', { name: 'Pozastavit' }).click();
  await ca.getByRole('form', { name: 'Pozastavit' }).getByLabel('Důvod').fill('na léto pryč');
  await ca.getByLabel('Účinnost od').fill('2026-06-01');
  await ca.getByLabel(/se od 1\..6\..2026 pozastaví/).check();
  await ca.getByRole('form', { name: 'Pozastavit' }).scrollIntoViewIfNeeded();
  await look(ca, 'desk-service');
  await ca.getByRole('form', { name: 'Pozastavit' }).getByRole('button', { name: 'Pozastavit' }).click();
  await expect(ca.getByText(/Od 1\..6\..2026 pozastavená/)).toBeVisible();

  await ca.getByText('FV2026-02968', { exact: true }).click();
  await ca.getByRole('button', { name: 'Změnit: Plátce FV2026-02968' }).click();
  const form = ca.getByRole('form', { name: 'Změnit: Plátce FV2026-02968' });
  await form.getByLabel('Jméno nebo firma').fill('Jandovi, s. r. o.');
  await form.getByLabel('Důvod').fill('faktura na firmu');
  await form.scrollIntoViewIfNeeded();
  await look(ca, 'desk-invoice');
  await form.getByRole('button', { name: 'Uložit' }).click();
  await expect(ca.locator('del', { hasText: 'Květa Jandová' })).toBeVisible();

  await ca.getByRole('tab', { name: 'Statistika' }).click();
  await ca.getByRole('button', { name: 'Otevřít statistiku' }).click();
  await expect(ca.getByRole('row', { name: /Změny objednávek.1/ })).toBeVisible();
  await look(ca, 'desk-statistics');
  await expect(ex.getByText(/Jandovi, s\. r\. o\./).first()).toBeVisible();
  await look(ex, 'console-desk-orders');
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

/** The candidate's workplace between two real browsers: a record comes up, is verified and changed, a contact is filed; a
 *  reload keeps it, and the sheets are accessible. */
import { look } from './looking.ts';
import { runningExam, startTask } from './people.ts';
import { expect, test } from './test.ts';

test('X-106 S04 at the desk: search, identity, a change, the contact’s paper', async ({ browser }) => {
  test.setTimeout(120_000);
  const { examiner, candidate } = await runningExam(browser, { cases: ['S04'] });
  const [ex, ca] = [examiner.page, candidate.page];
  await startTask(ex, 'Kávovar a vratka');
  await ca.getByRole('button', { name: 'Začít hned' }).click();
  await ca.getByRole('button', { name: 'Otevřít zprávu' }).click();

  // the letter brings the record up; another one is looked up by keyboard
  await ca.keyboard.press('Alt+2');
  await expect(ca.getByRole('heading', { name: /Jana Králová/ })).toBeVisible();
  const search = ca.getByRole('combobox', { name: 'Hledat zákazníka' });
  await search.fill('dvorakova');
  await search.press('ArrowDown');
  await search.press('Enter');
  await expect(ca.getByRole('heading', { name: /Marie Dvořáková/ })).toBeVisible();
  await ca
    .getByRole('group', { name: 'Otevřené karty' })
    .getByRole('button', { name: /Jana Králová/ })
    .click();

  await ca.getByLabel('Číslo zákazníka, objednávky nebo faktury').fill('ej2026-03302');
  const second = ca.getByLabel('Druhý údaj, který řekne zákazník');
  await second.fill('nekdo@post.example');
  await second.press('Enter');
  await expect(ca.getByText(/Údaje nesouhlasí/)).toBeVisible();
  await second.fill('jana.kralova@post.example');
  await second.press('Enter');
  await expect(ca.getByText('Totožnost ověřena.')).toBeVisible();
  await ca.getByRole('button', { name: 'Změnit: Telefon' }).click();
  await ca.getByLabel('Telefon', { exact: true }).fill('000 555 999');
  await ca.keyboard.press('Enter');
  await expect(ca.locator('del', { hasText: '000 555 037' })).toBeVisible();
  await look(ca, 'desk-register');

  await ca.keyboard.press('Alt+4');
  await ca.getByLabel('Co zákazník chtěl, co se stalo').fill('Vratka za vrácený kávovar.');
  await ca.reload();
  await expect(ca.getByRole('tab', { name: 'Zákazník' })).toBeVisible();
  await ca.keyboard.press('Alt+4');
  await expect(ca.getByLabel('Co zákazník chtěl, co se stalo')).toHaveValue('Vratka za vrácený kávovar.');
  await ca.getByLabel('Kód události').selectOption('FIN');
  await ca.getByLabel('Na čem jste se dohodli').fill('O vratce dnes rozhodne vedoucí směny.');
  await look(ca, 'desk-contact');
  await ca.getByRole('button', { name: 'Uložit zápis' }).click();
  await expect(ca.getByText('Zápis je uložen.')).toBeVisible();
  await expect(ex.getByText('O vratce dnes rozhodne vedoucí směny.').first()).toBeVisible();
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

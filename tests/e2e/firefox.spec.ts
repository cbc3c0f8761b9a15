/** The second engine: the exam of two tasks and a telephone call between Chromium and a stock Firefox, each in either
 *  seat. */
import { expect } from '@playwright/test';
import { noFirefox, reload, test, write } from './firefox.ts';
import { hears, hearsNot, inCall, phoneTask, voices } from './calls.ts';
import { endTask, runningExam, startTask } from './people.ts';
import { keepBlobs, listen } from './recordings.ts';

const none = noFirefox();
test.skip(none !== undefined, none);

for (const seat of ['candidate', 'examiner'] as const)
  test(`E-1 S04 and S09 with Firefox as ${seat} and Chromium opposite`, async ({ browser, firefox }) => {
    test.setTimeout(240_000);
    const engines = seat === 'candidate' ? { host: browser, guest: firefox } : { host: firefox, guest: browser };
    const { examiner, candidate } = await runningExam(engines.host, { candidateBrowser: engines.guest });
    const [ex, ca] = [examiner.page, candidate.page];

    await startTask(ex, 'Kávovar a vratka');
    await ca.getByRole('button', { name: 'Začít hned' }).click();
    await ca.getByRole('button', { name: 'Otevřít zprávu' }).click();
    await expect(ca.getByText('Jana Králová, Tišnov').first()).toBeVisible();
    await ca.getByLabel('Text odpovědi').fill('Vážená paní Králová, vracíme Vám celkem 13 239 Kč.');
    await expect(ca.getByText(/Uloženo na dvou počítačích/).first()).toBeVisible();
    await expect(ex.getByText('celkem 13 239 Kč').first()).toBeVisible();
    await reload(ca);
    await expect(ca.getByLabel('Text odpovědi')).toHaveValue(/celkem 13 239 Kč/);
    await ca.getByLabel('Text odpovědi').press('Control+Enter');
    await ca
      .getByRole('dialog')
      .getByRole('button', { name: /^Odeslat/ })
      .click();
    await expect(ex.getByText(/Odesláno v/).first()).toBeVisible();
    await endTask(ex);

    await startTask(ex, 'Nejde mi zaplatit');
    await ca.getByRole('button', { name: 'Začít hned' }).click();
    await ex
      .getByRole('button', { name: /^Odeslat/ })
      .first()
      .click();
    await expect(ca.getByText('cau nejde mi zaplatit uz 3x')).toBeVisible();
    await ca.getByLabel('Zpráva', { exact: true }).fill('Dobrý den, podívám se na to. **Jaké číslo má košík?**');
    await ca.keyboard.press('Enter');
    await expect(ex.locator('strong', { hasText: 'Jaké číslo má košík?' })).toBeVisible();
    await expect(ca.getByText(/Přečteno/).first()).toBeVisible();
    // the host's page is gone and back: log, chain and seats as before
    await reload(ex);
    const message = ex.getByLabel('Zpráva', { exact: true });
    await write(message, 'tak si vem kartu 0000 0000 0000 0000 12/28 123');
    await message.press('Enter');
    await expect(ca.getByText('•••• •••• •••• 0000')).toBeVisible();
    await endTask(ex);

    await ex.getByRole('button', { name: 'Ukončit zkoušku' }).click();
    await ex.getByRole('dialog').getByRole('button', { name: 'Ukončit zkoušku', exact: true }).click();
    await expect(ca.getByText('Zkouška skončila. Děkujeme.')).toBeVisible();
    const met = ex.getByRole('button', { name: /^splnil: / });
    await expect(met).toHaveCount(9);
    for (let i = 0; i < 9; i++) {
      await met.nth(i).click();
      await expect(met.nth(i)).toHaveAttribute('aria-pressed', 'true');
    }
    await ex.getByRole('button', { name: 'Uzavřít zkoušku' }).click();
    await ex.getByRole('button', { name: 'Ano, uzavřít' }).click();
    await expect(ex.getByRole('heading', { name: 'Zkouška je uzavřená' })).toBeVisible();
    await ex.getByRole('button', { name: 'Záznam k tisku' }).click();
    await expect(ex.getByRole('heading', { name: 'Záznam o průběhu a výsledku zkoušky' })).toBeVisible();
    await expect(ex.getByText(/nelze vyhovět/).first()).toBeVisible();
    expect([...examiner.errors, ...candidate.errors]).toEqual([]);
  });

for (const seat of ['candidate', 'customer'] as const)
  test(`F-60 S02 by phone with Firefox as ${seat} and Chromium opposite @soak`, async ({ browser, firefox }) => {
    test.setTimeout(240_000);
    const engines = seat === 'candidate' ? { host: browser, guest: firefox } : { host: firefox, guest: browser };
    const { examiner, candidate } = await phoneTask(engines.host, {
      candidateBrowser: engines.guest,
      prepare: ({ context }) => keepBlobs(context),
    });
    const [ex, ca] = [examiner.page, candidate.page];
    await inCall({ customer: ex, candidate: ca });

    await ca.keyboard.press('Alt+m');
    await hearsNot(ex, voices.candidate);
    await ca.keyboard.press('Alt+m');
    await hears(ex, voices.candidate);

    for (let round = 0; round < 3; round++) {
      await ca.keyboard.press('Alt+d');
      await hearsNot(ca, voices.customer);
      await hearsNot(ex, voices.candidate);
      await ca.keyboard.press('Alt+d');
      await hears(ca, voices.customer);
      await hears(ex, voices.candidate);
    }

    await ca.keyboard.press('Alt+h');
    await hearsNot(ca, voices.customer);
    await expect(ex.getByText(/Hovor ukončen operátorem/).first()).toBeVisible();
    await ca.getByLabel('Poznámka').fill('Výměna, svoz 18. 5., vyřízení do 13. 6.');
    await ca.getByLabel(/Kód události/).selectOption('REK');
    await ca.getByRole('button', { name: /^Uložit zápis/ }).click();
    await expect(ex.getByText('Výměna, svoz 18. 5., vyřízení do 13. 6.').first()).toBeVisible();
    await endTask(ex);

    // each engine records in its own format; Firefox's WebM has no index, so seeking is not asked of it
    const { left, right } = await listen(ex);
    expect(left).toBeGreaterThan(20);
    expect(right).toBeGreaterThan(20);
    expect([...examiner.errors, ...candidate.errors]).toEqual([]);
  });

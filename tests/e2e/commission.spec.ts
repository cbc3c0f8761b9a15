/** A commission of three in real browsers: one leads and plays, one marks on an own computer, one on the console after the
 *  exam; blind until all have handed in, then together. */
import type { Page } from '@playwright/test';
import { look } from './looking.ts';
import { endTask, invitationFor, openGates, person, planExam, startTask, takeSeat } from './people.ts';
import { expect, test } from './test.ts';

/** Every criterion is met but those named by their place from 0. */
async function markAll(page: Page, notMet: readonly number[] = []): Promise<number> {
  const marks = page.getByRole('button', { name: /^splnil: / });
  const count = await marks.count();
  for (let index = 0; index < count; index++) {
    if (!notMet.includes(index)) {
      await marks.nth(index).click();
      await expect(marks.nth(index)).toHaveAttribute('aria-pressed', 'true');
      continue;
    }
    await page
      .getByRole('button', { name: /^nesplnil: / })
      .nth(index)
      .click();
    await page.getByLabel('Proč nesplnil').fill('chybí částka vratky');
    await page.getByRole('button', { name: 'Zapsat nesplnil' }).click();
    await expect(page.getByRole('button', { name: /^nesplnil: / }).nth(index)).toHaveAttribute('aria-pressed', 'true');
  }
  return count;
}

async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Odevzdat hodnocení' }).first().click();
  await page.getByRole('button', { name: 'Ano, odevzdat' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** An addendum, an appeal, its papers, and a decision that nobody of the commission may give. */
async function afterClosing(page: Page): Promise<void> {
  await page.getByText('Připsat dodatek').click();
  await page.getByLabel('Text dodatku').fill('Oprava místa konání: Brno-střed.');
  await page.getByRole('button', { name: 'Připsat k' }).click();
  await expect(page.getByText('Oprava místa konání: Brno-střed.')).toBeVisible();
  await page.getByText('Zapsat odvolání').first().click();
  await page.getByLabel('Kritérium').selectOption('3a');
  await page.getByLabel('Co uchazeč namítá').fill('Částku jsem uvedla.');
  await page.getByRole('button', { name: 'Zapsat odvolání' }).click();
  await expect(page.getByText('Částku jsem uvedla.')).toBeVisible();
  await page.getByText('Zapsat rozhodnutí').first().click();
  await page.getByLabel('Kdo rozhodl').fill('ing. petr  druhý');
  await page.getByLabel('Odůvodnění rozhodnutí').fill('Částka v odpovědi není.');
  await page.getByRole('button', { name: 'Zapsat rozhodnutí' }).click();
  await expect(page.getByText(/nemůže rozhodnout, kdo u/)).toBeVisible();
  await look(page, 'afterwards');
  await page.getByLabel('Kdo rozhodl').fill('Mgr. Jana Jiná');
  await page.getByRole('button', { name: 'Zapsat rozhodnutí' }).click();
  await expect(page.getByText(/Rozhodl\(a\) Mgr. Jana Jiná/)).toBeVisible();
  await page.getByRole('link', { name: /Podklady k/ }).click();
  await expect(page.getByRole('heading', { name: 'Hodnocení a' }).first()).toBeVisible();
  await look(page, 'appeal-pack');
  await page.goBack();
}

test('M-33 M-34 M-40 M-41 three assessors mark blind, hand in, settle one difference and close; afterwards an appeal is decided @soak', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const lead = await person(browser);
  await planExam(lead.page, {
    cases: ['S04'],
    commission: [
      { name: 'Ing. Petr Druhý', here: false },
      { name: 'Bc. Marie Třetí', here: true },
    ],
  });
  const candidate = await person(browser);
  await takeSeat(candidate.page, await invitationFor(lead.page, 'Uchazeč'), 'Jana Zkoušená');
  const second = await person(browser);
  await takeSeat(second.page, await invitationFor(lead.page, 'Zkoušející'), 'Petr');
  await expect(second.page.getByText('Zkouška ještě nezačala.')).toBeVisible();
  await second.page.getByRole('button', { name: /^Neškolil/ }).click();
  await expect(second.page.getByText('uchazeče neškolil(a), prohlášeno')).toBeVisible();
  await openGates(lead.page, candidate.page);
  await startTask(lead.page, 'Kávovar a vratka');
  await candidate.page.getByRole('button', { name: 'Začít hned' }).click();
  await expect(second.page.getByRole('button', { name: /^splnil: / }).first()).toBeVisible();
  await look(second.page, 'commission-running');
  const count = await markAll(second.page, [0]);
  await endTask(lead.page);
  await lead.page.getByRole('button', { name: 'Ukončit zkoušku' }).click();
  await lead.page.getByRole('dialog').getByRole('button', { name: 'Ukončit zkoušku', exact: true }).click();

  await expect(lead.page.getByRole('heading', { name: 'Komise' })).toBeVisible();
  await expect(lead.page.getByRole('button', { name: 'Uzavřít zkoušku' })).toHaveCount(0);
  await handIn(second.page);
  await expect(second.page.getByText('Vaše hodnocení je odevzdané.')).toBeVisible();
  expect(await markAll(lead.page)).toBe(count);
  // blind: nothing of what the second has written stands on the lead's page
  expect(await lead.page.content()).not.toContain('chybí částka vratky');
  await look(lead.page, 'commission-lead');
  await handIn(lead.page);
  await lead.page.getByLabel('Na této obrazovce hodnotí').selectOption({ label: 'Bc. Marie Třetí' });
  await markAll(lead.page);
  await handIn(lead.page);

  await expect(lead.page.getByText('Zbývá vyřešit 1 neshodu.')).toBeVisible();
  await expect(second.page.getByText('Zbývá vyřešit 1 neshodu.')).toBeVisible();
  await look(second.page, 'commission-differences');
  await look(lead.page, 'commission-settling');
  await lead.page.getByRole('button', { name: 'Uzavřít zkoušku' }).click();
  await expect(lead.page.getByText(/Uzavřít zatím nejde/)).toBeVisible();
  const settling = lead.page.getByRole('group', { name: 'Společné hodnocení' });
  await settling.getByRole('button', { name: 'nesplnil' }).click();
  await lead.page.getByLabel(/Na čem jste se shodli/).fill('částka v odpovědi není');
  await lead.page.getByRole('button', { name: 'Zapsat společné hodnocení' }).click();
  await expect(lead.page.getByText('Všechny neshody jsou vyřešené.')).toBeVisible();
  await lead.page.getByRole('button', { name: 'Uzavřít zkoušku' }).click();
  await lead.page.getByRole('button', { name: 'Ano, uzavřít' }).click();
  await expect(lead.page.getByText(/Oznámit písemně výsledek uchazeči – do/)).toBeVisible();
  await afterClosing(lead.page);
  await lead.page.getByRole('button', { name: /Záznam k/ }).click();
  await expect(lead.page.getByText('částka v odpovědi není').first()).toBeVisible();
  await expect(lead.page.getByText(/Rozhodl\(a\) Mgr. Jana Jiná/)).toBeVisible();
  await look(lead.page, 'commission-record');
  expect([...lead.errors, ...candidate.errors, ...second.errors]).toEqual([]);
});

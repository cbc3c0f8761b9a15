/** S10 between two real browsers: the angry comment, the public reply, her question, the warning in private, the hidden
 *  comment, the note. The examiner plays the author on the same console. */
import { endTask, runningExam, startTask } from './people.ts';
import { expect, test } from './test.ts';

const reply =
  'Martino, tři týdny bez pračky a k tomu marné čekání na telefon, to mě moc mrzí. Omlouváme se za volání slíbené na ' +
  'úterý, které neproběhlo. Dnes do 17 h Vám zavoláme a nabízíme náhradní pračku. Jana';

test('D-22 S10 from the comment to the filed note', async ({ browser }) => {
  test.setTimeout(120_000);
  const { examiner, candidate } = await runningExam(browser, { cases: ['S10'] });
  const [ex, ca] = [examiner.page, candidate.page];

  await startTask(ex, 'NIKDY VÍC!!!');
  await ca.getByRole('button', { name: 'Začít hned' }).click();
  await expect(ca.getByText('Nejhorší obchod, NIKDY VÍC!!!').first()).toBeVisible();
  // the comment stands there: the first tap writes nothing
  await expect(ex.getByText(/Komentář už na stránce je/)).toBeVisible();
  await ex.getByRole('button', { name: 'Řekl(a) jsem' }).first().click();
  await expect(ex.getByText(/Komentář už na stránce je/)).toHaveCount(0);
  await expect(ca.getByRole('article', { name: 'Komentář: Martina K.' })).toHaveCount(1);

  await ca.getByRole('button', { name: 'Odpovědět veřejně: Martina K.' }).click();
  const field = ca.getByLabel('Veřejná odpověď, komu: Martina K.');
  await field.fill(reply.padEnd(601, '.'));
  await expect(ca.getByText('Zkraťte ji o 1 znak.')).toBeVisible();
  await field.fill(reply);
  await field.press('Control+Enter');
  await expect(ca.getByRole('article', { name: 'Komentář: Elektrojasan' })).toContainText('Dnes do 17 h Vám zavoláme');
  await expect(ex.getByRole('article', { name: 'Komentář: Elektrojasan' })).toContainText('Dnes do 17 h Vám zavoláme');

  await ex.getByRole('button', { name: 'Poslat hned' }).click();
  await expect(ca.getByText('A kdy teda?', { exact: true })).toBeVisible();

  await ca.getByRole('button', { name: 'Napsat soukromě: Martina K.' }).first().click();
  await ca
    .getByLabel('Zpráva, komu: Martina K.')
    .fill('V komentáři je Váš telefon, skryjeme ho. Kdy Vám můžeme zavolat?');
  await ca.keyboard.press('Enter');
  await expect(ex.getByRole('radio', { name: 'do soukromé zprávy' })).toBeChecked();
  await ca.getByRole('button', { name: 'Skrýt: Martina K.' }).first().click();
  await expect(ex.getByText(/Text vidí jen autor a/)).toBeVisible();
  await ex.getByLabel('Soukromě jako Martina K.').fill('Ve čtyři můžu.');
  await ex.keyboard.press('Enter');
  await expect(ca.getByRole('log').getByText('Ve čtyři můžu.')).toBeVisible();

  await ca.getByLabel('Poznámka').fill('REK, STIZ: neproběhlé volání, zpětné volání v 16.00.');
  await ca.getByLabel('Kód události').selectOption('REK');
  await ca.getByRole('button', { name: 'Uložit zápis' }).click();
  await expect(ca.getByText(/Zápis je uložený/)).toBeVisible();
  await ex.getByText('Plocha uchazeče', { exact: true }).click();
  await expect(ex.getByText('Co uchazeč udělal (4)')).toBeVisible();
  await endTask(ex);
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

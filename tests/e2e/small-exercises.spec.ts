/** The small exercises between two real browsers, from the start to the marks. */
import { look } from './looking.ts';
import { endTask, markFirst, runningExam, startTask } from './people.ts';
import { expect, test } from './test.ts';

const polish = { qualification: 'pl-zrk-obsluga-telefoniczna' };

test('X-125 S22 rows of benefits are written, counted live, kept over a reload, handed in and marked @soak', async ({
  browser,
}) => {
  const { examiner, candidate } = await runningExam(browser, { ...polish, cases: ['S22'] });
  const [ex, ca] = [examiner.page, candidate.page];
  await startTask(ex, 'Co z\u00a0toho bude mít paní Benešová');
  await ca.getByRole('button', { name: 'Začít hned' }).click();
  await expect(ca.getByText('zbavit pohovku psích chlupů')).toBeVisible();
  await expect(ca.getByText('Filtr HEPA 13', { exact: true })).toHaveCount(0);
  await ca.getByRole('button', { name: 'Začít psát' }).click();

  const field = (part: string, title: string) => ca.getByLabel(`${part}: ${title}`);
  await field('Výhoda', 'Váha 2,6 kg').fill('Zvednete ho jednou rukou.');
  await expect(ex.getByText('Zvednete ho jednou rukou.')).toBeVisible();
  await expect(ex.getByText('Nepočítá se, chybí: užitek').first()).toBeVisible();
  await ca.keyboard.press('Tab');
  await ca.keyboard.type('Rameno si šetříte.');
  await expect(ca.getByText(/Úplných řádků: 1 z/)).toBeVisible();
  await expect(ex.getByText(/Úplných řádků: 1 z/)).toBeVisible();
  await expect(ex.getByText(/vzor: Rameno si šetříte a/)).toBeVisible();
  await ca.getByRole('button', { name: 'Přidat vlastní řádek' }).click();
  await ca.keyboard.type('Displej');
  await look(ca, 'benefits-candidate');

  await ca.reload();
  await expect(field('Užitek', 'Váha 2,6 kg')).toHaveValue('Rameno si šetříte.');
  await expect(field('Vlastnost', 'vlastní řádek 1')).toHaveValue('Displej');
  await ca.getByRole('button', { name: 'Odevzdat řádky…' }).click();
  await expect(ca.getByRole('dialog').getByRole('listitem')).toHaveCount(6);
  await look(ca, 'benefits-dialog');
  await ca.keyboard.press('Enter');
  await expect(ca.getByText(/Řádky jsou odevzdány/)).toBeVisible();
  await expect(ca.getByRole('textbox')).toHaveCount(0);
  expect(await ca.content()).not.toMatch(/vzor:|uklidíte si sama/);
  await look(ca, 'benefits-submitted');

  await expect(ex.getByText(/Odevzdáno v/)).toBeVisible();
  await look(ex, 'benefits-examiner');
  await markFirst(ex);
  await endTask(ex);
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

test('X-136 S23 cards are classified by keyboard, compared live, kept over a reload, handed in and marked @soak', async ({
  browser,
}) => {
  const { examiner, candidate } = await runningExam(browser, { ...polish, cases: ['S23'] });
  const [ex, ca] = [examiner.page, candidate.page];
  await startTask(ex, 'Dvanáct výpovědí');
  await ca.getByRole('button', { name: 'Začít hned' }).click();
  const card = ca.getByRole('article');
  await expect(card).toBeFocused();

  // the first three cards by keyboard alone
  for (const keys of ['1', '2', '1', 'ArrowRight', '3', '3', '1', 'ArrowRight', '4', '2', '1'])
    await ca.keyboard.press(keys);
  await expect(ca.getByText(/Zvoleno: 9 z/)).toBeVisible();
  await ca.getByLabel(/Podle čeho tak soudíte/).fill('chce 2 čísla');
  await ca.keyboard.press('1');
  await expect(ca.getByLabel(/Podle čeho tak soudíte/)).toHaveValue('chce 2 čísla1');
  await expect(ca.getByText(/Zvoleno: 9 z/)).toBeVisible();
  await expect(ex.getByText('Důvod: chce 2 čísla1')).toBeVisible();
  await expect(ex.getByText(/^\d+ správně z.36$/)).toBeVisible();
  await look(ca, 'statements-candidate');

  await ca.reload();
  await expect(ca.getByRole('heading', { name: /Karta 3 z/ })).toBeVisible();
  await expect(ca.getByRole('radio', { name: /přesný/ })).toBeChecked();
  await ca.getByRole('button', { name: 'Odevzdat zařazení…' }).click();
  await expect(ca.getByRole('dialog').getByRole('listitem')).toHaveCount(9);
  await look(ca, 'statements-dialog');
  await ca.keyboard.press('Enter');
  await expect(ca.getByText(/Zařazení je odevzdáno/)).toBeVisible();
  await expect(ca.getByRole('radio')).toHaveCount(0);
  expect(await ca.content()).not.toMatch(/správně|\(k\d\d\)/);
  await look(ca, 'statements-submitted');

  await expect(ex.getByText(/Odevzdáno v/)).toBeVisible();
  await look(ex, 'statements-examiner');
  await markFirst(ex);
  await endTask(ex);
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

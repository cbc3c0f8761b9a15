/** Three transcripts between two real browsers: read, marked, chosen, locked; the examiner sees all of it as it happens. */
import { runningExam, startTask } from './people.ts';
import { expect, test } from './test.ts';

test('X-36 S03: a marked line, a choice and its lock are seen by the examiner, and a reload keeps them', async ({
  browser,
}) => {
  const { examiner, candidate } = await runningExam(browser, { cases: ['S03'] });
  const [ex, ca] = [examiner.page, candidate.page];
  await startTask(ex, 'Tři přepisy prodejního hovoru');
  await ca.getByRole('button', { name: 'Začít hned' }).click();

  // by keyboard alone: the line, its note, the choice
  await ca.getByRole('button', { name: /Máte tři minuty/ }).focus();
  await ca.keyboard.press('Enter');
  await ca.keyboard.type('kdo volá a proč');
  await expect(ex.getByText('kdo volá a proč')).toBeVisible();
  await ca.getByRole('radio', { name: 'Přepis Q' }).focus();
  await ca.keyboard.press('Space');
  await ca.getByLabel('Zdůvodnění').fill('Ptá se na potřeby.');
  await expect(ex.getByText('Ptá se na potřeby.')).toBeVisible();
  await expect(ex.getByRole('region', { name: 'Přepis Q' }).getByText('vybráno')).toBeVisible();
  await expect(ex.getByText(/Pořadí na obrazovce uchazeče: P = [pqr], Q = [pqr], R = [pqr]/)).toBeVisible();

  await ca.reload();
  await expect(ca.getByLabel('Zdůvodnění')).toHaveValue('Ptá se na potřeby.');
  await ca.getByRole('button', { name: 'Uzamknout volbu…' }).click();
  await ca.keyboard.press('Enter');
  await expect(ca.getByText(/Volba je uzamčena: přepis Q/)).toBeVisible();
  await expect(ex.getByText(/Volba Q uzamčena v/)).toBeVisible();
  await expect(ca.getByRole('radio')).toHaveCount(0);
  expect(await ca.content()).not.toMatch(/v[ \u00a0]klíči/);
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

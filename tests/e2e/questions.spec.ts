/** Oral questions and the theory test between two real browsers, from the start to a mark. */
import { look } from './looking.ts';
import { endTask, markFirst, runningExam, startTask } from './people.ts';
import { expect, test } from './test.ts';

test('X-143 S20 is asked, judged and noted between two browsers @soak', async ({ browser }) => {
  const { examiner, candidate } = await runningExam(browser, { cases: ['S20'] });
  const [ex, ca] = [examiner.page, candidate.page];
  await startTask(ex, 'Šest ústních otázek');
  await ca.getByRole('button', { name: 'Začít hned' }).click();
  await ex.getByRole('button', { name: 'Položit otázku 1' }).click();
  await expect(ca.getByText(/Který kanál nabídnete/)).toBeVisible();
  await expect(ca.getByText(/Otázka 1 z/)).toBeVisible();
  await look(ca, 'oral-candidate');
  await ex.getByRole('button', { name: 'splnil(a)', exact: true }).first().click();
  await ex.getByLabel(/Poznámka k.otázce 1/).fill('uvedla důvod');
  await look(ex, 'oral-examiner');
  expect(await ca.content()).not.toMatch(/Rozhoduje složitost|uvedla důvod/);
  await markFirst(ex);
  await endTask(ex);
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

test('X-149 S21 is answered by keyboard, reloaded, handed in and scored between two browsers @soak', async ({
  browser,
}) => {
  const qualification = 'pl-zrk-obsluga-telefoniczna';
  const { examiner, candidate } = await runningExam(browser, { qualification, cases: ['S21'] });
  const [ex, ca] = [examiner.page, candidate.page];
  await startTask(ex, 'Test teorie telefonické obsluhy');
  await ca.getByRole('button', { name: 'Začít hned' }).click();
  await ca.getByRole('button', { name: 'Začít test' }).click();
  await ca.getByRole('button', { name: /^Otázka 1:/ }).focus();
  await ca.keyboard.press('1');
  await ca.keyboard.press('PageDown');
  await expect(ca.getByText(/Otázka 2 z/)).toBeVisible();
  await expect(ca.getByText(/Zodpovězeno: 1 z/)).toBeVisible();
  // closed book: nothing of the house lies beside the test
  await expect(ca.getByRole('tab')).toHaveCount(0);
  await look(ca, 'theory-candidate');
  await ca.reload();
  await expect(ca.getByText(/Otázka 2 z/)).toBeVisible();
  await ca.getByRole('button', { name: 'Odevzdat test…' }).click();
  await ca.keyboard.press('Enter');
  await expect(ca.getByText(/Test je odevzdán/)).toBeVisible();
  await expect(ex.getByText(/Body: [01] z/)).toBeVisible();
  await look(ex, 'theory-examiner');
  await markFirst(ex);
  await endTask(ex);
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

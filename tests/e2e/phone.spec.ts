/** A telephone call between real browsers: what is asserted is what is heard, not what a state says. */
import { expect, test } from './test.ts';
import { hears, hearsNot, inCall, phoneTask, voices } from './calls.ts';
import { endTask } from './people.ts';

test('F-60 S02 by phone in two browsers, from the ringing to the filed note', async ({ browser }) => {
  test.setTimeout(180_000);
  const { examiner, candidate } = await phoneTask(browser);
  const [ex, ca] = [examiner.page, candidate.page];
  await hearsNot(ca, voices.customer);
  await inCall({ customer: ex, candidate: ca });

  // muted: nobody hears it
  await ca.keyboard.press('Alt+m');
  await expect(ca.getByText(/nikdo Vás neslyší/).first()).toBeVisible();
  await hearsNot(ex, voices.candidate);
  await ca.keyboard.press('Alt+m');
  await hears(ex, voices.candidate);

  // held: neither hears the other
  await ca.keyboard.press('Alt+d');
  await hearsNot(ex, voices.candidate);
  await hearsNot(ca, voices.customer);
  await ca.keyboard.press('Alt+d');
  await hears(ex, voices.candidate);
  await hears(ca, voices.customer);

  await ca.keyboard.press('Alt+h');
  await hearsNot(ca, voices.customer);
  await expect(ex.getByText(/Hovor ukončen operátorem/).first()).toBeVisible();
  await ca.getByLabel('Poznámka').fill('Výměna, svoz 18. 5., vyřízení do 13. 6.');
  await ca.getByLabel(/Kód události/).selectOption('REK');
  await ca.getByRole('button', { name: /^Uložit zápis/ }).click();
  await expect(ex.getByText('Výměna, svoz 18. 5., vyřízení do 13. 6.').first()).toBeVisible();
  await endTask(ex);
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

test('F-61 hold and resume 50 times in a row: both directions are heard after each @soak', async ({ browser }) => {
  test.setTimeout(300_000);
  const { examiner, candidate } = await phoneTask(browser);
  const [ex, ca] = [examiner.page, candidate.page];
  await inCall({ customer: ex, candidate: ca });
  for (let round = 0; round < 50; round++) {
    await ca.keyboard.press('Alt+d');
    await hearsNot(ca, voices.customer);
    await ca.keyboard.press('Alt+d');
    await hears(ca, voices.customer);
    await hears(ex, voices.candidate);
  }
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

/** The spoken defence of a choice among transcripts, between two real browsers: recorded by the examiner's microphone,
 *  ended by the end of the task, heard again beside it. */
import { speaker, voices, waiveDevices } from './calls.ts';
import { endTask, invitationFor, openGates, person, planExam, startTask, takeSeat } from './people.ts';
import { keepBlobs, listen } from './recordings.ts';
import { expect, test } from './test.ts';

test('X-37 X-39 S03: the defence is recorded in the room after the lock, and heard again @soak', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const examiner = await speaker(browser, voices.examiner);
  await keepBlobs(examiner.context);
  const candidate = await person(browser);
  const [ex, ca] = [examiner.page, candidate.page];
  // a plan with a call says that speech is recorded
  await planExam(ex, { cases: ['S02', 'S03'] });
  await takeSeat(ca, await invitationFor(ex, 'Uchazeč'), 'Jana Zkoušená');
  await waiveDevices(ex);
  await openGates(ex, ca);
  await startTask(ex, 'Tři přepisy prodejního hovoru');
  await ca.getByRole('button', { name: 'Začít hned' }).click();
  await expect(ex.getByText('Obhajobu půjde nahrát, až uchazeč volbu uzamkne.')).toBeVisible();
  await ca.getByRole('radio', { name: 'Přepis Q' }).check();
  await ca.getByRole('button', { name: 'Uzamknout volbu…' }).click();
  await ca.keyboard.press('Enter');

  await ex.getByRole('button', { name: 'Nahrávat obhajobu' }).click();
  await expect(ca.getByText(/Vaše obhajoba se nahrává/)).toBeVisible();
  await ex.waitForTimeout(3_000);
  await endTask(ex);
  await expect(ca.getByText(/Vaše obhajoba se nahrává/)).toHaveCount(0);
  await expect(ex.getByText('Nahrávky obhajoby').first()).toBeVisible();
  expect((await listen(ex)).seconds).toBeGreaterThan(2);
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

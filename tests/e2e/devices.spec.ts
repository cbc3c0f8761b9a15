/** The device check between real browsers: forbidden first, then heard; the gate that opens by it; the same with a
 *  camera. What is played is judged by the ear, not by what the page says. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './test.ts';
import { hears, hearsNot, speaker, voices } from './calls.ts';
import { finishDeviceCheck, passConsoleCheck, passDeviceCheck } from './devices.ts';
import { deny } from './ears.ts';
import { invitationFor, openGates, planExam, takeSeat } from './people.ts';

test('U-1 U-8 a microphone that is forbidden first is allowed without a reload; the exam starts when both sides were heard', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const [examiner, candidate] = [await speaker(browser, voices.customer), await speaker(browser, voices.candidate)];
  const [ex, ca] = [examiner.page, candidate.page];
  await planExam(ex, { cases: ['S02'] });
  await takeSeat(ca, await invitationFor(ex, 'Uchazeč'), 'Jana Zkoušená');
  await expect(ca.getByRole('heading', { name: 'Zkouška zařízení' })).toBeVisible();
  await deny(ca, true);
  await ca.getByRole('button', { name: 'Zapnout zvuk a začít' }).click();
  await expect(ca.getByText('Prohlížeč mikrofon nepovolil.')).toBeVisible();
  const { violations } = await new AxeBuilder({ page: ca }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await ca.getByRole('button', { name: 'Odeslat výsledek, jak je' }).click();
  await expect(ex.getByText(/Uchazeč: mikrofon: bez povolení/)).toBeVisible();
  await ex.getByRole('button', { name: 'Zahájit zkoušku' }).click();
  await expect(ex.getByText(/vyzkoušet mikrofon a\ssluchátka \(uchazeč/)).toBeVisible();

  await deny(ca, false);
  await ca.getByRole('button', { name: 'Zkusit znovu' }).click();
  await expect(ca.getByText('Mikrofon vás slyší.')).toBeVisible();
  await hearsNot(ca, voices.candidate);
  await ca.getByRole('button', { name: /^Nahrát 3/ }).click();
  await hears(ca, voices.candidate); // its own recording
  await ca.getByRole('button', { name: 'Ne, neslyšel(a)' }).click();
  await finishDeviceCheck(ca);
  await passConsoleCheck(ex);
  await openGates(ex, ca);
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

test('U-3 a reload keeps the check; with pictures the camera is seen, too', async ({ browser }) => {
  test.setTimeout(180_000);
  const [examiner, candidate] = [await speaker(browser, voices.customer), await speaker(browser, voices.candidate)];
  const [ex, ca] = [examiner.page, candidate.page];
  await planExam(ex, { cases: ['S11'] });
  await takeSeat(ca, await invitationFor(ex, 'Uchazeč'), 'Jana Zkoušená');
  await passDeviceCheck(ca);
  await expect(ex.getByText(/Uchazeč: .*kamera: v\spořádku/)).toBeVisible();
  await ca.reload();
  await expect(ca.getByText(/Zařízení vyzkoušena v\s.*všechno funguje/)).toBeVisible();
  await expect(ca.getByRole('button', { name: 'Zapnout zvuk a začít' })).toHaveCount(0);
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

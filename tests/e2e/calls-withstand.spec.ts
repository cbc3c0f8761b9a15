/** A call in which something goes wrong on purpose: a microphone is unplugged, the line is spoilt, a trainer whispers. */
import { expect, test } from './test.ts';
import { hears, hearsNot, inCall, phoneTask, speaker, voices } from './calls.ts';
import { deny, unplug } from './ears.ts';
import { invitationFor, startTask, takeSeat } from './people.ts';

test('U-30 a microphone that is unplugged is told to both sides, and the call goes on with the next one', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { examiner, candidate } = await phoneTask(browser);
  const [ex, ca] = [examiner.page, candidate.page];
  await inCall({ customer: ex, candidate: ca });

  // another one is there: it takes over by itself, and the word of the first may stand only for a moment
  const told = ex.evaluate(
    () =>
      new Promise<void>((resolve) => {
        new MutationObserver(() => {
          if (document.body.textContent.includes('Uchazeč: mikrofon je odpojený')) resolve();
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
  );
  await unplug(ca);
  await told;
  await hears(ex, voices.candidate);
  await expect(ex.getByText(/Uchazeč: mikrofon je odpojený/)).toHaveCount(0);

  // none may be used until the person allows it again
  await deny(ca, true);
  await unplug(ca);
  await hearsNot(ex, voices.candidate);
  await expect(ca.getByText(/Prohlížeč nedovoluje mikrofon/).first()).toBeVisible();
  await expect(ex.getByText(/Uchazeč: mikrofon je v\sprohlížeči zakázaný/).first()).toBeVisible();
  await deny(ca, false);
  await ca.getByRole('button', { name: 'Zkontrolovat zařízení' }).first().click();
  await ca.getByRole('dialog').getByRole('button', { name: 'Zapnout zvuk a začít' }).click();
  await hears(ex, voices.candidate);
  await hears(ca, voices.customer);
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

test('N-21 one-way silence is switched on a running call, announced to the examiner and unknown to the candidate @soak', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { examiner, candidate } = await phoneTask(browser);
  const [ex, ca] = [examiner.page, candidate.page];
  await inCall({ customer: ex, candidate: ca });
  await ex.getByText('Zkušebna linky').click();
  const fault = ex.getByRole('switch', { name: /uchazeč neslyší zákazníka/ });
  await fault.click();
  await hearsNot(ca, voices.customer);
  await hears(ex, voices.candidate);
  await expect(ex.getByText(/Na lince je závada/).first()).toBeVisible();
  await expect(ca.getByText(/Na lince je závada|Zkušebna linky/)).toHaveCount(0);
  await fault.click();
  await hears(ca, voices.customer);
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

test('F-64 in a training session a trainer whispers to the candidate alone, then speaks to both', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const figurant = await speaker(browser, voices.customer);
  const fi = figurant.page;
  await fi.goto('./#/new/training');
  await fi.getByRole('checkbox', { name: /S02/ }).check();
  await fi.getByRole('button', { name: 'Založit cvičení a otevřít místnost' }).click();
  const candidate = await speaker(browser, voices.candidate);
  await takeSeat(candidate.page, await invitationFor(fi, 'Uchazeč'), 'Petr Cvičný');
  await fi.getByRole('button', { name: 'Přidat místo pozorovatele' }).click();
  const trainer = await speaker(browser, voices.observer);
  await takeSeat(trainer.page, await invitationFor(fi, 'Pozorovatel'), 'Trenérka');
  await fi.getByRole('button', { name: 'Zahájit cvičení' }).click();
  await startTask(fi, 'Levé kolo se netočí');
  await candidate.page.getByRole('button', { name: 'Začít hned' }).click();
  await inCall({ customer: fi, candidate: candidate.page });
  await hearsNot(candidate.page, voices.observer);
  await trainer.page.getByRole('button', { name: 'jen uchazeč' }).click();
  await hears(candidate.page, voices.observer);
  await hearsNot(fi, voices.observer);
  await trainer.page.getByRole('button', { name: 'oba' }).click();
  await hears(fi, voices.observer);
  await trainer.page.getByRole('button', { name: 'nikdo' }).click();
  await hearsNot(candidate.page, voices.observer);
  await hears(candidate.page, voices.customer);
  expect([...figurant.errors, ...candidate.errors, ...trainer.errors]).toEqual([]);
});

/** An exam looked back at in a real browser: from a mark to its moment, the letter as it was typed, the voices in step. */
import { expect, test } from './test.ts';
import { inCall, phoneTask } from './calls.ts';
import { look } from './looking.ts';
import { endTask, markFirst, runningExam, startTask } from './people.ts';

const slider = 'Čas zkoušky';

test('P-20 P-28 the letter is typed again, and a mark leads to its moment @soak', async ({ browser }) => {
  test.setTimeout(240_000);
  const { examiner, candidate } = await runningExam(browser);
  const [ex, ca] = [examiner.page, candidate.page];
  await startTask(ex, 'Kávovar a vratka');
  await ca.getByRole('button', { name: 'Začít hned' }).click();
  await ca.getByRole('button', { name: 'Otevřít zprávu' }).click();
  await ca.getByLabel('Text odpovědi').pressSequentially('Vážená paní Králová, vracíme Vám 13 239 Kč.', { delay: 60 });
  await expect(ca.getByText(/Uloženo na dvou počítačích/).first()).toBeVisible();
  await markFirst(ex);
  await endTask(ex);
  await startTask(ex, 'Nejde mi zaplatit');
  await ca.getByRole('button', { name: 'Začít hned' }).click();
  await ex
    .getByRole('button', { name: /^Odeslat/ })
    .first()
    .click();
  await ca.getByLabel('Zpráva', { exact: true }).fill('Dobrý den, podívám se na to. Jaké číslo má košík?');
  await ca.keyboard.press('Enter');
  await expect(ex.getByText('Jaké číslo má košík?')).toBeVisible();
  await ca.waitForTimeout(1_000);
  await endTask(ex);
  await ex.getByRole('button', { name: 'Ukončit zkoušku' }).click();
  await ex.getByRole('dialog').getByRole('button', { name: 'Ukončit zkoušku', exact: true }).click();

  const link = ex.getByRole('link', { name: /^Přehrát okamžik/ }).first();
  const opening = examiner.context.waitForEvent('page');
  await link.click();
  const replay = await opening;
  const errors: string[] = [];
  replay.on('pageerror', (error) => errors.push(error.message));
  await expect(replay.getByRole('heading', { name: 'Přehrání zkoušky' })).toBeVisible();
  const letter = replay.getByLabel('Text odpovědi');
  await expect(letter).toHaveValue('Vážená paní Králová, vracíme Vám 13 239 Kč.');
  await expect(letter).toBeDisabled();
  await look(replay, 'replay-letter');

  // from its opening on it is typed again, twice as fast
  await replay.getByRole('button', { name: /zpráva otevřena/ }).click();
  await expect(letter).toHaveValue('');
  await replay.getByRole('button', { name: '2×' }).click();
  await replay.keyboard.press('Escape');
  await replay.getByRole('heading', { name: 'Přehrání zkoušky' }).click();
  await replay.keyboard.press('Space');
  await expect(letter).toHaveValue(/^Vážená paní/);
  await replay.keyboard.press('Space');
  expect((await letter.inputValue()).length).toBeLessThan(43);

  await replay.getByRole('button', { name: /zpráva – Uchazeč/ }).click();
  await expect(replay.getByText('Jaké číslo má košík?').first()).toBeVisible();
  await look(replay, 'replay-chat');
  await replay.getByRole('switch', { name: 'Pohled zkoušejícího' }).check();
  await look(replay, 'replay-mirror');
  expect([...errors, ...examiner.errors, ...candidate.errors]).toEqual([]);
});

test('P-25 the recorded voices follow the time line @soak', async ({ browser }) => {
  test.setTimeout(240_000);
  const { examiner, candidate } = await phoneTask(browser);
  const [ex, ca] = [examiner.page, candidate.page];
  await inCall({ customer: ex, candidate: ca });
  await expect(ca.getByText('Hovor se nahrává').first()).toBeVisible();
  await ca.waitForTimeout(10_000);
  await ca.keyboard.press('Alt+h');
  await endTask(ex);
  await ex.getByRole('button', { name: 'Ukončit zkoušku' }).click();
  await ex.getByRole('dialog').getByRole('button', { name: 'Ukončit zkoušku', exact: true }).click();
  await expect(ex.getByRole('heading', { name: 'Doplnění hodnocení' })).toBeVisible();
  await ex.goto(ex.url().replace('/room/', '/replay/'));
  await ex.getByRole('button', { name: /hovor přijat/ }).click();
  const audio = ex.locator('audio');
  await expect(audio).toHaveCount(1);
  await ex.keyboard.press('Shift+ArrowLeft');
  await ex.keyboard.press('Shift+ArrowRight');
  await ex.getByRole('button', { name: 'Přehrát', exact: true }).click();
  await ex.waitForTimeout(2_500);
  const at = () =>
    audio.evaluate(({ currentTime, paused, playbackRate, preservesPitch }: HTMLAudioElement) => ({
      ...{ time: currentTime, paused, rate: playbackRate, pitch: preservesPitch },
    }));
  const playing = await at();
  expect(playing).toMatchObject({ paused: false, pitch: true });
  expect(playing.time).toBeGreaterThan(1.5);
  await ex.getByRole('button', { name: '4×' }).click();
  await ex.waitForTimeout(1_000);
  const faster = await at();
  expect(faster.time - playing.time).toBeGreaterThan(2.5);
  expect(faster.rate).toBeGreaterThan(3.5);
  await ex.getByRole('button', { name: 'Zastavit' }).click();
  await expect.poll(async () => (await at()).paused).toBe(true);
  await look(ex, 'replay-call');
  await expect(ex.getByLabel(slider)).toHaveAttribute('aria-valuetext', /\d:\d\d/);
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

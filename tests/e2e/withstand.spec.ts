/** What must not end an exam: reloads, a dead broker, a second tab, a second browser. Real pages, real broker. */
import { expect, test } from './test.ts';
import { type Person, invitationFor, openGates, person, planExam, runningExam, startTask, takeSeat } from './people.ts';
import { startServer } from './server.ts';

const clockOf = async ({ page }: Person): Promise<number> => {
  const [minutes = 0, seconds = 0] = (await page.getByRole('timer').first().innerText()).split(':').map(Number);
  return minutes * 60 + seconds;
};

/** How far the candidate's idea of the host's time is from the truth, in milliseconds. Both browsers are on one computer,
 *  so the host's time is the wall clock; the seat keeps the difference for a reload. */
const clockError = ({ page }: Person): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('hovorna-seat');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const all = opening.result.transaction('seats').objectStore('seats').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(Math.abs((all.result as { ahead: number }[])[0]?.ahead ?? Infinity));
          };
        };
      }),
  );

test('R-2 the candidate reloads while writing an e-mail: text, clock and place are the same', async ({ browser }) => {
  const { candidate, examiner } = await runningExam(browser, { cases: ['S04'] });
  await startTask(examiner.page, 'Kávovar a vratka');
  await candidate.page.getByRole('button', { name: 'Začít hned' }).click();
  await candidate.page.getByRole('button', { name: 'Otevřít zprávu' }).click();
  const field = candidate.page.getByLabel('Text odpovědi');
  await field.pressSequentially('Vážená paní Králová, omlouváme se');
  // in the moment of the last key: nothing has been journalled yet
  await candidate.page.reload();
  await expect(field).toHaveValue('Vážená paní Králová, omlouváme se');
  await field.press('End');
  await field.pressSequentially(' za prodlení.');
  await expect(examiner.page.getByText('omlouváme se za prodlení.').first()).toBeVisible();
  expect(Math.abs((await clockOf(candidate)) - (await clockOf(examiner)))).toBeLessThanOrEqual(1);
  await expect.poll(() => clockError(candidate)).toBeLessThanOrEqual(300);
});

test('R-2 the examiner reloads during a chat: the exam goes on where it was', async ({ browser }) => {
  const { candidate, examiner } = await runningExam(browser, { cases: ['S09'] });
  const [ex, ca] = [examiner.page, candidate.page];
  await startTask(ex, 'Nejde mi zaplatit');
  await ca.getByRole('button', { name: 'Začít hned' }).click();
  await ca.getByLabel('Zpráva', { exact: true }).fill('Dobrý den');
  await ca.keyboard.press('Enter');
  await expect(ex.getByText('Dobrý den').first()).toBeVisible();
  ex.on('dialog', (dialog) => void dialog.accept());
  await ex.getByLabel('Zpráva', { exact: true }).fill('rozepsaná věta figuranta');
  await ex.reload();
  await expect(ex.getByLabel('Zpráva', { exact: true })).toHaveValue('rozepsaná věta figuranta');
  await expect(ex.getByText('Dobrý den').first()).toBeVisible();
  await ca.getByLabel('Zpráva', { exact: true }).fill('Jste tam?');
  await ca.keyboard.press('Enter');
  await expect(ex.getByText('Jste tam?').first()).toBeVisible();
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

test('R-2 a separate figurant reloads: chat, facts and mood are the same', async ({ browser }) => {
  const examiner = await person(browser);
  await planExam(examiner.page, { cases: ['S09'] });
  const candidateLink = await invitationFor(examiner.page, 'Uchazeč');
  await examiner.page.getByRole('button', { name: 'Předat figuranta jinému prohlížeči' }).click();
  const figurantLink = await invitationFor(examiner.page, 'Figurant');
  const [candidate, figurant] = [
    await person(browser),
    await person(browser, { viewport: { width: 390, height: 800 } }),
  ];
  await takeSeat(candidate.page, candidateLink, 'Jana Zkoušená');
  await takeSeat(figurant.page, figurantLink, 'Filip Herec');
  await openGates(examiner.page, candidate.page);
  await startTask(examiner.page, 'Nejde mi zaplatit');
  await candidate.page.getByRole('button', { name: 'Začít hned' }).click();
  await figurant.page
    .getByRole('button', { name: /^Odeslat/ })
    .and(figurant.page.locator(':enabled')) // the composer's own button waits for text
    .first()
    .click();
  await expect(candidate.page.getByText('cau nejde mi zaplatit uz 3x')).toBeVisible();
  await figurant.page.reload();
  await expect(figurant.page.getByText('cau nejde mi zaplatit uz 3x').first()).toBeVisible();
  await candidate.page.getByLabel('Zpráva', { exact: true }).fill('Jaký máte košík?');
  await candidate.page.keyboard.press('Enter');
  await expect(figurant.page.getByText('Jaký máte košík?').first()).toBeVisible();
  expect(figurant.errors).toEqual([]);
});

test('R-3 the broker dies during a task: the exam goes on; back again, a reload can rejoin', async ({ browser }) => {
  // the app comes from the test's ordinary server, the broker from one that can be killed
  const server = await startServer();
  const examiner = await person(browser, { baseURL: server.base });
  await planExam(examiner.page, { cases: ['S09'] });
  const link = await invitationFor(examiner.page, 'Uchazeč');
  const candidate = await person(browser);
  await takeSeat(candidate.page, link, 'Jana');
  await openGates(examiner.page, candidate.page);
  const [ex, ca] = [examiner.page, candidate.page];
  await startTask(ex, 'Nejde mi zaplatit');
  await ca.getByRole('button', { name: 'Začít hned' }).click();
  await server.kill();
  await expect(ex.getByText(/Server pro připojování teď neodpovídá/)).toBeVisible();
  await ca.getByLabel('Zpráva', { exact: true }).fill('I bez serveru');
  await ca.keyboard.press('Enter');
  await expect(ex.getByText('I bez serveru').first()).toBeVisible();
  await server.restart();
  await expect(ex.getByText(/Server pro připojování teď neodpovídá/)).toBeHidden({ timeout: 40_000 });
  await ca.reload();
  await expect(ca.getByText('I bez serveru').first()).toBeVisible();
  await ca.getByLabel('Zpráva', { exact: true }).fill('Zpátky');
  await ca.keyboard.press('Enter');
  await expect(ex.getByText('Zpátky').first()).toBeVisible();
  await server.kill();
});

test('H-1 a second tab of the host says so and writes nothing', async ({ browser }) => {
  const examiner = await person(browser);
  await planExam(examiner.page, { cases: ['S09'] });
  const second = await examiner.context.newPage();
  await second.goto(examiner.page.url());
  await expect(second.getByText('Tuto zkoušku už má otevřenou jiná záložka; tady se nic nezapisuje.')).toBeVisible();
  await examiner.page.getByRole('button', { name: 'Potvrdit totožnost' }).click();
  await expect(examiner.page.getByText(/Podle dokladu/)).toBeVisible();
  await examiner.page.close();
  await second.getByRole('button', { name: 'Zkusit znovu' }).click();
  await expect(second.getByText(/Podle dokladu/)).toBeVisible();
});

test('S-1 a second browser on the candidate’s seat asks, a second tab is told', async ({ browser }) => {
  const { candidate, examiner, link } = await runningExam(browser, { cases: ['S09'] });
  const tab = await candidate.context.newPage();
  await tab.goto(link);
  await expect(tab.getByText('Toto místo je otevřené v jiné záložce')).toBeVisible();
  const stranger = await person(browser);
  await takeSeat(stranger.page, link, 'Někdo');
  await expect(stranger.page.getByText(/Toto místo drží jiný prohlížeč/)).toBeVisible();
  await expect(candidate.page.getByText(/Vyčkejte/).first()).toBeVisible();
  await examiner.page
    .getByRole('button', { name: /Místa u zkoušky|Ukázat místa/ })
    .first()
    .click();
  await examiner.page.getByRole('button', { name: 'Předat místo' }).click();
  await expect(stranger.page.getByText(/Vyčkejte/).first()).toBeVisible();
  await expect(candidate.page.getByText('Místo převzal jiný prohlížeč.', { exact: false })).toBeVisible();
});

/** The examiner's course of an exam in real browsers: a break, words to the candidate, counters, a mark that could not
 *  show, a task that is not given. */
import { look } from './looking.ts';
import { endTask, runningExam, startTask } from './people.ts';
import { expect, test } from './test.ts';

test('E-20 E-21 E-22 M-50 M-51 the course around the tasks @soak', async ({ browser }) => {
  const { examiner, candidate } = await runningExam(browser, { cases: ['S04', 'S09'] });
  await examiner.page.getByText('Přestávka', { exact: true }).click();
  await look(examiner.page, 'course-between');
  await examiner.page.getByRole('button', { name: 'Oběd' }).click();
  await examiner.page.getByRole('button', { name: 'Vyhlásit přestávku' }).click();
  await expect(candidate.page.getByRole('heading', { name: /^Přestávka od/ })).toBeVisible();
  await look(candidate.page, 'course-break-desk');
  await look(examiner.page, 'course-break');
  await examiner.page.getByRole('button', { name: 'Ukončit přestávku' }).click();
  await startTask(examiner.page, 'Nejde mi zaplatit');
  await examiner.page.keyboard.press('Alt+m');
  await examiner.page.getByLabel('Co jim sdělujete').fill('Za pět minut přijde technik, pracujte dál.');
  await look(examiner.page, 'course-announce');
  await examiner.page.getByRole('button', { name: 'Sdělit', exact: true }).click();
  await expect(candidate.page.getByText('Za pět minut přijde technik, pracujte dál.')).toBeVisible();
  await look(candidate.page, 'course-announced-desk');
  await candidate.page.getByRole('button', { name: 'Přečteno' }).click();
  await examiner.page.getByRole('button', { name: 'Zahájit práci' }).click();
  await examiner.page.getByRole('button', { name: 'empatie: 0' }).click();
  await expect(examiner.page.getByRole('button', { name: 'empatie: 1' })).toBeVisible();
  await examiner.page
    .getByRole('button', { name: /^neuplatnilo se: / })
    .first()
    .click();
  await examiner.page.getByLabel(/nemohlo ukázat/).fill('Zákazník se neptal.');
  await look(examiner.page, 'course-console');
  await examiner.page.getByRole('button', { name: 'Zapsat neuplatnilo se' }).click();
  await examiner.page.getByRole('button', { name: /Úlohy \(/ }).click();
  await look(examiner.page, 'course-overview');
  await examiner.page.keyboard.press('Escape');
  await endTask(examiner.page);
  await examiner.page.getByText('nezadat', { exact: true }).click();
  await examiner.page.getByRole('button', { name: 'Technická závada, kterou nelze odstranit' }).click();
  await examiner.page.getByRole('button', { name: 'Úlohu nezadat' }).click();
  await expect(examiner.page.getByText(/^Všechny úlohy jsou hotové/)).toBeVisible();
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

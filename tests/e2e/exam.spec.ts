/** The main job: S04 and S09 from the start to the printed record, two real browsers over the real broker. */
import { readFileSync } from 'node:fs';
import { expect, test } from './test.ts';
import { bytesSource } from '../../src/verify/source.ts';
import { verify } from '../../src/verify/verify.ts';
import { look } from './looking.ts';
import { pdfText } from './pdf.ts';
import { endTask, runningExam, startTask } from './people.ts';

const answer = `Vážená paní Králová,

omlouváme se za prodlení i za to, že jsme Vám neodpověděli. Vracíme Vám 12 990 Kč za kávovar a 249 Kč za expres, který přišel pozdě, celkem 13 239 Kč.

S pozdravem
Jana Zkoušená`;

test('E-1 S04 and S09 from start to printed record', async ({ browser }, info) => {
  test.setTimeout(240_000);
  const { examiner, candidate } = await runningExam(browser);
  const [ex, ca] = [examiner.page, candidate.page];

  await startTask(ex, 'Kávovar a vratka');
  await ca.getByRole('button', { name: 'Začít hned' }).click();
  await ca.getByRole('button', { name: 'Otevřít zprávu' }).click();
  await expect(ca.getByText('Jana Králová, Tišnov').first()).toBeVisible();
  await ca.getByLabel('Text odpovědi').fill(answer);
  await expect(ca.getByText(/Uloženo na dvou počítačích/).first()).toBeVisible();
  await expect(ex.getByText('celkem 13 239 Kč').first()).toBeVisible();
  await ca.getByLabel('Text odpovědi').press('Control+Enter');
  await ca
    .getByRole('dialog')
    .getByRole('button', { name: /^Odeslat/ })
    .click();
  await expect(ca.getByText(/Odesláno v/).first()).toBeVisible();
  await expect(ex.getByText(/Odesláno v/).first()).toBeVisible();
  await endTask(ex);

  await startTask(ex, 'Nejde mi zaplatit');
  await ca.getByRole('button', { name: 'Začít hned' }).click();
  await ex
    .getByRole('button', { name: /^Odeslat/ })
    .first()
    .click();
  await expect(ca.getByText('cau nejde mi zaplatit uz 3x')).toBeVisible();
  await ca.getByLabel('Zpráva', { exact: true }).fill('Dobrý den, podívám se na to. **Jaké číslo má košík?**');
  await ca.keyboard.press('Enter');
  await expect(ex.getByText('Jaké číslo má košík?')).toBeVisible();
  await expect(ex.locator('strong', { hasText: 'Jaké číslo má košík?' })).toBeVisible();
  await expect(ca.getByText(/Přečteno/).first()).toBeVisible();
  await ex.getByLabel('Zpráva', { exact: true }).fill('tak si vem kartu 0000 0000 0000 0000 12/28 123');
  await ex.getByLabel('Zpráva', { exact: true }).press('Enter');
  await expect(ca.getByText('•••• •••• •••• 0000')).toBeVisible();
  await expect(ca.getByText('0000 0000 0000 0000')).toHaveCount(0);
  await endTask(ex);

  await ex.getByRole('button', { name: 'Ukončit zkoušku' }).click();
  await ex.getByRole('dialog').getByRole('button', { name: 'Ukončit zkoušku', exact: true }).click();
  await expect(ca.getByText('Zkouška skončila. Děkujeme.')).toBeVisible();
  await expect(ex.getByRole('heading', { name: 'Doplnění hodnocení' })).toBeVisible();
  const met = ex.getByRole('button', { name: /^splnil: / });
  await expect(met).toHaveCount(9);
  for (let i = 1; i < 9; i++) {
    await met.nth(i).click();
    await expect(met.nth(i)).toHaveAttribute('aria-pressed', 'true');
  }
  await ex
    .getByRole('button', { name: /^nesplnil: / })
    .first()
    .click();
  await ex.getByLabel('Proč nesplnil').fill('Chybí číslo případu a kontakt.');
  await ex.getByRole('button', { name: 'Zapsat nesplnil' }).click();
  await ex.getByRole('button', { name: 'Uzavřít zkoušku' }).click();
  await ex.getByRole('button', { name: 'Ano, uzavřít' }).click();
  await expect(ex.getByRole('heading', { name: 'Zkouška je uzavřená' })).toBeVisible();

  const download = ex.waitForEvent('download');
  await expect(ex.getByText('Důkazní soubor ještě není uložený.')).toBeVisible();
  await look(ex, 'closed');
  await ex.getByRole('button', { name: 'Uložit důkazní soubor' }).click();
  const file = info.outputPath('evidence.zip');
  await (await download).saveAs(file);
  await expect(ex.getByText(/je předaný prohlížeči/)).toBeVisible();
  const report = await verify(bytesSource(new Uint8Array(readFileSync(file))));
  expect(report.checks.flatMap(({ problems }) => problems)).toEqual([]);
  // the candidate's browser has signed after both tasks and at the end
  expect(report.checks.find(({ id }) => id === 'seats')?.numbers).toMatchObject({ count: 3, seats: 1, keys: 1 });
  const inFile = readFileSync(file, 'utf8');
  for (const part of ['"format":"hovorna-log"', 'Důkazní soubor zkoušky', 'Chybí číslo případu a kontakt.', '@page'])
    expect(inFile.includes(part), part).toBe(true);

  await ex.getByRole('button', { name: 'Záznam k tisku' }).click();
  await expect(ex.getByRole('heading', { name: 'Záznam o průběhu a výsledku zkoušky' })).toBeVisible();
  const pdf = info.outputPath('record.pdf');
  const text = await pdfText(await ex.pdf({ path: pdf, format: 'A4', preferCSSPageSize: true }));
  for (const part of [
    'Záznam o průběhu a výsledku zkoušky',
    'Jana Zkoušená',
    '66-029-M',
    'Mgr. Eva Komisařová',
    'Kávovar a vratka',
    'Nejde mi zaplatit',
    'Chybí číslo případu a kontakt.',
    'nevyhověl',
    'neověřováno',
  ])
    expect(text).toContain(part);

  // another machine: the same exam from the file
  const elsewhere = await browser.newContext({ locale: 'cs-CZ' });
  const other = await elsewhere.newPage();
  await other.goto('./');
  await other.getByRole('link', { name: 'Ověřit důkazní soubor' }).click();
  await other.getByLabel('Důkazní soubor (.zip)').setInputFiles(file);
  await expect(other.getByText(/Soubor je v\u00a0pořádku/)).toBeVisible();
  await look(other, 'verify');
  await other.goto('./');
  await other.getByLabel('Důkazní soubor nebo protokol').setInputFiles(file);
  await other.getByRole('link', { name: 'Otevřít načtenou zkoušku' }).click();
  await other.getByRole('button', { name: 'Záznam k tisku' }).click();
  await expect(other.getByText('Chybí číslo případu a kontakt.').first()).toBeVisible();

  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

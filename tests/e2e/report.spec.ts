/** S12 between real browsers: the sheet with its parser and the chart work under the page's security policy, the candidate
 *  hands in and presents, whoever marks sees right values beside. */
import { readFileSync } from 'node:fs';
import { look } from './looking.ts';
import { endTask, runningExam, startTask } from './people.ts';
import { expect, test } from './test.ts';

test('X-68 CZ-26 a report is made in the sheet, drawn, handed in and presented @soak', async ({ browser }) => {
  const { examiner, candidate } = await runningExam(browser, { cases: ['S12'], paste: true });
  await startTask(examiner.page, 'První čtvrtletí');
  const desk = candidate.page;
  await desk
    .getByRole('button', { name: /začít|začátek|Zahájit/i })
    .first()
    .click();
  await expect(desk.getByRole('button', { name: 'Vložit do tabulky' })).toBeVisible();

  // while it is small: to look at each of thousands of cells takes minutes
  await desk.getByRole('button', { name: 'Tabulka', exact: true }).click();
  await look(desk, 'report-sheet');
  await desk.getByRole('button', { name: 'Denní hodnoty' }).click();
  await desk.getByRole('button', { name: 'Vložit do tabulky' }).click();
  const grid = desk.getByRole('grid', { name: 'Tabulka' });
  await expect(grid.locator('[id$="-B91"]')).toHaveText('167');
  await grid.locator('[id$="-A93"]').click();
  await desk.keyboard.type('celkem');
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('=SUMA(B2:B91)');
  await desk.keyboard.press('Enter');
  await expect(grid.locator('[id$="-B93"]')).toHaveText('12710');
  await desk.keyboard.type('=ZAOKROUHLIT(100*SUMA(F2:F91)/B93;2)');
  await desk.keyboard.press('Enter');
  await expect(grid.locator('[id$="-B94"]')).toHaveText('74,14');
  // to another place by the clipboard, formulas moved along
  await grid.locator('[id$="-B93"]').click();
  await desk.keyboard.press('Control+c');
  await desk.keyboard.press('ArrowRight');
  await desk.keyboard.press('Control+v');
  await expect(grid.locator('[id$="-C93"]')).toHaveText('11924');
  // out as a spreadsheet and back, under the page's security policy; what is in the file is shown first
  const saved = desk.waitForEvent('download');
  await desk.getByRole('button', { name: 'Uložit jako XLSX' }).click();
  const path = await (await saved).path();
  await grid.locator('[id$="-T1"]').click();
  await desk.getByLabel('Načíst soubor (CSV, XLSX)').setInputFiles({
    name: 'report.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: readFileSync(path),
  });
  await expect(desk.getByRole('dialog')).toContainText('nabídnuté');
  await desk.keyboard.press('Escape');
  await desk.getByLabel('Načíst soubor (CSV, XLSX)').setInputFiles({
    name: 'obrazek.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0, 1]),
  });
  await expect(desk.getByText(/Soubor se nepodařilo přečíst/)).toBeVisible();
  await expect(grid.locator('[id$="-B94"]')).toHaveText('74,14');

  await desk.getByRole('button', { name: 'Ukazatele' }).click();
  await desk.getByLabel('Úroveň služeb (SL), celé čtvrtletí').fill('74,14');
  await desk.getByLabel('podle vzorce').selectOption('A');
  await desk.getByLabel('AHT, leden').fill('330');

  await desk.getByRole('button', { name: 'Graf', exact: true }).click();
  for (const [name, text] of [
    ['Název', 'Nabídnuté kontakty'],
    ['Popis vodorovné osy', 'den'],
    ['Popis svislé osy', 'počet'],
    ['Popisky', 'A1:A91'],
    ['Hodnoty', 'B1:C91'],
  ] as const)
    await desk.getByLabel(name).fill(text);
  await desk.getByRole('button', { name: 'Vytvořit graf' }).click();
  await expect(desk.locator('canvas')).toBeVisible();
  const drawn = () =>
    desk.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return pixels.some((value) => value > 0);
    });
  await expect.poll(drawn).toBe(true);
  await look(desk, 'report-chart');

  await desk.getByRole('button', { name: /zpětné vazby/ }).click();
  await desk.getByLabel('Závěr', { exact: true }).fill('Cíl 80/20 byl splněn jen v lednu.');
  await desk.getByLabel('Zpětná vazba pro marketing').fill('Prosíme hlásit akce 14 dní předem.');
  await expect(desk.getByText(/Uloženo na dvou počítačích/).first()).toBeVisible();
  await expect(examiner.page.getByText('Zpětná vazba pro kontaktní centrum je prázdná.')).toBeVisible();
  await desk.reload();
  await expect(desk.getByRole('button', { name: 'Vložit do tabulky' })).toBeVisible();
  await desk.getByRole('button', { name: 'Tabulka', exact: true }).click();
  await expect(grid.locator('[id$="-B94"]')).toHaveText('74,14');

  await desk.getByRole('button', { name: /^Odevzdat k/ }).click();
  const dialog = desk.getByRole('dialog');
  await expect(dialog).toContainText('Zpětná vazba pro kontaktní centrum je prázdná.');
  await dialog.getByRole('button', { name: /^Odevzdat k/ }).click();
  await desk.getByRole('button', { name: 'Zahájit prezentaci' }).click();
  await expect(desk.getByRole('timer', { name: 'Na prezentaci zbývá' })).toHaveText(/^9:5|^10:00/);
  await look(desk, 'report-talk');
  await expect(examiner.page.getByText('1 správně z 36')).toBeVisible();
  await look(examiner.page, 'report-examiner');
  await desk.getByRole('button', { name: 'Ukončit prezentaci' }).click();
  await expect(examiner.page.getByText(/Prezentace skončila v/)).toBeVisible();
  await endTask(examiner.page);
  expect([...examiner.errors, ...candidate.errors]).toEqual([]);
});

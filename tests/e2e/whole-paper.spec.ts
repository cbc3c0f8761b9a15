/** A full Czech exam over all eight competences, planned, held, marked and printed in two browsers: the PDF is read against
 *  the items of § 6a vyhlášky 208/2007 Sb., and the file of the exam prints the same on another computer. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { waiveDevices } from './calls.ts';
import { pdfText } from './pdf.ts';
import { endTask, invitationFor, openGates, person, planExam, takeSeat } from './people.ts';
import { expect, test } from './test.ts';

interface Standard {
  readonly name: string;
  readonly competences: readonly {
    readonly id: string | number;
    readonly name: string;
    readonly level: number;
    readonly criteria: readonly { readonly letter: string; readonly text: string }[];
  }[];
}
const standard = parse(readFileSync('scenarios/qualifications/cz-66-029-m.yaml', 'utf8')) as Standard;
/** S20's oral questions are evidence for 5a and 5b. */
const cases = [...Array.from({ length: 14 }, (_, index) => `S${String(index + 1).padStart(2, '0')}`), 'S20'];

const print = async (page: Page) => pdfText(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
/** Ligatures and lines come as words of their own: what is looked for is looked for without white space. */
const squeezed = (text: string) => text.replace(/\s+/g, '');

test('CZ-1 CZ-30 all eight competences from the plan to the printed record, the same on another computer @soak', async ({
  browser,
}, info) => {
  test.setTimeout(900_000);
  const examiner = await person(browser);
  const ex = examiner.page;
  await planExam(ex, { cases, whole: true });
  const candidate = await person(browser);
  await takeSeat(candidate.page, await invitationFor(ex, 'Uchazeč'), 'Jana Zkoušená');
  await waiveDevices(ex);
  await openGates(ex, candidate.page);
  for (const _ of cases) {
    const start = ex
      .getByRole('main')
      .getByRole('button', { name: /^Zahájit: / })
      .first();
    await start.click();
    await candidate.page.getByRole('button', { name: 'Začít hned' }).click();
    await endTask(ex);
  }
  await ex.getByRole('button', { name: 'Ukončit zkoušku' }).click();
  await ex.getByRole('dialog').getByRole('button', { name: 'Ukončit zkoušku', exact: true }).click();
  await expect(ex.getByRole('heading', { name: 'Doplnění hodnocení' })).toBeVisible();
  const marks = ex.getByRole('button', { name: /^splnil: / });
  const count = await marks.count();
  expect(count).toBeGreaterThan(25);
  for (let index = 0; index < count; index++) {
    await marks.nth(index).click();
    await expect(marks.nth(index)).toHaveAttribute('aria-pressed', 'true');
  }
  await ex.getByRole('button', { name: 'Uzavřít zkoušku' }).click();
  await ex.getByRole('button', { name: 'Ano, uzavřít' }).click();
  await expect(ex.getByRole('heading', { name: 'Zkouška je uzavřená' })).toBeVisible();
  const download = ex.waitForEvent('download');
  await ex.getByRole('button', { name: 'Uložit důkazní soubor' }).click();
  const file = info.outputPath('evidence.zip');
  await (await download).saveAs(file);

  await ex.getByRole('button', { name: 'Záznam k tisku' }).click();
  await expect(ex.getByRole('button', { name: 'Vytisknout', exact: true })).toBeVisible();
  const text = await print(ex);
  const paper = squeezed(text);
  // § 6a, item by item
  for (const said of [
    'Záznam o průběhu a výsledku zkoušky',
    standard.name,
    '66-029-M',
    'Jana Zkoušená',
    '1. 5. 1990',
    'Mgr. Eva Komisařová',
    '66-029-M/2025/17',
    'Zkušebna Jasan, z. s.',
    'Brno',
  ])
    expect(paper, said).toContain(squeezed(said));
  expect(text).toMatch(/Zahájení zkoušky \d+\. \d+\. \d{4} \d+:\d\d:\d\d/);
  expect(text).toMatch(/Ukončení zkoušky \d+\. \d+\. \d{4} \d+:\d\d:\d\d/);
  for (const { id, name, level, criteria } of standard.competences) {
    expect(paper).toContain(squeezed(`${id}. ${name} (úroveň ${level})splnil`));
    for (const { letter, text: words } of criteria) expect(paper).toContain(squeezed(`${id}${letter} ${words}`));
  }
  expect(paper).toContain(squeezed('Celkový výsledek zkoušky vyhověl'));
  expect(paper).toContain('Podpisy');
  expect(paper).not.toMatch(/Pracovnívýtisk|nehodnoceno|neověřováno/);

  const other = await person(browser);
  await other.page.goto('./');
  await other.page.getByLabel('Důkazní soubor nebo protokol').setInputFiles(file);
  await other.page.getByRole('link', { name: 'Otevřít načtenou zkoušku' }).click();
  await other.page.getByRole('button', { name: 'Záznam k tisku' }).click();
  await expect(other.page.getByRole('heading', { name: 'Záznam o průběhu a výsledku zkoušky' })).toBeVisible();
  expect(await print(other.page)).toBe(text);
  expect([...examiner.errors, ...candidate.errors, ...other.errors]).toEqual([]);
});

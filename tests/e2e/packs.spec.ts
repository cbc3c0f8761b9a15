/** An examiner's own pack: opened from files, a ZIP or a sealed file, errors in the author's words, never part of the
 *  build; and the sheet that its candidate gets a day before. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { pack as zipped } from '../../src/pack/archive.ts';
import { seal } from '../../src/pack/sealed.ts';
import { dist } from './dist.ts';
import { look } from './looking.ts';
import { person } from './people.ts';
import { expect, test } from './test.ts';

const canary = 'kanárek-7f3a tajný klíč';
const folder = 'scenarios/elektrojasan';
const world = readFileSync(join(folder, 'world.yaml'), 'utf8');
const scenario = readFileSync(join(folder, 'S09-nejde-mi-zaplatit.yaml'), 'utf8');
const pack = (file: string) =>
  readFileSync(join(folder, 'pack.yaml'), 'utf8')
    .replace(/^title: .*/m, 'title: Ostrý balíček')
    .replace(/scenarios:[\s\S]*/, `scenarios:\n  - ${file}\n`);
const yaml = (name: string, text: string) => ({ name, mimeType: 'text/yaml', buffer: Buffer.from(text) });

test('an own pack is checked, opened and used; a broken one says file, line and what to write', async ({ browser }) => {
  const { page, errors } = await person(browser);
  await page.goto('./#/new');
  await page.getByText('Otevřít vlastní balíček').click();
  const files = page.getByLabel(/Vyberte všechny soubory/);
  const broken = scenario.replace(/^( {2}start: )\d+/m, '$1hodně');
  expect(broken).not.toBe(scenario);
  const line = broken.split('\n').findIndex((text) => text.includes('start: hodně')) + 1;
  await files.setInputFiles([yaml('pack.yaml', pack('X.yaml')), yaml('world.yaml', world), yaml('X.yaml', broken)]);
  await expect(page.getByText(new RegExp(`X\\.yaml, řádek ${line}: .*mood\\.start.*hodně`))).toBeVisible();

  const secret = scenario.replace(/^( {2}stopWord: ).*/m, `$1${canary}`);
  expect(secret).not.toBe(scenario);
  await files.setInputFiles([yaml('pack.yaml', pack('X.yaml')), yaml('world.yaml', world), yaml('X.yaml', secret)]);
  await expect(page.getByText('Balíček „Ostrý balíček“ je otevřený.')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /S09/ })).toBeVisible();
  const built = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(js|html|json|css)$/.test(file),
  );
  for (const file of built) expect(readFileSync(join(dist, file), 'utf8').includes(canary), file).toBe(false);
  expect(errors).toEqual([]);
});

const passphrase = 'jasan roste u silnice';
const texts = new Map([
  ['muj/pack.yaml', pack('X.yaml')],
  ['muj/world.yaml', world],
  ['muj/X.yaml', scenario],
  ['muj/LICENSE', 'CC BY 4.0'],
]);
const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});
const opened = (page: Page) => page.getByText('Balíček „Ostrý balíček“ je otevřený.');

test('Z-7 a ZIP and a sealed pack: a wrong passphrase can be typed again, a damaged file asks for none', async ({
  browser,
}) => {
  const { page, errors } = await person(browser);
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  await page.goto('./#/new');
  await page.getByText('Otevřít vlastní balíček').click();
  const files = page.getByLabel(/Vyberte všechny soubory/);
  const archive = zipped(texts);
  await files.setInputFiles(file('muj.zip', archive));
  await expect(opened(page)).toBeVisible();

  const sealed = await seal(archive, passphrase);
  await page.reload();
  await page.getByText('Otevřít vlastní balíček').click();
  const damaged = sealed.slice();
  damaged[500] = (damaged[500] ?? 0) ^ 1;
  await files.setInputFiles(file('muj.hovorna', damaged));
  await expect(page.getByText('Soubor je poškozený; heslem to není. Vezměte jinou kopii.')).toBeVisible();
  await files.setInputFiles(file('muj.hovorna', sealed));
  const dialog = page.getByRole('dialog', { name: 'Balíček je zapečetěný' });
  await expect(dialog.getByLabel('Heslo k balíčku')).toBeFocused();
  await look(page, 'passphrase');
  await page.keyboard.type('jasan roste u lesa');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(/Tohle heslo to není/)).toBeVisible();
  await look(page, 'passphrase-wrong');
  await expect(dialog.getByLabel('Heslo k balíčku')).toBeFocused();
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await expect(opened(page)).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('checkbox', { name: /S09/ })).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(kept + logged.join() + (await page.content())).not.toContain('roste u');
  expect(errors).toEqual([]);
});

test('CZ-8 the product sheet is saved and printed without the plan and without the tasks', async ({ browser }) => {
  const { page, errors } = await person(browser);
  await page.goto('./#/new');
  await page.getByLabel('Místo konání').fill('Zkušebna Brno');
  await page.getByRole('button', { name: 'Přehled výrobků pro uchazeče' }).click();
  await look(page, 'product-sheet');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Uložit jako HTML' }).click();
  const html = readFileSync(await (await download).path(), 'utf8');
  expect((await download).suggestedFilename()).toMatch(/^prehled-vyrobku-elektrojasan.*\.html$/);
  for (const text of ['pračka Jasan 8 kg', 'Zkušebna Brno', 'Elektrojasan, s']) expect(html).toContain(text);
  expect(html).not.toMatch(/<script|Nejde mi zaplatit|Mokré prádlo/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('article').getByText('pračka Jasan 8 kg')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Vytisknout' })).toBeHidden();
  await expect(page.getByText('Nová zkouška')).toHaveCount(0);
  const paper = await page.pdf({ format: 'A4' });
  expect(paper.length).toBeGreaterThan(10_000);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Zpět k plánu zkoušky' }).click();
  await expect(page.getByLabel('Místo konání')).toHaveValue('Zkušebna Brno');

  const alone = await (await browser.newContext()).newPage();
  await alone.goto(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
  await expect(alone.getByRole('heading', { name: 'Přehled výrobků ke zkoušce' })).toBeVisible();
  await look(alone, 'product-sheet-file');
  expect(errors).toEqual([]);
});

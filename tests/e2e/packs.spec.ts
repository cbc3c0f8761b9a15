/** An examiner's own pack: opened from files, errors in the author's words, never part of the build. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test.ts';
import { person } from './people.ts';

const canary = 'kanárek-7f3a tajný klíč';
const folder = 'scenarios/elektrojasan';
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
  const files = page.locator('input[type=file]');
  const broken = scenario.replace(/^( {2}start: )\d+/m, '$1hodně');
  expect(broken).not.toBe(scenario);
  const line = broken.split('\n').findIndex((text) => text.includes('start: hodně')) + 1;
  await files.setInputFiles([yaml('pack.yaml', pack('X.yaml')), yaml('X.yaml', broken)]);
  await expect(page.getByText(new RegExp(`X\\.yaml, řádek ${line}: .*mood\\.start.*hodně`))).toBeVisible();

  const secret = scenario.replace(/^( {2}stopWord: ).*/m, `$1${canary}`);
  expect(secret).not.toBe(scenario);
  await files.setInputFiles([yaml('pack.yaml', pack('X.yaml')), yaml('X.yaml', secret)]);
  await expect(page.getByText('Balíček „Ostrý balíček“ je otevřený.')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /S09/ })).toBeVisible();
  const built = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(js|html|json|css)$/.test(file),
  );
  for (const file of built) expect(readFileSync(join('dist', file), 'utf8').includes(canary), file).toBe(false);
  expect(errors).toEqual([]);
});

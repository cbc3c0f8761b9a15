/** The verifier on the command line, as somebody without the app uses it. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { evidenceBytes } from '../../src/verify/evidence.fixture.ts';
import { verify } from '../../src/verify/verify.ts';
import { bytesSource } from '../../src/verify/source.ts';
import { main } from '../../scripts/verify.ts';

let folder = '';
let good: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evidence-'));
  good = await evidenceBytes();
});
afterAll(() => rm(folder, { recursive: true }));

async function saved(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

/** What the command says in this process. */
async function said(path: string, lang: string): Promise<{ code: number; text: string }> {
  const [log, lines] = [console.log, [] as string[]];
  console.log = (line: string) => void lines.push(line);
  try {
    return { code: await main([path], lang), text: lines.join('\n').replaceAll('\u00a0', ' ') };
  } finally {
    console.log = log;
  }
}

it('V-14 npm run verify says what was checked, in Czech or English, and ends with 0 or 1', async () => {
  const path = await saved('good.zip', good);
  const run = (file: string) =>
    new Promise<{ code: number; text: string }>((done) => {
      const env = { ...process.env, LC_ALL: '', LANG: 'cs_CZ.UTF-8' };
      execFile(process.execPath, ['scripts/verify.mjs', file], { env }, (error, stdout) =>
        done({ code: Number(error?.code ?? 0), text: stdout.replaceAll('\u00a0', ' ') }),
      );
    });
  const czech = await run(path);
  expect(czech.code).toBe(0);
  expect(czech.text).toContain('Soubor je v pořádku');
  expect(czech.text).toContain('Všech 8 událostí na sebe navazuje');
  expect(czech.text).toContain('Kdo u prohlížeče seděl, nedokazuje nic z toho');
  const english = await said(path, 'en_GB.UTF-8');
  expect(english).toMatchObject({ code: 0 });
  expect(english.text).toContain('The file is in order');
  const bad = await said(await saved('bad.zip', good.with(60, (good[60] ?? 0) ^ 1)), 'cs_CZ');
  expect(bad.code).toBe(1);
  expect(bad.text).toContain('Soubor v pořádku není');
  expect(bad.text).toContain('Část index.html je změněná');
});

it('V-14 a changed byte is found here as on the page, with the same codes', async () => {
  for (let at = 0; at < good.length; at += Math.floor(good.length / 60)) {
    const bytes = good.with(at, (good[at] ?? 0) ^ 4);
    const { code, text } = await said(await saved('changed.zip', bytes), 'en');
    expect(code, `byte ${at}`).toBe(1);
    const page = await verify(bytesSource(bytes));
    expect(page.ok).toBe(false);
    expect(text.match(/does not hold$/gm)).toHaveLength(
      page.checks.filter(({ outcome }) => outcome === 'broken').length,
    );
  }
});

it('V-14 without a file, or with one that is not there, it says how it is used', async () => {
  const error = console.error;
  console.error = () => {};
  expect(await main([], 'en')).toBe(2);
  expect(await main([join(folder, 'none.zip')], 'en')).toBe(2);
  console.error = error;
});

/** `npm run scenarios -- sheet FOLDER OUT.html`: the product sheet for the day before (CZ-8), and what was left out of it
 *  because a task repeats it. */
import { writeFileSync } from 'node:fs';
import { productSheet } from '../../src/pack/productSheet.ts';
import { sheetDocument } from '../../src/pack/sheetDocument.ts';
import { guarded, taskTexts } from '../../src/pack/sheetGuard.ts';
import { type Print, openFolder } from './openFolder.ts';
import { called } from './options.ts';

const words = {
  cs: {
    help: 'Použití: npm run scenarios -- sheet [--lang cs|en] [--date RRRR-MM-DD] [--place MÍSTO] SLOŽKA-BALÍČKU VÝSTUP.html',
    done: (file: string, products: number) => `${file}: výrobků ${products}.`,
    leftOut: (of: string, text: string) => `Vynecháno, protože to stojí i v některé úloze: ${of}: „${text}“`,
  },
  en: {
    help: 'Usage: npm run scenarios -- sheet [--lang cs|en] [--date YYYY-MM-DD] [--place PLACE] PACK-FOLDER OUT.html',
    done: (file: string, products: number) => `${file}: ${products} products.`,
    leftOut: (of: string, text: string) => `Left out, because a task says it too: ${of}: “${text}”`,
  },
};

/** @returns the exit code: 0 written, 1 problems, 2 wrong use. */
export function run(args: readonly string[], print: Print = console.log): number {
  const { rest, option, language } = called(args);
  const say = words[language];
  const [folder, out] = rest;
  const date = option('--date') ?? '';
  if (folder === undefined || out === undefined || rest.length !== 2 || !/^(?:\d{4}-\d\d-\d\d)?$/.test(date)) {
    print(say.help);
    return 2;
  }
  const opened = openFolder(folder, language, print);
  if (!opened) return 1;
  const { manifest, world, qualifications, cases } = opened.pack;
  const [first] = qualifications;
  const exam = first ? `${first.name} (${first.code})` : '';
  const place = option('--place') ?? '';
  const plain = productSheet({ language: manifest.language, world, company: manifest.company, exam, date, place });
  const tasks = cases.flatMap(({ variants }) => variants.flatMap(({ value }) => taskTexts(value)));
  const { sheet, leftOut } = guarded(plain, tasks);
  writeFileSync(out, sheetDocument(sheet));
  for (const { of, text } of leftOut) print(say.leftOut(of, text));
  print(say.done(out, sheet.products.length));
  return 0;
}

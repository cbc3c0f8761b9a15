/** `npm run scenarios -- pack FOLDER OUT.zip`: a checked pack with its manifest, licence and qualifications as one file. */
import { writeFileSync } from 'node:fs';
import { pack, unpack } from '../../src/pack/archive.ts';
import { packSentence } from '../../src/pack/sentences.ts';
import { type Print, openFolder } from './openFolder.ts';
import { called } from './options.ts';

const words = {
  cs: {
    help: 'Použití: npm run scenarios -- pack [--lang cs|en] SLOŽKA-BALÍČKU VÝSTUP.zip',
    done: (file: string, count: number, bytes: number) => `${file}: souborů ${count}, ${bytes} B.`,
  },
  en: {
    help: 'Usage: npm run scenarios -- pack [--lang cs|en] PACK-FOLDER OUT.zip',
    done: (file: string, count: number, bytes: number) => `${file}: ${count} files, ${bytes} B.`,
  },
};

/** @returns the exit code: 0 written, 1 problems, 2 wrong use. */
export function run(args: readonly string[], print: Print = console.log): number {
  const { rest, language } = called(args);
  const [folder, out] = rest;
  if (folder === undefined || out === undefined || rest.length !== 2) {
    print(words[language].help);
    return 2;
  }
  const opened = openFolder(folder, language, print);
  if (!opened) return 1;
  const archive = pack(opened.files);
  // the same look that the app takes: sizes, kinds, encoding
  const again = unpack(archive);
  if ('problem' in again) {
    print(`${folder}: ${packSentence(again.problem, language)}`);
    return 1;
  }
  writeFileSync(out, archive);
  print(words[language].done(out, opened.files.size, archive.length));
  return 0;
}

/** `npm run scenarios -- seal IN.zip OUT.hovorna`: a pack under a passphrase, opened once to see that it opens. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { unpack } from '../../src/pack/archive.ts';
import { type PackProblem, packProblem } from '../../src/pack/problem.ts';
import { seal, unseal } from '../../src/pack/sealed.ts';
import { packSentence } from '../../src/pack/sentences.ts';
import { called } from './options.ts';
import { askPassphrase, minPassphrase } from './passphrase.ts';

const words = {
  cs: {
    help: 'Použití: npm run scenarios -- seal [--lang cs|en] BALÍČEK.zip VÝSTUP.hovorna (heslo se zeptá, nebo je v proměnné HOVORNA_PASSPHRASE)',
    missing: (file: string) => `${file}: takový soubor tu není.`,
    first: 'Heslo: ',
    again: 'Heslo ještě jednou: ',
    differ: 'Hesla se liší; nic se nezapsalo.',
    short: `Heslo musí mít aspoň ${minPassphrase} znaků; nejlépe několik slov za sebou. Nic se nezapsalo.`,
    done: (file: string) => `${file}: zapečetěno. Heslo předejte jinou cestou než soubor; obnovit se nedá.`,
  },
  en: {
    help: 'Usage: npm run scenarios -- seal [--lang cs|en] IN.zip OUT.hovorna (asks for the passphrase, or takes HOVORNA_PASSPHRASE)',
    missing: (file: string) => `${file}: there is no such file.`,
    first: 'Passphrase: ',
    again: 'Passphrase again: ',
    differ: 'The passphrases differ; nothing was written.',
    short: `A passphrase needs ${minPassphrase} characters at least; several words are best. Nothing was written.`,
    done: (file: string) =>
      `${file}: sealed. Hand the passphrase over another way than the file; it cannot be recovered.`,
  },
};

function archiveProblem(archive: Uint8Array<ArrayBuffer>): PackProblem | undefined {
  const read = unpack(archive);
  if ('problem' in read) return read.problem;
  return read.files.has('pack.yaml') ? undefined : packProblem('no-manifest', {});
}

/** @returns the exit code: 0 written, 1 problems, 2 wrong use. */
export async function run(args: readonly string[], print: (line: string) => void = console.log): Promise<number> {
  const { rest, language } = called(args);
  const say = words[language];
  const [from, out] = rest;
  if (from === undefined || out === undefined || rest.length !== 2 || !existsSync(from)) {
    print(from !== undefined && out !== undefined && rest.length === 2 ? say.missing(from) : say.help);
    return 2;
  }
  const archive = new Uint8Array(readFileSync(from));
  const problem = archiveProblem(archive);
  if (problem) {
    print(`${from}: ${packSentence(problem, language)}`);
    return 1;
  }
  const asked = await askPassphrase(say.first, say.again);
  if ('problem' in asked) {
    print(say[asked.problem]);
    return 1;
  }
  const sealed = await seal(archive, asked.passphrase);
  const again = await unseal(sealed, asked.passphrase);
  if ('problem' in again) throw new Error(again.problem.code);
  writeFileSync(out, sealed);
  print(say.done(out));
  return 0;
}

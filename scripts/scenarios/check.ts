/** `npm run scenarios -- check FILES`: reads packs and cases, says what is wrong and where, what the cases cover, and
 *  how something in a case is reached. Judges nothing itself. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { type WholePack, packFile } from '../../src/scenario/open-pack.ts';
import type { Problem } from '../../src/scenario/problem.ts';
import { type Language, sentence } from '../../src/scenario/sentences.ts';
import { coverage, goalNamed, trace } from '../../src/scenario/trace.ts';
import { type Print, openFolder } from './openFolder.ts';
import { called } from './options.ts';

const words = {
  cs: {
    help: 'Použití: npm run scenarios -- check [--lang cs|en] [--trace ID] SLOŽKA-BALÍČKU | PŘÍPAD.yaml …',
    absent: (path: string) => `${path}: takový soubor tu není.`,
    // names of a case are checked within its pack: without the rest nothing can be said of it
    neighbours: (files: string) =>
      `V případu samém chyba není; celek však nejde otevřít kvůli souborům: ${files}. Zkontrolujte celou složku.`,
    sound: (title: string, count: number, ms: number) => `${title}: v pořádku, případů ${count} (${ms} ms).`,
    unknown: (id: string) => `Nic se tu nejmenuje „${id}“: žádná fáze, skutečnost, otázka, věta ani výsledek.`,
  },
  en: {
    help: 'Usage: npm run scenarios -- check [--lang cs|en] [--trace ID] PACK-FOLDER | CASE.yaml …',
    absent: (path: string) => `${path}: there is no such file.`,
    neighbours: (files: string) =>
      `Nothing is wrong in the case itself, but the pack cannot be opened because of: ${files}. Check the folder.`,
    sound: (title: string, count: number, ms: number) => `${title}: ${count} cases in order (${ms} ms).`,
    unknown: (id: string) => `Nothing here is called “${id}”: no stage, fact, question, line or outcome.`,
  },
};

/** Names of the files asked about; empty for all of a folder. */
type Wanted = ReadonlySet<string>;

function byFolder(paths: readonly string[]): ReadonlyMap<string, Wanted> {
  const folders = new Map<string, Set<string>>();
  for (const path of paths) {
    const isFolder = statSync(path).isDirectory();
    const folder = resolve(isFolder ? path : dirname(path));
    const files = folders.get(folder) ?? new Set<string>();
    folders.set(folder, isFolder || basename(path) === packFile ? files : files.add(basename(path)));
  }
  return folders;
}

function printProblems(problems: readonly Problem[], wanted: Wanted, language: Language, print: Print): void {
  const told = problems.filter(({ file }) => wanted.size === 0 || wanted.has(file));
  for (const problem of told) print(sentence(problem, language));
  const files = [...new Set(problems.map(({ file }) => file))].join(', ');
  if (told.length === 0) print(words[language].neighbours(files));
}

function printTraces({ cases }: WholePack, id: string, wanted: Wanted, language: Language, print: Print): void {
  const traces = cases
    .filter(({ file }) => wanted.size === 0 || wanted.has(file))
    .flatMap(({ variants }) => variants[0]?.value ?? [])
    .flatMap((scenario) => {
      const goal = goalNamed(scenario, id);
      return goal ? trace(scenario, goal, language).map((line) => `${scenario.id}: ${line}`) : [];
    });
  for (const line of traces.length > 0 ? traces : [words[language].unknown(id)]) print(line);
}

function printCoverage({ qualifications, cases }: WholePack, print: Print): void {
  const scenarios = cases.flatMap(({ variants }) => variants[0]?.value ?? []);
  for (const qualification of qualifications) {
    print(`\n${qualification.code} ${qualification.name}`);
    for (const { key, text, cases: ids } of coverage(qualification, scenarios))
      print(`  ${key.padEnd(4)} ${ids.length > 0 ? ids.join(', ') : '–'}  ${text.slice(0, 80)}`);
  }
}

/** @returns the exit code: 0 nothing found, 1 problems, 2 wrong use. */
export function run(args: readonly string[], print: Print = console.log): number {
  const { rest, option, language } = called(args);
  const say = words[language];
  const absent = rest.find((path) => !existsSync(path));
  if (rest.length === 0 || absent !== undefined) {
    print(absent === undefined ? say.help : say.absent(absent));
    return 2;
  }
  const id = option('--trace');
  let found = false;
  for (const [folder, wanted] of byFolder(rest)) {
    const begun = performance.now();
    const opened = openFolder(folder, language, print, (problems) => printProblems(problems, wanted, language, print));
    if (!opened) {
      found = true;
      continue;
    }
    const { pack } = opened;
    print(say.sound(pack.manifest.title, pack.cases.length, Math.round(performance.now() - begun)));
    if (id === undefined) printCoverage(pack, print);
    else printTraces(pack, id, wanted, language, print);
  }
  return found ? 1 : 0;
}

/** `npm run scenarios -- check FILES`: reads packs and cases, says what is wrong and where, what the cases cover, and
 *  how something in a case is reached. Reads files; judges nothing itself. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { openSources, packFile } from '../../src/scenario/open-pack.ts';
import { type Language, sentence } from '../../src/scenario/sentences.ts';
import { coverage, goalNamed, trace } from '../../src/scenario/trace.ts';
import { formats } from '../../src/wiring/formats.ts';

const help = {
  cs: 'Použití: npm run scenarios -- check [--lang cs|en] [--trace ID] SLOŽKA-BALÍČKU | PŘÍPAD.yaml …',
  en: 'Usage: npm run scenarios -- check [--lang cs|en] [--trace ID] PACK-FOLDER | CASE.yaml …',
};

/** Names of a case are checked within its pack: without the rest nothing can be said of it. */
const notAlone: Record<Language, (files: string) => string> = {
  cs: (files) =>
    `V případu samém chyba není; celek však nejde otevřít kvůli souborům: ${files}. Zkontrolujte celou složku.`,
  en: (files) =>
    `Nothing is wrong in the case itself, but the pack cannot be opened because of: ${files}. Check the folder.`,
};

const yamlIn = (folder: string): [string, string][] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => /\.ya?ml$/.test(file))
        .map((file) => [file, readFileSync(join(folder, file), 'utf8')])
    : [];

/** Qualifications lie beside the pack's folder, or in the pack itself. */
const sourcesOf = (folder: string): Map<string, string> =>
  new Map([
    ...yamlIn(join(folder, '..', 'qualifications')),
    ...yamlIn(join('scenarios', 'qualifications')),
    ...yamlIn(folder),
  ]);

/** @returns the exit code: 0 nothing found, 1 problems, 2 wrong use. */
export function run(args: readonly string[], print: (line: string) => void = console.log): number {
  const rest = [...args];
  const option = (name: string): string | undefined => {
    const at = rest.indexOf(name);
    return at < 0 ? undefined : rest.splice(at, 2)[1];
  };
  const language: Language = option('--lang') === 'en' ? 'en' : 'cs';
  const wanted = option('--trace');
  if (rest.length === 0) {
    print(help[language]);
    return 2;
  }
  /** Folder → the files asked about; empty for all. */
  const folders = new Map<string, Set<string>>();
  for (const path of rest) {
    if (!existsSync(path)) {
      print(language === 'cs' ? `${path}: takový soubor tu není.` : `${path}: there is no such file.`);
      return 2;
    }
    const isFolder = statSync(path).isDirectory();
    const folder = resolve(isFolder ? path : dirname(path));
    const files = folders.get(folder) ?? new Set<string>();
    folders.set(folder, isFolder || basename(path) === packFile ? files : files.add(basename(path)));
  }
  let found = 0;
  for (const [folder, files] of folders) {
    const begun = performance.now();
    const opened = openSources(sourcesOf(folder), formats);
    const ms = Math.round(performance.now() - begun);
    if (!opened.ok) {
      const told = opened.problems.filter(({ file }) => files.size === 0 || files.has(file));
      for (const problem of told) print(sentence(problem, language));
      found += told.length;
      const elsewhere = new Set(opened.problems.filter((problem) => !told.includes(problem)).map(({ file }) => file));
      if (told.length === 0) print(notAlone[language]([...elsewhere].join(', ')));
      continue;
    }
    const { manifest, qualifications, cases } = opened.pack;
    const scenarios = cases.flatMap(({ variants }) => variants[0]?.value ?? []);
    print(
      language === 'cs'
        ? `${manifest.title}: ${cases.length} případů v pořádku (${ms} ms).`
        : `${manifest.title}: ${cases.length} cases in order (${ms} ms).`,
    );
    if (wanted !== undefined)
      for (const scenario of scenarios.filter((_, index) => files.size === 0 || files.has(cases[index]?.file ?? ''))) {
        const goal = goalNamed(scenario, wanted);
        if (goal) for (const line of trace(scenario, goal, language)) print(`${scenario.id}: ${line}`);
      }
    else
      for (const qualification of qualifications) {
        print(`\n${qualification.code} ${qualification.name}`);
        for (const { key, text, cases: ids } of coverage(qualification, scenarios))
          print(`  ${key.padEnd(4)} ${ids.length > 0 ? ids.join(', ') : '–'}  ${text.slice(0, 80)}`);
      }
  }
  return found > 0 ? 1 : 0;
}

/** Who may import whom (ARCHITECTURE.md), one door per library, and no clock or chance in what the log drives. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(process.cwd(), 'src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|svelte)$/.test(path) && !/\.(test|fixture)\./.test(path));

const sourceOf = (path: string) => readFileSync(join(root, path), 'utf8');

/** Everything a file imports: folders of ours as `~folder`, libraries by name. */
function importsOf(path: string): { name: string; from: string }[] {
  const found = [...sourceOf(path).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name ?? '');
  return found.map((name) => {
    if (!name.startsWith('.')) return { name, from: path };
    const target = relative(root, join(root, dirname(path), name)).replaceAll('\\', '/');
    return { name: `~${target}`, from: path };
  });
}

const folderOf = (path: string) => path.split('/')[0] ?? '';

/** The picture in ARCHITECTURE.md as data. `channels/channel.ts` is the contract and open to machines and host. */
const allowed: Record<string, readonly string[]> = {
  exam: [],
  wire: [],
  i18n: [],
  scenario: ['exam'],
  // types only: what a lamp and a link status can be
  ui: ['exam', 'i18n', 'channels/channel.ts', 'seat/seat.ts'],
  channels: ['exam', 'ui', 'i18n'],
  kinds: ['channels', 'exercises'],
  exercises: ['exam', 'ui', 'i18n', 'tables', 'channels/channel.ts', 'channels/around-task.ts'],
  workplace: ['exam', 'ui', 'i18n', 'channels/channel.ts'],
  machines: ['exam', 'scenario', 'channels/channel.ts'],
  // the customer's machine is compiled from the case
  host: ['exam', 'machines', 'workplace', 'channels', 'kinds', 'wire', 'scenario/compile.ts'],
  seat: ['exam', 'wire'],
  media: ['exam', 'wire'],
  evidence: ['exam'],
  // written from docs/evidence-format.md: nothing of the writer may be in it
  verify: [],
  tables: [],
  statistics: ['exam', 'machines/marking-state.ts'],
  pack: ['exam', 'scenario'],
  screens: [
    'exam',
    'machines',
    'workplace',
    'channels',
    'kinds',
    'seat',
    'media',
    'ui',
    'i18n',
    'wire',
    'scenario',
    'evidence',
    'verify',
    'pack',
    'tables',
    'statistics',
  ],
  routes: ['screens', 'i18n', 'ui'],
};

describe('A-1 who may import whom', () => {
  it.each(Object.keys(allowed))('%s', (folder) => {
    const wrong = files
      .filter((path) => folderOf(path) === folder)
      .flatMap(importsOf)
      .filter(({ name }) => name.startsWith('~'))
      .filter(({ name }) => {
        const target = name.slice(1);
        const may = [folder, ...(allowed[folder] ?? [])];
        return !may.some((prefix) => target === prefix || target.startsWith(`${prefix}/`));
      })
      .map(({ from, name }) => `${from} → ${name}`);
    expect(wrong).toEqual([]);
  });

  it('no channel imports another', () => {
    const wrong = files
      .filter((path) => path.startsWith('channels/') && path.split('/').length > 2)
      .flatMap(importsOf)
      .filter(
        ({ name, from }) =>
          name.startsWith('~channels/') &&
          name.split('/').length > 2 &&
          posix.dirname(from) !== posix.dirname(name.slice(1)),
      )
      .map(({ from, name }) => `${from} → ${name}`);
    expect(wrong).toEqual([]);
  });
});

describe('A-2 one door per library', () => {
  const doors: Record<string, RegExp> = {
    dexie: /^(host\/(database|log-dexie)|seat\/journal-dexie)\.ts$/,
    peerjs: /^wire\//,
    marked: /^ui\/markdown\.ts$/,
    dompurify: /^ui\/markdown\.ts$/,
    yaml: /^scenario\//,
    i18next: /^i18n\//,
    fflate: /^pack\/archive\.ts$/,
    'fast-formula-parser': /^exercises\/report\/sheet\/formulas\.ts$/,
    'chart.js': /^exercises\/report\/chart-canvas\.ts$/,
    papaparse: /^tables\/delimited\.ts$/,
    'write-excel-file/universal': /^tables\/spreadsheet\.ts$/,
    'read-excel-file/universal': /^tables\/spreadsheet\.ts$/,
    '@dagrejs/dagre': /^screens\/author\/layout\.ts$/,
  };
  it.each(Object.entries(doors))('%s', (library, door) => {
    const wrong = files.flatMap(importsOf).filter(({ name, from }) => name === library && !door.test(from));
    expect(wrong).toEqual([]);
  });

  it('only Markdown.svelte makes HTML from text', () => {
    expect(files.filter((path) => path !== 'ui/Markdown.svelte' && sourceOf(path).includes('{@html'))).toEqual([]);
  });
});

describe('A-3 pure folds', () => {
  it('no clock, chance, timer or page in exam, machines and what a channel folds and shows', () => {
    const pure = files.filter((path) =>
      /^(exam|machines)\/|(machine|projections)\.ts$|^workplace\/.*(?<!\.svelte)\.ts$/.test(path),
    );
    const impure = /Date\.now|new Date\(\)|Math\.random|setTimeout|setInterval|\bwindow\.|\bdocument\.|performance\./;
    expect(pure.filter((path) => impure.test(sourceOf(path).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')))).toEqual([]);
  });

  it('no machine has delays, invocations or spawned actors', () => {
    const machines = files.filter((path) => /^machines\/|machine\.ts$/.test(path));
    expect(machines.filter((path) => /\b(after|invoke|spawn\w*)\s*[:(]/.test(sourceOf(path)))).toEqual([]);
  });
});

describe('A-4 every module says what it is', () => {
  it('has a header', () => {
    const bare = files.filter((path) => {
      const source = sourceOf(path);
      return path.endsWith('.svelte') ? !/<script[^>]*>\s*\/\*\*/.test(source) : !source.startsWith('/**');
    });
    expect(bare).toEqual([]);
  });
});

/** The guides speak of the app as it is: each button, heading, address and picture that they name exists. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = 'docs/guides';
const guides = readdirSync(folder).map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }));
const czech = guides.filter(({ name }) => name.endsWith('.cs.md'));

/** As a person reads it: what is filled in later is left out, every space is a space. */
const plain = (text: string) =>
  text
    .replaceAll('\u00a0', ' ')
    .replace(/\{\{.*?\}\}/g, '')
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[:\s]+$/, '')
    .trim();

const leaves = (node: unknown): string[] =>
  typeof node === 'string' ? [node] : Object.values(node as Record<string, unknown>).flatMap(leaves);

const words = new Set(
  readdirSync('src/i18n/cs')
    .flatMap((file) => leaves(JSON.parse(readFileSync(`src/i18n/cs/${file}`, 'utf8'))))
    .map(plain),
);

it('O-20 there are guides for examiner, figurant and candidate in Czech and one for whoever runs the machines', () => {
  expect(guides.map(({ name }) => name).sort()).toEqual([
    'candidate.cs.md',
    'examiner.cs.md',
    'figurant.cs.md',
    'operator.en.md',
  ]);
});

describe.each(czech)('O-20 $name', ({ text }) => {
  it('quotes only what the app says', () => {
    const quoted = [...text.matchAll(/„([^“]+)“/g)].map(([, quote]) => plain(quote ?? ''));
    expect(quoted.length).toBeGreaterThan(5);
    expect(quoted.filter((quote) => !words.has(quote))).toEqual([]);
  });

  it('keeps one-letter words with the next one', () => {
    expect(text.match(/(?<![\p{L}\p{N}])[ksvzouai] \S+/giu) ?? []).toEqual([]);
  });
});

describe.each(guides)('O-20 $name', ({ text }) => {
  it('names only addresses that the app has', () => {
    const routes = [...readFileSync('src/App.svelte', 'utf8').matchAll(/'\/([\w-]*)[^']*':/g)].map(([, name]) => name);
    const named = [...text.matchAll(/#\/([\w-]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => !routes.includes(name))).toEqual([]);
  });

  it('names only pictures that are there, each said in words', () => {
    const pictures = [...text.matchAll(/!\[(.*)\]\((.*)\)/g)].map(([, alt = '', path = '']) => ({ alt, path }));
    expect(pictures.filter(({ alt, path }) => alt.length < 10 || !existsSync(`public/${path}`))).toEqual([]);
  });

  it('runs only commands that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm (?:run )?([a-z][\w:-]*)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

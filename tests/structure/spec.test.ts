/** SPEC.md and the tests speak of the same rules; docs/requirements.md lists every row that code and tests cite. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const files = ['src', 'tests', 'server'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|svelte)$/.test(path))
    .map((path) => join(folder, path)),
);
const isTest = (path: string) => /\.(test|spec)\.ts$|tests\/contracts\//.test(path);
const textOf = (paths: string[]) => paths.map((path) => readFileSync(path, 'utf8')).join('\n');

/** `**L-1 … L-4**` stands for all four. */
function rules(): string[] {
  const spec = readFileSync('SPEC.md', 'utf8');
  return [...spec.matchAll(/\*\*([A-Z])-(\d+)(?: … [A-Z]-(\d+))?\*\*/g)].flatMap(([, letter, from, to]) =>
    Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, i) => `${letter}-${Number(from) + i}`),
  );
}

it('A-5 every rule of SPEC.md is cited by a test', () => {
  const tests = textOf(files.filter((path) => isTest(path) && !path.endsWith('spec.test.ts')));
  expect(rules().length).toBeGreaterThan(50);
  expect(rules().filter((rule) => rule !== 'A-5' && !new RegExp(`\\b${rule}\\b`).test(tests))).toEqual([]);
});

it('A-5 every rule that a test cites is in SPEC.md', () => {
  const known = new Set(rules());
  const cited = [
    ...textOf(files.filter(isTest)).matchAll(
      /(?:it|test|describe)(?:\.each\([\s\S]{0,400}?\))?\(\s*['"`]([A-Z]-\d+)\b/g,
    ),
  ];
  expect(cited.map(([, rule]) => rule ?? '').filter((rule) => !known.has(rule))).toEqual([]);
});

it('A-5 every row that code and tests cite is in docs/requirements.md', () => {
  const listed = readFileSync('docs/requirements.md', 'utf8');
  const cited = new Set([...textOf(files).matchAll(/\b(CZ|PL|HU|IT)-\d+\b/g)].map(([row]) => row));
  expect([...cited].filter((row) => !new RegExp(`\\b${row}\\b`).test(listed))).toEqual([]);
});

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { privatePacks } from './public-packs.ts';

function folderWith(packs: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'packs-'));
  for (const [name, text] of Object.entries(packs)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'pack.yaml'), text);
  }
  return folder;
}

it('P-2 the shipped packs are public', () => expect(privatePacks('scenarios')).toEqual([]));

it('P-2 a pack that is not public, or does not say so, or cannot be read, is refused by name', () => {
  const folder = folderWith({
    open: 'id: a\npublic: true\n',
    closed: 'id: b\npublic: false\n',
    silent: 'id: c\n',
    text: 'public: "true"\n',
    broken: 'public: [\n',
  });
  const problems = privatePacks(folder);
  expect(problems).toHaveLength(4);
  expect(problems.join()).not.toContain(join('open', 'pack.yaml'));
  for (const name of ['closed', 'silent', 'text', 'broken']) expect(problems.join()).toContain(join(name, 'pack.yaml'));
});

// @vitest-environment node
/** A trainer begins with a case that is in order: each template passes the check in the shipped pack. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../scripts/scenarios/new.ts';
import { sentence } from './sentences.ts';
import { openShipped, sources } from './shipped.fixture.ts';

const kinds = readdirSync('docs/templates').map((file) => file.replace('.yaml', ''));

it.each(kinds)('I-8 the template for %s is a case in which the checker finds nothing', (kind) => {
  const file = 'S99-vzor.yaml';
  const folder = mkdtempSync(join(tmpdir(), 'case-'));
  expect(run([kind, join(folder, file)], () => undefined)).toBe(0);
  const text = readFileSync(join(folder, file), 'utf8');
  rmSync(folder, { recursive: true });
  const pack = `${sources.get('pack.yaml') ?? ''}  - ${file}\n`;
  const opened = openShipped(
    new Map([
      ['pack.yaml', pack],
      [file, text],
    ]),
  );
  expect(opened.ok ? [] : opened.problems.map((problem) => sentence(problem, 'cs'))).toEqual([]);
});

it('I-8 a case that is there is never written over', () => {
  const said: string[] = [];
  expect(run(['phone', 'docs/templates/phone.yaml'], (line) => said.push(line))).toBe(1);
  expect(said[0]).toMatch(/nepřepíšu/);
});

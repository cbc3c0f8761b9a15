/** A pack's folder as the texts of its files, with the qualifications that it names and that lie elsewhere. Only what may
 *  be in a pack is read; the rest is told. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isSoundFile } from '../../src/exam/sound.ts';
import type { Texts } from '../../src/pack/archive.ts';
import { base64Of } from '../../src/pack/bytes.ts';
import { isLitter, nameProblem } from '../../src/pack/limits.ts';
import { type PackProblem, packProblem } from '../../src/pack/problem.ts';

const manifest = 'pack.yaml';
const textOf = (path: string) => readFileSync(path, 'utf8');

function namedQualifications(folder: string): string[] {
  try {
    const { qualifications } = parse(textOf(join(folder, manifest))) as { qualifications?: unknown };
    return Array.isArray(qualifications) ? qualifications.filter((name) => typeof name === 'string') : [];
  } catch {
    // what is wrong with it is said by the check, with its line
    return [];
  }
}

export function readFolder(folder: string): { readonly files: Texts } | { readonly problem: PackProblem } {
  if (!existsSync(join(folder, manifest))) return { problem: packProblem('no-manifest', {}) };
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/(?:^|\/)\./.test(path) && !isLitter(path) && statSync(join(folder, path)).isFile())
    .sort();
  const problem = paths.map(nameProblem).find((found) => found !== undefined);
  if (problem) return { problem };
  const files = new Map(
    paths.map((path) => [
      path,
      isSoundFile(path) ? base64Of(readFileSync(join(folder, path))) : textOf(join(folder, path)),
    ]),
  );
  for (const name of namedQualifications(folder)) {
    const elsewhere = [join(folder, '..', 'qualifications', name), join('scenarios', 'qualifications', name)];
    const found = elsewhere.find((path) => existsSync(path));
    if (found && !files.has(name)) files.set(name, textOf(found));
  }
  return { files };
}

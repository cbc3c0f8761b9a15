/** Nothing that is not public gets into a build: whatever lies in scenarios/ can be read by anybody who opens the page,
 *  so a build with a pack that is not marked `public: true` is refused. Knows only that mark. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { parse } from 'yaml';

/** Packs in a folder that are not public, as sentences. */
export function privatePacks(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name, 'pack.yaml'))
    .filter((file) => existsSync(file) && !isPublic(readFileSync(file, 'utf8')))
    .map(
      (file) =>
        `${file} is not marked "public: true". Whatever is in ${folder} becomes part of the build, answer keys included. ` +
        'Keep exam packs in a folder of your own and open them from the app, or mark the pack public.',
    );
}

function isPublic(text: string): boolean {
  try {
    return (parse(text) as { public?: unknown } | null)?.public === true;
  } catch {
    return false;
  }
}

export function publicPacksOnly(folder = 'scenarios'): Plugin {
  return {
    name: 'public-packs-only',
    buildStart() {
      for (const problem of privatePacks(folder)) this.error(problem);
    },
  };
}

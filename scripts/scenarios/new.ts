/** `npm run scenarios -- new phone PACK-FOLDER/S20-nazev.yaml`: a case that passes the check already, to be overwritten
 *  with one's own. Writes one file and never over another. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

const templates = resolve(import.meta.dirname, '../../docs/templates');

export function run([kind = '', path = '']: readonly string[], print: (line: string) => void = console.log): number {
  const kinds = readdirSync(templates).map((file) => basename(file, '.yaml'));
  if (!kinds.includes(kind) || !/\.ya?ml$/.test(path)) {
    print(`Použití: npm run scenarios -- new ${kinds.join('|')} SLOŽKA-BALÍČKU/S20-nazev.yaml`);
    return 2;
  }
  if (existsSync(path)) {
    print(`${path}: takový soubor už tu je, nepřepíšu ho. Zvolte jiný název.`);
    return 1;
  }
  const id = /^([A-Za-z0-9]+)/.exec(basename(path))?.[1] ?? 'S99';
  const text = readFileSync(resolve(templates, `${kind}.yaml`), 'utf8').replace(/^id: S99/m, `id: ${id}`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  print(`${path}: hotovo. Přidejte ho do seznamu „scenarios“ v souboru pack.yaml a pak spusťte check.`);
  return 0;
}

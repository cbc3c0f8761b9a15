/** `npm run scenarios -- check` as an author calls it: on a folder, on one case, with a wrong name. */
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../scripts/scenarios/check.ts';

const shipped = 'scenarios/elektrojasan';
const s07 = 'S07-hodinky-k-padesatinam.yaml';

function called(...args: string[]) {
  const lines: string[] = [];
  const code = run(args, (line) => lines.push(line));
  return { code, said: lines.join('\n').replaceAll('\u00a0', ' ') };
}

describe('I-6 the command check', () => {
  let own = '';
  beforeEach(() => {
    own = join(mkdtempSync(join(tmpdir(), 'packs-')), 'own');
    cpSync(shipped, own, { recursive: true });
  });
  afterEach(() => rmSync(join(own, '..'), { recursive: true }));
  const spoil = (file: string, from: string, to: string) => {
    const path = join(own, file);
    const text = readFileSync(path, 'utf8');
    expect(text.replaceAll('\u00a0', ' ')).toContain(from);
    writeFileSync(path, text.replaceAll('\u00a0', ' ').replace(from, to));
  };

  it('finds nothing in the shipped pack and says which case shows which criterion', () => {
    const { code, said } = called(shipped);
    expect(code).toBe(0);
    const cases = readdirSync(shipped).filter((file) => /^S\d\d-/.test(file)).length;
    expect(said).toContain(`v pořádku, případů ${cases}`);
    expect(said).toMatch(/^ {2}1b +S02, S19 /m);
    expect(said).toMatch(/^ {2}5a +S20 /m);
    expect(said).toMatch(/^ {2}1c +– /m);
  });

  it('says how something in a case is reached, and when nothing is called so', () => {
    expect(called(join(shipped, s07), '--trace', 'do-dvanacti').said).toContain(
      'S07:   2. uchazeč se zeptá „Kdy Vás zastihneme?“',
    );
    expect(called(shipped, '--trace', 'neni').said).toContain('Nic se tu nejmenuje „neni“');
  });

  it('names file, line and the right day; one that is sound beside it is said to be', () => {
    spoil(s07, 'pátek 15. 5.', 'středu 15. 5.');
    const whole = called(own);
    expect(whole.code).toBe(1);
    expect(whole.said).toMatch(
      /^S07-.*, řádek \d+: .*„středu 15\. 5\.“, podle kalendáře je to pátek 15\. května 2026\./m,
    );
    const other = called(join(own, 'S01-mokre-pradlo.yaml'));
    expect(other.code).toBe(1);
    expect(other.said).toMatch(/V případu samém chyba není.*S07/);
    expect(called('--lang', 'en', own).said).toMatch(/line \d+: .*but the calendar says/);
  });

  it('knows a folder that is no pack, a file that is not there, and nothing at all', () => {
    expect(called(tmpdir())).toMatchObject({ code: 1, said: expect.stringContaining('pack.yaml') as string });
    expect(called('neni.yaml')).toMatchObject({ code: 2, said: 'neni.yaml: takový soubor tu není.' });
    expect(called().code).toBe(2);
  });
});

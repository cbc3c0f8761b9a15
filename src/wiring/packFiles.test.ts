// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { pack } from '../pack/archive.ts';
import { seal } from '../pack/sealed.ts';
import { chosenTexts } from './packFiles.ts';

const texts = { 'pack.yaml': 'id: a', 'S01.yaml': 'id: S01' };
const passphrase = 'jasan roste u silnice';
const zip = () => pack(new Map([...Object.entries(texts), ['LICENSE', 'MIT']]));
const file = (name: string, content: string | Uint8Array<ArrayBuffer>, path = '') =>
  Object.defineProperty(new File([content], name), 'webkitRelativePath', { value: path });
const opened = async (...files: File[]) => {
  const chosen = await chosenTexts(files);
  if (!('sources' in chosen)) return chosen;
  return Object.fromEntries(chosen.sources);
};

describe('Z-7 a pack is opened from', () => {
  it('loose files', async () =>
    expect(await opened(...Object.entries(texts).map(([name, text]) => file(name, text)))).toEqual(texts));

  it('a folder, in which other things may lie', async () => {
    const files = Object.entries(texts).map(([name, text]) => file(name, text, `muj/${name}`));
    const others = [file('foto.png', 'x', 'muj/foto.png'), file('.DS_Store', 'x', 'muj/.DS_Store')];
    expect(await opened(...files, ...others)).toEqual(texts);
  });

  it('a ZIP, whatever its name is', async () => expect(await opened(file('balicek', zip()))).toEqual(texts));

  it('a sealed file, with its passphrase', async () => {
    const sealed = file('pack.hovorna', await seal(zip(), passphrase, 2));
    expect(await chosenTexts([sealed])).toEqual({ locked: 'passphrase-needed' });
    expect(await chosenTexts([sealed], 'jiné')).toMatchObject({ problem: { code: 'wrong-passphrase' } });
    expect(await chosenTexts([sealed], passphrase)).toEqual({ sources: new Map(Object.entries(texts)) });
  });
});

describe('Z-7 what cannot be opened is told by its own name', () => {
  it('before anybody is asked for a passphrase', async () => {
    const sealed = await seal(zip(), passphrase, 2);
    sealed[100] = (sealed[100] ?? 0) ^ 1;
    expect(await opened(file('a.hovorna', sealed))).toMatchObject({ problem: { code: 'sealed-damaged' } });
    expect(await opened(file('a.hovorna', zip()))).toMatchObject({ problem: { code: 'not-sealed' } });
  });

  it('a ZIP that is none, a pack without its manifest, two files of one name', async () => {
    expect(await opened(file('a.zip', 'text'))).toMatchObject({ problem: { code: 'not-a-zip' } });
    expect(await opened(file('S01.yaml', 'id: S01'))).toMatchObject({ problem: { code: 'no-manifest' } });
    const twins = pack(new Map([...Object.entries(texts), ['dal/S01.yaml', 'id: S02']]));
    expect(await opened(file('a.zip', twins))).toMatchObject({ problem: { code: 'same-name' } });
  });
});

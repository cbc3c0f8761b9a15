/** Both languages say the same: same keys, same values to fill in. */
import { describe, expect, it } from 'vitest';
import cs from '../../i18n/cs/console.json';
import en from '../../i18n/en/console.json';

type Tree = { readonly [key: string]: string | Tree };
const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
const holes = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort();

describe('console.json', () => {
  const english = new Map(flat(en));
  it('has the same keys in Czech and English', () => {
    expect([...english.keys()].sort()).toEqual(
      flat(cs)
        .map(([key]) => key)
        .sort(),
    );
  });
  it('takes the same values in both', () => {
    const differ = flat(cs).filter(([key, text]) => `${holes(english.get(key) ?? '')}` !== `${holes(text)}`);
    expect(differ).toEqual([]);
  });
  it('is typeset: no typewriter quotation marks, no three dots', () => {
    expect(flat(cs).filter(([, text]) => /["']|\.\.\./.test(text))).toEqual([]);
  });
});

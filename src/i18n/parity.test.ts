import { describe, expect, it } from 'vitest';
import { cs } from './cs.ts';
import { en } from './en.ts';

/** `lobby.knocks.title` for every text; plural forms differ between languages, so they count once. */
function keys(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return [path.replace(/_(zero|one|two|few|many|other)$/, '')];
  return Object.entries(value as object).flatMap(([key, inner]) => keys(inner, path ? `${path}.${key}` : key));
}
const texts = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(texts);
const unique = (list: string[]) => [...new Set(list)].sort();

describe('X-2 translations', () => {
  it('have the same keys', () => expect(unique(keys(en))).toEqual(unique(keys(cs))));

  it('have the plural forms of their language', () => {
    const forms = (value: object, suffixes: string[]): string[] =>
      Object.entries(value).flatMap(([key, inner]) => {
        if (typeof inner !== 'string') return forms(inner as object, suffixes);
        if (!key.endsWith('_other')) return [];
        return suffixes.filter((suffix) => !(key.replace('_other', suffix) in value)).map((suffix) => key + suffix);
      });
    expect(forms(cs, ['_one', '_few', '_many'])).toEqual([]);
    expect(forms(en, ['_one'])).toEqual([]);
  });

  it('use the same names inside the braces', () => {
    const names = (text: string) => unique([...text.matchAll(/{{\s*(\w+)/g)].map(([, name]) => name ?? ''));
    const flat = (value: unknown, path = ''): [string, string][] =>
      typeof value === 'string'
        ? [[path, value]]
        : Object.entries(value as object).flatMap(([key, inner]) => flat(inner, `${path}.${key}`));
    const czech = new Map(flat(cs));
    const wrong = flat(en).filter(([path, text]) => {
      const other = czech.get(path);
      return other !== undefined && names(other).join() !== names(text).join();
    });
    expect(wrong).toEqual([]);
  });

  it('Czech is typeset as a Czech would: quotes, ellipsis, no-break spaces after one-letter prepositions', () => {
    expect(texts(cs).filter((text) => /["']|\.\.\./.test(text))).toEqual([]);
    expect(texts(cs).filter((text) => /(^|[\s„(])[kszvuoaiKSZVUOAI] /.test(text))).toEqual([]);
  });
});

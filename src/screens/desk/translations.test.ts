import { cs } from '../../i18n/cs.ts';
import { en } from '../../i18n/en.ts';

const parts = ['desk', 'email', 'chat', 'join'] as const;
const plural = /_(one|few|many|other)$/;

/** Every text by its path. */
function texts(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null
      ? texts(inner, `${path}${key}.`)
      : [[path + key, String(inner)] as [string, string]],
  );
}
const base = (value: object) => [...new Set(texts(value).map(([key]) => key.replace(plural, '')))].sort();
const forms = (value: object) => {
  const all: Record<string, string[]> = {};
  for (const [key] of texts(value))
    if (plural.test(key)) (all[key.replace(plural, '')] ??= []).push(key.match(plural)?.[1] ?? '');
  return Object.values(all).map((found) => found.sort().join(' '));
};
const variables = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort();

describe.each(parts)('%s', (part) => {
  it('has the same keys in both languages', () => expect(base(en[part])).toEqual(base(cs[part])));

  it('has all plural forms of each language', () => {
    expect(forms(cs[part]).every((found) => found === 'few many one other')).toBe(true);
    expect(forms(en[part]).every((found) => found === 'one other')).toBe(true);
  });

  it('fills in the same things in both languages', () => {
    const czech = new Map(texts(cs[part]));
    for (const [key, text] of texts(en[part]))
      expect([key, variables(text)]).toEqual([key, variables(czech.get(key) ?? '')]);
  });

  it('keeps Czech typography', () => {
    for (const [, text] of texts(cs[part])) {
      expect(text).not.toMatch(/["']/);
      expect(text).not.toMatch(/(^|[\s„(])[kszvuoaiKSZVUOAI] /);
    }
  });
});

import { cs } from '../../i18n/cs.ts';
import { en } from '../../i18n/en.ts';

const parts = ['home', 'lobby', 'record'] as const;
const plural = /_(one|few|many|other)$/;

function keys(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null ? keys(inner, `${path}${key}.`) : [path + key],
  );
}
const texts = (value: object): string[] =>
  Object.values(value).flatMap((inner: unknown) =>
    typeof inner === 'object' && inner !== null ? texts(inner) : [String(inner)],
  );
const bare = (all: string[]) => [...new Set(all.map((key) => key.replace(plural, '')))].sort();
const pluralsOf = (all: string[], key: string) =>
  all.flatMap((one) => (one.startsWith(`${key}_`) ? one.slice(key.length + 1) : [])).sort();

test.each(parts)('%s: Czech and English say the same things', (part) => {
  expect(bare(keys(en[part]))).toEqual(bare(keys(cs[part])));
});

test.each(parts)('%s: every plural is whole in both languages', (part) => {
  const [czech, english] = [keys(cs[part]), keys(en[part])];
  for (const key of new Set(czech.filter((one) => plural.test(one)).map((one) => one.replace(plural, '')))) {
    expect(pluralsOf(czech, key)).toEqual(['few', 'many', 'one', 'other']);
    expect(pluralsOf(english, key)).toEqual(['one', 'other']);
  }
});

test.each(parts)('%s: Czech typography – quotation marks and no lonely preposition', (part) => {
  for (const text of texts(cs[part])) {
    expect(text).not.toContain('"');
    expect(text).not.toMatch(/(^|[\s„(])[kszvuoKSZVUO] /);
  }
});

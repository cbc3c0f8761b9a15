/** Puts in what an author may write short: one of several languages, days relative to the world's, a variant's values,
 *  texts of the house. What comes out is plain data for the schemas. Knows no schema; keeps every path as it is in
 *  the file, so that problems found later still have their line. */
import type { World } from '../exam/world.ts';
import { type Today, countDay } from '../exam/counted-day.ts';
import { type DayForm, dayForms, wordDay } from './calendar.ts';
import { languages } from './fields.ts';
import { problemAt } from './issues.ts';
import { nearest } from './near.ts';
import type { Path, Problem } from './problem.ts';
import type { YamlFile } from './yaml-file.ts';

export interface Expansion {
  readonly language: string;
  readonly world: World;
  /** Values of the drawn variant by name. */
  readonly values: Readonly<Record<string, string>>;
}

/** House texts that a material may point to, by id. */
export function houseTexts(world: World): ReadonlyMap<string, { readonly title: string; readonly text: string }> {
  const { articles, procedures, scripts, standards, authority } = world;
  const all = [...articles, ...procedures, ...scripts, ...standards, ...authority];
  return new Map(all.map(({ id, title, text }) => [id, { title, text }]));
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `{ cs: …, en: … }`: nothing else is called like that. */
const isTexts = (value: unknown): value is Record<string, unknown> =>
  isFields(value) &&
  Object.keys(value).length > 0 &&
  Object.keys(value).every((key) => (languages as readonly string[]).includes(key));

export function expand(
  file: Pick<YamlFile, 'name' | 'place'>,
  data: unknown,
  { language, world, values }: Expansion,
): { data: unknown; problems: Problem[] } {
  const problems: Problem[] = [];
  const house = houseTexts(world);
  const today: Today = world;

  function inText(path: Path, text: string): string {
    return text.replace(/\{\{([^{}]*)\}\}/g, (whole, inner: string) => {
      const [words = '', form] = inner.split('|').map((part) => part.trim());
      if (Object.hasOwn(values, words)) return values[words] ?? whole;
      const day = countDay(words, today);
      const isForm = form === undefined || (dayForms as readonly string[]).includes(form);
      if (day !== undefined && isForm) return wordDay(day, language, form as DayForm | undefined);
      const known = [...Object.keys(values), 'today'];
      problems.push(
        problemAt(file, path, 'unknown-placeholder', { name: inner, nearest: nearest(words, known), known }),
      );
      return whole;
    });
  }

  function walk(path: Path, value: unknown): unknown {
    if (typeof value === 'string') return value.includes('{{') ? inText(path, value) : value;
    if (Array.isArray(value)) return value.map((item, index) => walk([...path, index], item));
    if (!isFields(value)) return value;
    if (isTexts(value)) {
      if (language in value) return walk([...path, language], value[language]);
      const known = Object.keys(value);
      problems.push(problemAt(file, path, 'missing-language', { name: language, known }));
      return value[known[0] ?? ''];
    }
    if (path.length === 2 && path[0] === 'materials' && typeof value['from'] === 'string') {
      const found = house.get(value['from']);
      if (found && Object.keys(value).length === 1) return { ...found };
      const known = [...house.keys()];
      const params = { name: value['from'], nearest: nearest(value['from'], known), known };
      if (!found) problems.push(problemAt(file, [...path, 'from'], 'unknown-text', params));
      if (!found) return { title: value['from'], text: value['from'] };
    }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk([...path, key], item)]));
  }

  return { data: walk([], data), problems };
}

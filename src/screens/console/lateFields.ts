/** What late work holds beside its text, as fields and values of any command: cells, figures, a chart, a card. Pure; knows
 *  no channel and no language. */
import type { Json } from '../../exam/events.ts';

export interface LateField {
  readonly name: string;
  readonly value: string;
}
export interface LateFields {
  readonly fields: readonly LateField[];
  /** How many more there are than are shown. */
  readonly left: number;
}

/** A dozen cards, each with its answers and a reason. */
const mostFields = 60;
const longestValue = 300;
/** Shown as the text of the work, or of no use to anybody who decides. */
const elsewhere = ['text', 'note', 'revision'];

interface Titled {
  readonly id: string;
  readonly title: string;
  /** The closed choices of a field. */
  readonly options?: unknown;
}
const isTitled = (item: unknown): item is Titled => {
  const { id, title } = (item ?? {}) as { readonly id?: unknown; readonly title?: unknown };
  return typeof id === 'string' && typeof title === 'string';
};
const titledIn = (list: unknown): Titled[] => (Array.isArray(list) ? list.filter(isTitled) : []);

/** What the channel's view calls its own ids: fields of a card, codes, features; a closed choice by field and choice. */
export function titlesIn(view: object | undefined): ReadonlyMap<string, string> {
  return new Map(
    Object.values(view ?? {})
      .flatMap(titledIn)
      .flatMap(({ id, title, options }): [string, string][] => [
        [id, title],
        ...titledIn(options).map((option): [string, string] => [`${id} ${option.id}`, option.title]),
      ]),
  );
}

/** Fields whose value is such an id. */
const byId = ['code', 'feature', 'week'];

type Plain = null | boolean | number | string;
const isPlain = (data: Json | undefined): data is Plain => typeof data !== 'object' || data === null;
const isObject = (data: Json): data is { readonly [key: string]: Json | undefined } =>
  !isPlain(data) && !Array.isArray(data);

/** Rows under each other, the cells of one beside each other. */
function valueOf(data: Json): string {
  if (Array.isArray(data))
    return data.map((row: Json) => (Array.isArray(row) ? row.join(' | ') : valueOf(row))).join('\n');
  return isPlain(data) ? String(data ?? '') : JSON.stringify(data);
}

/** Commands count lines from nought, people do not. */
function flat(data: Json, titles: ReadonlyMap<string, string>): LateField[] {
  if (!isObject(data)) return [];
  return Object.entries(data).flatMap(([key, value]): LateField[] => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    if (isObject(value)) return flat(value, titles);
    if (Array.isArray(value) && value.some(isObject)) return value.flatMap((item: Json) => flat(item, titles));
    const text = key === 'line' ? String(Number(value) + 1) : valueOf(value);
    const title = titles.get(byId.includes(key) ? text : `${key} ${text}`);
    return [{ name: titles.get(key) ?? key, value: title ?? text }];
  });
}

export function lateFields(data: Json, titles: ReadonlyMap<string, string> = new Map()): LateFields {
  if (!isObject(data)) return { fields: [], left: 0 };
  const own = Object.fromEntries(Object.entries(data).filter(([key]) => !elsewhere.includes(key)));
  const all = flat(own, titles);
  const short = (value: string) => (value.length > longestValue ? `${value.slice(0, longestValue - 1)}…` : value);
  const fields = all.slice(0, mostFields).map(({ name, value }) => ({ name, value: short(value) }));
  return { fields, left: all.length - fields.length };
}

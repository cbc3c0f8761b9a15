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

const mostFields = 20;
const longestValue = 300;
/** Shown as the text of the work, or of no use to anybody who decides. */
const elsewhere = ['text', 'note', 'revision'];

/** What the channel's view calls its own ids: fields of a card, codes. */
export function titlesIn(view: object | undefined): ReadonlyMap<string, string> {
  const items = Object.values(view ?? {}).flatMap((value): unknown[] => (Array.isArray(value) ? value : []));
  return new Map(
    items.flatMap((item): [string, string][] => {
      const { id, title } = (item ?? {}) as { readonly id?: unknown; readonly title?: unknown };
      return typeof id === 'string' && typeof title === 'string' ? [[id, title]] : [];
    }),
  );
}

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
    if (value === undefined) return [];
    if (isObject(value)) return flat(value, titles);
    if (Array.isArray(value) && value.some(isObject)) return value.flatMap((item: Json) => flat(item, titles));
    const text = key === 'line' ? String(Number(value) + 1) : valueOf(value);
    return [{ name: titles.get(key) ?? key, value: key === 'code' ? (titles.get(text) ?? text) : text }];
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

/** Reads a zod schema as an author would ask about it: what belongs here, which fields are known here.
 *  Knows zod's definitions, not the files. A channel's own schema is read the same way. */
import * as z from 'zod/mini';
import { kinds } from './fields.ts';
import type { Expectation, Found, Path } from './problem.ts';

/** What is under wrappers that do not change the question. */
function bare(schema: z.core.SomeType): z.core.$ZodTypes {
  const node = schema as z.core.$ZodTypes;
  const def = node._zod.def;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'nonoptional':
    case 'readonly':
    case 'default':
    case 'prefault':
      return bare(def.innerType);
    case 'pipe':
      return bare(def.in);
    default:
      return node;
  }
}

/** One step down; a union answers with the branch that has the field and, by its literals, fits the value. */
function child(schema: z.core.SomeType, key: PropertyKey, value: unknown): z.core.SomeType | undefined {
  const node = bare(schema);
  const def = node._zod.def;
  if (def.type === 'object') return Object.hasOwn(def.shape, key) ? def.shape[String(key)] : undefined;
  if (def.type === 'array') return def.element;
  if (def.type === 'record') return def.valueType;
  if (def.type === 'union') {
    const branch = def.options.find((option) => fits(option, value)) ?? def.options[0];
    return branch && child(branch, key, value);
  }
  return undefined;
}

/** Do the branch's literal fields say what the value says? */
function fits(option: z.core.SomeType, value: unknown): boolean {
  const def = bare(option)._zod.def;
  if (def.type !== 'object' || typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  return Object.entries(def.shape).every(([name, field]) => {
    const literal = bare(field)._zod.def;
    return literal.type !== 'literal' || (literal.values as readonly unknown[]).includes(fields[name]);
  });
}

const step = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;

/** The value at a path; undefined where the path leaves the data. */
export const valueAt = (data: unknown, path: Path): unknown => path.reduce<unknown>(step, data);

export function schemaAt(schema: z.core.SomeType, path: Path, data: unknown): z.core.SomeType | undefined {
  let here: z.core.SomeType | undefined = schema;
  let value = data;
  for (const key of path) {
    if (!here) return undefined;
    here = child(here, key, value);
    value = step(value, key);
  }
  return here;
}

export function knownFields(schema: z.core.SomeType | undefined, value: unknown): readonly string[] {
  if (!schema) return [];
  const def = bare(schema)._zod.def;
  if (def.type === 'object') return Object.keys(def.shape);
  if (def.type === 'union')
    return knownFields(def.options.find((option) => fits(option, value)) ?? def.options[0], value);
  return [];
}

export function expectation(schema: z.core.SomeType | undefined): Expectation {
  if (!schema) return { kind: 'anything' };
  const node = bare(schema);
  const named = kinds.get(node);
  if (named) return named;
  const def = node._zod.def;
  const bounds = boundsOf(def.checks ?? []);
  switch (def.type) {
    case 'string':
      return { kind: stringKind(def), ...bounds };
    case 'number':
      return { kind: 'format' in def && def.format === 'safeint' ? 'integer' : 'number', ...bounds };
    case 'boolean':
      return { kind: 'boolean' };
    case 'array':
      return { kind: 'list', ...bounds };
    case 'object':
    case 'record':
      return { kind: 'fields' };
    case 'enum':
      return { kind: 'choice', values: Object.values(def.entries).map(String) };
    case 'literal':
      return { kind: 'choice', values: def.values.map(String) };
    default:
      return { kind: 'anything' };
  }
}

/** Formats that zod knows itself; a pattern is asked which sample it takes, because channels do not name theirs. */
function stringKind(def: z.core.$ZodStringDef): Expectation['kind'] {
  const pattern = [def, ...(def.checks ?? []).map((check) => (check as z.core.$ZodCheck)._zod.def)]
    .map((each) => ('pattern' in each && each.pattern instanceof RegExp ? each.pattern : undefined))
    .find(Boolean);
  if (!pattern) return 'text';
  return samples.find(([sample]) => pattern.test(sample))?.[1] ?? 'text';
}
const samples: readonly (readonly [string, Expectation['kind']])[] = [
  ['ukazka', 'id'],
  ['2026-05-14T08:42', 'date-time'],
  ['2026-05-14', 'date'],
  ['10:00', 'time'],
  ['jana@post.example', 'email'],
];

function boundsOf(checks: readonly z.core.$ZodCheck<never>[]): { min?: number; max?: number } {
  const bounds: { min?: number; max?: number } = {};
  for (const check of checks) {
    const def = (check as z.core.$ZodCheck)._zod.def as z.core.$ZodCheckDef & Record<string, unknown>;
    if (def.check === 'greater_than' && typeof def['value'] === 'number') bounds.min = def['value'];
    if (def.check === 'less_than' && typeof def['value'] === 'number') bounds.max = def['value'];
    if (def.check === 'min_length' && typeof def['minimum'] === 'number') bounds.min = def['minimum'];
    if (def.check === 'max_length' && typeof def['maximum'] === 'number') bounds.max = def['maximum'];
  }
  return bounds;
}

/** What stands there, cut to what fits into a sentence. */
export function describe(value: unknown): Found {
  if (value === undefined || value === null) return { kind: 'nothing', text: '' };
  if (Array.isArray(value)) return { kind: 'list', text: '' };
  if (typeof value === 'object') return { kind: 'fields', text: '' };
  const words = String(value).replace(/\s+/g, ' ').trim();
  const kind = typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text';
  return { kind, text: words.length > 40 ? `${words.slice(0, 39)}…` : words };
}

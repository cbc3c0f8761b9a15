/** YAML text → a checked scenario, pack, world or qualification, or every problem with its line. Knows the schemas;
 *  fetches nothing and asks no channel: their formats come from the caller. */
import type * as z from 'zod/mini';
import type { Json } from '../exam/events.ts';
import type { Qualification } from '../exam/qualification.ts';
import type { Scenario } from '../exam/scenario.ts';
import type { World } from '../exam/world.ts';
import { expand } from './expand.ts';
import { check, problemAt } from './issues.ts';
import { nearest } from './near.ts';
import type { Pack } from './pack.ts';
import type { Path, Place, Problem } from './problem.ts';
import { qualificationSchema } from './qualification-schema.ts';
import { packSchema, scenarioSchema, variantsSchema } from './schema.ts';
import { worldSchema } from './world-schema.ts';
import { maxWorldBytes, parseYaml, type Source, type YamlFile } from './yaml-file.ts';

/** What was read, still knowing where each of its parts stands, for the checks of meaning that follow. */
export interface Reading<T> {
  readonly ok: true;
  /** The file's name. */
  readonly name: string;
  readonly value: T;
  readonly place: (path: Path) => Place;
}
export type Read<T> = Reading<T> | { readonly ok: false; readonly problems: readonly Problem[] };

/** What a channel or an exercise says about cases: the schema of their `stimulus`, and the facts it writes. */
export interface Format {
  readonly stimulus: z.ZodMiniType<unknown>;
  readonly events: readonly string[];
  /** The sound file that a case of this kind brings along. */
  readonly sound?: ((stimulus: Json) => NamedSound | undefined) | undefined;
}
/** A sound file by its name without folders, and the field that names it. */
export interface NamedSound {
  readonly file: string;
  readonly field: Path;
}
export type Formats = Readonly<Record<string, Format>>;

/** One variant of a case, or the case itself when it has none (`id` is empty then). */
export interface Variant {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
}
export const onlyVariant: Variant = { id: '', values: {} };

type Result<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

function readAs<T>(source: Source, checked: (file: YamlFile) => Result<T>, maxBytes?: number): Read<T> {
  const parsed = parseYaml(source, maxBytes);
  if (!parsed.ok) return parsed;
  const result = checked(parsed.file);
  if (!result.ok) return { ok: false, problems: byPlace(result.problems) };
  return { ok: true, name: source.name, value: result.value, place: parsed.file.place };
}

const byPlace = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => a.line - b.line || a.column - b.column);

export const readPack = (source: Source): Read<Pack> => readAs(source, (file) => check(file, packSchema));

export const readWorld = (source: Source): Read<World> =>
  readAs(source, (file) => check(file, worldSchema), maxWorldBytes);

export const readQualification = (source: Source): Read<Qualification> =>
  readAs(source, (file) => check(file, qualificationSchema));

export interface Reader {
  readonly formats: Formats;
  readonly world: World;
  readonly language: string;
}

/** Every variant of a case; a case without variants is one. All problems of a variant's file come at once, and a fault
 *  that all variants share is told once. */
export function readVariants(
  source: Source,
  reader: Reader,
): Read<readonly (Reading<Scenario> & { variant: Variant })[]> {
  const parsed = parseYaml(source);
  if (!parsed.ok) return parsed;
  const { file } = parsed;
  const variants = variantsOf(file);
  if (!variants.ok) return { ok: false, problems: variants.problems };
  const read = variants.value.map((variant) => ({ variant, result: readOne(file, reader, variant) }));
  const [bad] = read.flatMap(({ result }) => (result.ok ? [] : [result.problems]));
  if (bad) return { ok: false, problems: byPlace(bad) };
  const value = read.flatMap(({ variant, result }) =>
    result.ok ? [{ ok: true as const, name: source.name, value: result.value, place: file.place, variant }] : [],
  );
  return { ok: true, name: source.name, value, place: file.place };
}

/** The case, or the first of its variants. */
export function readScenario(source: Source, reader: Reader): Read<Scenario> {
  const read = readVariants(source, reader);
  return read.ok ? (read.value[0] ?? { ok: false, problems: [] }) : read;
}

/** All variants name the same values, so that they differ in nothing else. */
function variantsOf(file: YamlFile): Result<readonly Variant[]> {
  const { variants } = file.data as { variants?: unknown };
  if (variants === undefined) return { ok: true, value: [onlyVariant] };
  const result = check(file, variantsSchema, ['variants']);
  if (!result.ok) return result;
  const names = Object.keys(result.value[0]?.values ?? {});
  const problems = result.value.flatMap(({ id, values }, index) => {
    const missing = names.filter((name) => !Object.hasOwn(values, name));
    const extra = Object.keys(values).filter((name) => !names.includes(name));
    if (missing.length + extra.length === 0) return [];
    return [problemAt(file, ['variants', index, 'values'], 'variant-values', { name: id, missing, extra })];
  });
  const twice = result.value.flatMap(({ id }, index) => {
    const first = result.value.findIndex((variant) => variant.id === id);
    const firstLine = file.place(['variants', first, 'id']).line;
    return first < index ? [problemAt(file, ['variants', index, 'id'], 'duplicate-id', { id, firstLine })] : [];
  });
  return problems.length + twice.length > 0 ? { ok: false, problems: [...problems, ...twice] } : result;
}

/** All steps always run, so that an author sees all problems of a file at once. */
function readOne(file: YamlFile, { formats, world, language }: Reader, { values }: Variant): Result<Scenario> {
  const { variants: _, ...own } = file.data as Record<string, unknown>;
  const expanded = expand(file, own, { language, world, values });
  const full: YamlFile = { ...file, data: expanded.data };
  const whole = check(full, scenarioSchema);
  const part = readStimulus(full, formats);
  const problems = [...expanded.problems, ...problemsOf(whole), ...problemsOf(part)];
  if (whole.ok && part.ok && problems.length === 0)
    return { ok: true, value: { ...whole.value, stimulus: part.value } };
  return { ok: false, problems };
}

const problemsOf = (result: Result<unknown>): Problem[] => (result.ok ? [] : result.problems);

function readStimulus(file: YamlFile, formats: Formats): Result<Json> {
  const { channel, stimulus } = file.data as { channel?: unknown; stimulus?: unknown };
  // Without these two the first step has already complained.
  if (typeof channel !== 'string' || typeof stimulus !== 'object' || stimulus === null)
    return { ok: false, problems: [] };
  const format = Object.hasOwn(formats, channel) ? formats[channel] : undefined;
  if (!format) {
    const known = Object.keys(formats).sort();
    const params = { name: channel, nearest: nearest(channel, known), known };
    return { ok: false, problems: [problemAt(file, ['channel'], 'unknown-channel', params)] };
  }
  const result = check(file, format.stimulus, ['stimulus']);
  return result.ok ? { ok: true, value: result.value as Json } : result; // it came from YAML: plain data
}

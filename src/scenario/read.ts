/** YAML text → a checked scenario, pack or qualification, or every problem with its line. Knows the three schemas;
 *  fetches nothing and asks no channel: their schemas for `stimulus` come from the caller. */
import type * as z from 'zod/mini';
import type { Qualification } from '../exam/qualification.ts';
import type { Json } from '../exam/events.ts';
import type { Scenario } from '../exam/scenario.ts';
import { check, problemAt } from './issues.ts';
import { nearest } from './near.ts';
import type { Pack } from './pack.ts';
import type { Path, Place, Problem } from './problem.ts';
import { packSchema, qualificationSchema, scenarioSchema } from './schema.ts';
import { parseYaml, type Source, type YamlFile } from './yaml-file.ts';

/** What was read, still knowing where each of its parts stands, for the checks of meaning that follow. */
export interface Reading<T> {
  readonly ok: true;
  /** The file's name. */
  readonly name: string;
  readonly value: T;
  readonly place: (path: Path) => Place;
}
export type Read<T> = Reading<T> | { readonly ok: false; readonly problems: readonly Problem[] };

/** Channel id → the schema of its part of a scenario. */
export type Stimuli = Readonly<Record<string, z.ZodMiniType<unknown>>>;

function readAs<T>(source: Source, checked: (file: YamlFile) => ReturnType<typeof check<T>>): Read<T> {
  const parsed = parseYaml(source);
  if (!parsed.ok) return parsed;
  const result = checked(parsed.file);
  if (!result.ok) return { ok: false, problems: byPlace(result.problems) };
  return { ok: true, name: source.name, value: result.value, place: parsed.file.place };
}

const byPlace = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => a.line - b.line || a.column - b.column);

export const readPack = (source: Source): Read<Pack> => readAs(source, (file) => check(file, packSchema));

export const readQualification = (source: Source): Read<Qualification> =>
  readAs(source, (file) => check(file, qualificationSchema));

/** Both steps always run, so that an author sees all problems of a file at once. */
export const readScenario = (source: Source, stimuli: Stimuli): Read<Scenario> =>
  readAs(source, (file) => {
    const whole = check(file, scenarioSchema);
    const part = readStimulus(file, stimuli);
    if (whole.ok && part.ok) return { ok: true, value: { ...whole.value, stimulus: part.value } };
    return { ok: false, problems: [...problemsOf(whole), ...problemsOf(part)] };
  });

const problemsOf = (result: { ok: true } | { ok: false; problems: Problem[] }): Problem[] =>
  result.ok ? [] : result.problems;

function readStimulus(
  file: YamlFile,
  stimuli: Stimuli,
): { ok: true; value: Json } | { ok: false; problems: Problem[] } {
  const { channel, stimulus } = file.data as { channel?: unknown; stimulus?: unknown };
  // Without these two the first step has already complained.
  if (typeof channel !== 'string' || typeof stimulus !== 'object' || stimulus === null)
    return { ok: false, problems: [] };
  const schema = Object.hasOwn(stimuli, channel) ? stimuli[channel] : undefined;
  if (!schema) {
    const known = Object.keys(stimuli).sort();
    const params = { name: channel, nearest: nearest(channel, known), known };
    return { ok: false, problems: [problemAt(file, ['channel'], 'unknown-channel', params)] };
  }
  const result = check(file, schema, ['stimulus']);
  return result.ok ? { ok: true, value: result.value as Json } : result; // it came from YAML: plain data
}

/** A whole pack from the texts of its files: manifest, world, qualifications, cases with their variants, all checked
 *  against each other, or every problem of every file. Fetches nothing. */
import type { Qualification } from '../exam/qualification.ts';
import type { Scenario } from '../exam/scenario.ts';
import type { World } from '../exam/world.ts';
import type { Sound } from '../exam/sound.ts';
import { checkCharts } from './check-charts.ts';
import { checkWorld } from './check-world.ts';
import { checkPack, checkQualification, checkScenario } from './check.ts';
import type { Pack } from './pack.ts';
import type { Problem } from './problem.ts';
import {
  type Formats,
  type Read,
  type Reading,
  type Variant,
  readPack,
  readQualification,
  readVariants,
  readWorld,
} from './read.ts';
import { soundOfCase } from './sound.ts';

/** File name → text; of a sound its bytes in base64. */
export type Sources = ReadonlyMap<string, string>;

export interface OpenCase {
  readonly file: string;
  /** The text it was read from. */
  readonly source: string;
  readonly id: string;
  readonly qualification: string;
  /** At least one. */
  readonly variants: readonly (Reading<Scenario> & { readonly variant: Variant; readonly sound?: Sound })[];
}

export interface WholePack {
  readonly manifest: Pack;
  readonly world: World;
  readonly qualifications: readonly Qualification[];
  readonly cases: readonly OpenCase[];
}

export type Opened =
  { readonly ok: true; readonly pack: WholePack } | { readonly ok: false; readonly problems: readonly Problem[] };

export const packFile = 'pack.yaml';

/** A fault that every variant of a case has is told once. */
function once(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify(problem);
    return !seen.has(key) && seen.add(key);
  });
}

/** @param trusted files of the build, whose meaning its tests have checked: only their shape is checked again. */
export function openSources(sources: Sources, formats: Formats, trusted = false): Opened {
  const problems: Problem[] = [];
  const kept = <T>(read: Read<T>, checked: (reading: Reading<T>) => readonly Problem[]): Reading<T> | undefined => {
    if (!read.ok) return void problems.push(...read.problems);
    if (!trusted) problems.push(...checked(read));
    return read;
  };
  const source = (name: string) => ({ name, text: sources.get(name) ?? '' });
  const refused = (): Opened => ({ ok: false, problems: once(problems) });

  const pack = readPack(source(packFile));
  if (!pack.ok) return pack;
  const manifest = pack.value;
  const world = kept(readWorld(source(manifest.world)), (read) => [...checkWorld(read), ...checkCharts(read)]);
  const qualifications = manifest.qualifications.flatMap(
    (name) => kept(readQualification(source(name)), checkQualification) ?? [],
  );
  // without these no case can be judged
  if (!world || qualifications.length < manifest.qualifications.length) return refused();

  const reader = { formats, world: world.value, language: manifest.language };
  const cases = manifest.scenarios.flatMap((name): OpenCase[] => {
    const variants = kept(readVariants(source(name), reader), ({ value }) =>
      value.flatMap((reading) => {
        const { qualification: named, channel } = reading.value;
        const qualification = qualifications.find(({ value: { id } }) => id === named) ?? qualifications[0];
        const events = formats[channel]?.events ?? [];
        return qualification
          ? checkScenario(reading, { qualification: qualification.value, world: world.value, events })
          : [];
      }),
    );
    const first = variants?.value[0]?.value;
    if (!variants || !first) return [];
    const { id, qualification } = first;
    const heard = variants.value.map((reading) => ({ reading, ...soundOfCase(reading, formats, sources) }));
    problems.push(...heard.flatMap(({ problem }) => problem ?? []));
    return [
      {
        ...{ file: name, source: source(name).text, id, qualification },
        variants: heard.map(({ reading, sound }) => ({ ...reading, ...(sound && { sound }) })),
      },
    ];
  });
  if (cases.length === manifest.scenarios.length)
    problems.push(
      ...checkPack(
        pack,
        cases.flatMap(({ variants }) => variants[0]?.value ?? []),
      ),
    );
  if (problems.length > 0) return refused();
  return {
    ok: true,
    pack: { manifest, world: world.value, qualifications: qualifications.map(({ value }) => value), cases },
  };
}

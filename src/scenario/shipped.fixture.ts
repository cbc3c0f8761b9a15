/** The files in scenarios/ read as they are shipped, and the few sums on dates that their figures are checked with.
 *  Asks no channel list: a case can be checked before its channel is offered. */
import { readFileSync, readdirSync } from 'node:fs';
import type { Scenario } from '../exam/scenario.ts';
import { formats } from '../wiring/formats.ts';
import { openSources } from './open-pack.ts';
import { type Read, type Reading, readPack, readQualification, readVariants, readWorld } from './read.ts';
import { sentence } from './sentences.ts';

export const source = (path: string) => ({ name: path, text: readFileSync(`scenarios/${path}`, 'utf8') });

function whole<T>(read: Read<T>): Reading<T> {
  if (!read.ok) throw new Error(read.problems.map((problem) => sentence(problem, 'cs')).join('\n'));
  return read;
}

export const files = readdirSync('scenarios/elektrojasan').filter((file) => /^S\d\d-.*\.yaml$/.test(file));
export const pack = whole(readPack(source('elektrojasan/pack.yaml')));
export const world = whole(readWorld(source('elektrojasan/world.yaml')));
export const qualifications = pack.value.qualifications.map((file) =>
  whole(readQualification(source(`qualifications/${file}`))),
);
/** The Czech one. */
export const standard =
  qualifications.find(({ value }) => value.id === 'cz-66-029-m') ?? whole({ ok: false, problems: [] });

const reader = { formats, world: world.value, language: 'cs' };
const readings = new Map(
  files.map((file) => [file.slice(0, 3), readVariants(source(`elektrojasan/${file}`), reader)] as const),
);

/** Every file of the pack as the app opens it. */
export const sources: ReadonlyMap<string, string> = new Map(
  ['elektrojasan', 'qualifications']
    .flatMap((folder) =>
      readdirSync(`scenarios/${folder}`)
        .filter((file) => file.endsWith('.yaml'))
        .map((file) => [file, source(`${folder}/${file}`).text] as const),
    )
    .concat(
      readdirSync('scenarios/elektrojasan/audio').map(
        (file) => [file, readFileSync(`scenarios/elektrojasan/audio/${file}`, 'base64')] as const,
      ),
    ),
);
export const openShipped = (changed: ReadonlyMap<string, string> = new Map()) =>
  openSources(new Map([...sources, ...changed]), formats);

/** The first variant of a case. */
export function readingOf(id: string): Reading<Scenario> {
  const read = readings.get(id);
  if (!read) throw new Error(`no ${id}`);
  const [first] = whole(read).value;
  if (!first) throw new Error(`${id} has no variant`);
  return first;
}
/** Every case that reads, in its first variant. */
export const scenarios: readonly Reading<Scenario>[] = [...readings.values()].flatMap((read) =>
  read.ok ? (read.value[0] ?? []) : [],
);

export const byId = (id: string): Scenario => readingOf(id).value;

/** Parts of a stimulus that only the figurant's side or whoever marks gets. */
const hiddenParts = ['second', 'after', 'play', 'answers', 'example', 'key'];

/** All that a candidate can read of a case. */
export const shownTo = ({ title, brief, materials, stimulus }: Scenario): string =>
  flat(
    JSON.stringify({ title, brief, materials, stimulus }, (key, value: unknown) =>
      hiddenParts.includes(key) ? undefined : value,
    ),
  );

/** Every text of a case, one after another. */
export const wholeText = (scenario: Scenario): string => flat(JSON.stringify(scenario).replaceAll('\\n', ' '));

/** Lines, tables and no-break spaces do not matter for what a text says. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ');

export const evidenceOf = ({ criteria }: Scenario): string[] =>
  criteria.map(({ competence, letter }) => competence + letter);

/** The pack's „today“. */
export const today = world.value.date;

/** `YYYY-MM-DD` so many days later. */
export function daysAfter(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

export function yearsAfter(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}

/** 0 Sunday … 6 Saturday. */
export const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** A period that ends on a weekend ends on the next working day; no public holiday lies near in these cases. */
export function workingDayFrom(day: string): string {
  let moment = day;
  while (weekday(moment) % 6 === 0) moment = daysAfter(moment, 1);
  return moment;
}

/** The n-th working day after a day. */
export function workingDaysAfter(day: string, days: number): string {
  let moment = day;
  for (let left = days; left > 0; left--) moment = workingDayFrom(daysAfter(moment, 1));
  return moment;
}

/** The files in scenarios/ read as they are shipped, and the few sums on dates that their figures are checked with.
 *  Asks no channel list: a case can be checked before its channel is offered. */
import { readFileSync, readdirSync } from 'node:fs';
import { chatStimulus } from '../channels/chat/stimulus.ts';
import { emailStimulus } from '../channels/email/stimulus.ts';
import { phoneStimulus } from '../channels/phone/stimulus.ts';
import { videoStimulus } from '../channels/video/stimulus.ts';
import type { Scenario } from '../exam/scenario.ts';
import { type Read, readPack, readQualification, readScenario } from './read.ts';
import { sentence } from './sentences.ts';

const stimuli = { chat: chatStimulus, email: emailStimulus, phone: phoneStimulus, video: videoStimulus };

export const source = (path: string) => ({ name: path, text: readFileSync(`scenarios/${path}`, 'utf8') });

function whole<T>(read: Read<T>) {
  if (!read.ok) throw new Error(read.problems.map((problem) => sentence(problem, 'cs')).join('\n'));
  return read;
}

export const files = readdirSync('scenarios/elektrojasan').filter((file) => /^S\d\d-.*\.yaml$/.test(file));
export const pack = whole(readPack(source('elektrojasan/pack.yaml')));
export const standard = whole(readQualification(source(`qualifications/${pack.value.qualification}`)));
export const scenarios = files.map((file) => whole(readScenario(source(`elektrojasan/${file}`), stimuli)));

export function byId(id: string): Scenario {
  const found = scenarios.find(({ value }) => value.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found.value;
}

/** Parts of a stimulus that only the figurant's side gets. */
const hiddenParts = ['second', 'after', 'play', 'answers'];

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
export const today = pack.value.world.date;

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

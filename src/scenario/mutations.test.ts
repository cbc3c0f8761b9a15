// @vitest-environment node
/** Broken cases are refused with the right sentence: every kind of fault in every shipped file that can have it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../exam/scenario.ts';
import { formats } from '../wiring/formats.ts';
import { checkScenario } from './check.ts';
import type { Mutation } from './mutating.fixture.ts';
import { mutated, mutations } from './mutations.fixture.ts';
import type { Problem } from './problem.ts';
import { readVariants } from './read.ts';
import { sentence } from './sentences.ts';
import { openShipped, qualifications, scenarios, source, sources, world } from './shipped.fixture.ts';

const fileOf = new Map(scenarios.map((reading) => [reading.value.id, reading.name.replace('elektrojasan/', '')]));
const textOf = (scenario: Scenario) => source(`elektrojasan/${fileOf.get(scenario.id) ?? ''}`).text;

/** What the checker says of one case alone, as it would in its pack. */
function problemsOf(name: string, text: string): readonly Problem[] {
  const read = readVariants({ name, text }, { formats, world: world.value, language: 'cs' });
  if (!read.ok) return read.problems;
  return read.value.flatMap((reading) => {
    const named = qualifications.find(({ value }) => value.id === reading.value.qualification) ?? qualifications[0];
    const events = formats[reading.value.channel]?.events ?? [];
    return named ? checkScenario(reading, { qualification: named.value, world: world.value, events }) : [];
  });
}

/** True where the fault applies; fails where it is not told. */
function refused(mutation: Mutation, scenario: Scenario): boolean {
  const text = mutated(textOf(scenario), scenario, mutation);
  if (text === undefined) return false;
  const problems = problemsOf(`${scenario.id}.yaml`, text);
  const told = problems.filter(({ code }) => code === mutation.code).map((problem) => sentence(problem, 'cs'));
  const plain = told.map((each) => each.replaceAll('\u00a0', ' '));
  expect(
    plain.some((each) => mutation.says.test(each)),
    `${scenario.id}, ${mutation.kind}: ${plain.join('\n') || problems.map((problem) => sentence(problem, 'cs')).join('\n')}`,
  ).toBe(true);
  for (const each of plain) expect(each).toMatch(/^S\d\d\.yaml, řádek \d+: /);
  for (const problem of problems) expect(sentence(problem, 'en').length).toBeGreaterThan(20);
  return true;
}

describe('I-2 broken cases are refused', () => {
  it('there are at least forty kinds', () =>
    expect(new Set(mutations.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(40));

  it.each(mutations.map((mutation) => [mutation.kind, mutation] as const))('%s', (_kind, mutation) => {
    const first = scenarios.findIndex(({ value }) => refused(mutation, value));
    expect(first, 'a shipped case that can have this fault').toBeGreaterThanOrEqual(0);
  });

  it('in whatever file the fault is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...mutations), fc.constantFrom(...scenarios), (mutation, { value }) => {
        refused(mutation, value);
      }),
      { numRuns: 150 },
    );
  });
});

/** Other files of a pack: file, passage, what stands there instead, what is said. */
const others: readonly [what: string, file: string, from: RegExp, to: string, says: RegExp][] = [
  [
    'an order that costs something else',
    'world.yaml',
    /(?<before>id: EJ2026-01187[\s\S]*?total: )12580/,
    '$<before>12581',
    /EJ2026-01187 má celkem 12.581 Kč/,
  ],
  [
    'an order of nobody',
    'world.yaml',
    /customer: Z-10021/,
    'customer: Z-99999',
    /„Z-99999“, ale zákazník toho označení tu není/,
  ],
  ['delivered before ordered', 'world.yaml', /delivered: 2026-02-12/, 'delivered: 2020-02-12', /je dřív než/],
  ['delivered tomorrow', 'world.yaml', /delivered: 2026-02-12/, 'delivered: 2026-05-15', /je až po „dnešku“ světa/],
  ['a world without a day', 'world.yaml', /^date: .*$/m, '', /chybí pole „date“/],
  ['a pack without a licence', 'pack.yaml', /^licence: .*$/m, '', /chybí pole „licence“/],
  ['a case listed twice', 'pack.yaml', /S02-leve-kolo-se-netoci\.yaml/, 'S01-mokre-pradlo.yaml', /je tu podruhé/],
  [
    'a case that is not there',
    'pack.yaml',
    /S01-mokre-pradlo\.yaml/,
    'S00-nic.yaml',
    /S00-nic\.yaml, řádek 1: soubor je prázdný/,
  ],
  ['a criterion without a letter', 'cz-66-029-m.yaml', /letter: b/, 'letter: B', /jedno malé písmeno kritéria/],
];

describe('I-2 broken packs are refused', () => {
  it.each(others)('%s', (_what, file, from, to, says) => {
    const text = sources.get(file) ?? '';
    expect(text).toMatch(from);
    const opened = openShipped(new Map([[file, text.replace(from, to)]]));
    const told = opened.ok ? [] : opened.problems.map((problem) => sentence(problem, 'cs').replaceAll('\u00a0', ' '));
    expect(told.join('\n')).toMatch(says);
  });
});

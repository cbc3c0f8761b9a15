// @vitest-environment node
/** What holds for every shipped case with voices: how it can be called, timed, played and marked, and that
 *  numbers and addresses in it are invented; days are the checker's. */
import { describe, expect, it } from 'vitest';
import { phoneStimulus } from '../channels/phone/stimulus.ts';
import type { Scenario } from '../exam/scenario.ts';
import { byId, evidenceOf, scenarios, wholeText } from './shipped.fixture.ts';

/** Standard part, channel, evidence and minutes as the cases were proposed; all times are local rules. */
const proposed = {
  S01: { rows: ['CZ-14'], channel: 'phone', evidence: Array(7).fill('1a'), minutes: 8 },
  S02: { rows: ['CZ-15'], channel: 'phone', evidence: Array(4).fill('1b'), minutes: 6 },
  S05: { rows: ['CZ-18'], channel: 'phone', evidence: Array(6).fill('4a'), minutes: 10 },
  S07: { rows: ['CZ-20'], channel: 'phone', evidence: Array(6).fill('4c'), minutes: 5 + 8 },
  S11: { rows: ['CZ-24'], channel: 'video', evidence: Array(8).fill('5f'), minutes: 15 },
  S14: { rows: ['CZ-29'], channel: 'phone', evidence: Array(4).fill('8a'), minutes: 12 },
  S19: { rows: ['PL-12', 'PL-33', 'PL-39'], channel: 'phone', evidence: Array(5).fill('1b'), minutes: 6 },
};
const calls = Object.keys(proposed).map(byId);
const phones = calls.filter(({ channel }) => channel === 'phone');
const named = (cases: readonly Scenario[]) => cases.map((scenario) => [scenario.id, scenario] as const);

describe.each(named(calls))('%s', (id, scenario) => {
  const { figurant } = scenario;

  it('is evidence for what it was made for, in its time', () => {
    const { rows, channel, evidence, minutes } = proposed[id as keyof typeof proposed];
    expect(scenario).toMatchObject({ rows, channel, working: { seconds: minutes * 60, origin: 'local' } });
    expect(scenario.reading?.origin).toBe('local');
    expect(evidenceOf(scenario)).toEqual(evidence);
    expect(scenario.brief).toMatch(new RegExp(`\\*\\*${id === 'S07' ? '2. část, 8' : minutes}\\sminut`));
  });

  it('opens each hidden fact by a line of its own, and no line opens what is not there', () => {
    const opened = figurant.lines.flatMap(({ when }) =>
      [...when.matchAll(/Odkryjte „([^“]+)“/g)].map(([, fact]) => fact),
    );
    expect(opened.sort()).toEqual(figurant.ifAsked.map((fact) => fact.id).sort());
  });

  it('tells the figurant who to be and how to stop', () => {
    expect(figurant.card).toMatch(/(^|: )\**[Jj]ste [\p{L}.]+ \p{L}+/mu);
    expect(figurant.stopWord).toBe('zkouška stop');
    expect(figurant.lines.length).toBeGreaterThanOrEqual(10);
    expect(scenario.outcomes.wrong.length).toBeGreaterThanOrEqual(5);
  });

  it('codes contacts in the order of the event register', () => {
    const { codes } = scenario.stimulus as { codes: { id: string }[] };
    expect(codes.map((code) => code.id)).toEqual(['INF', 'OBJ', 'FIN', 'REK', 'TECH', 'STIZ', 'MKT', 'BEZP']);
  });
});

describe('telephone cases', () => {
  it('ring at the candidate, and offer the same departments so that none is given away', () => {
    const [first, ...others] = phones.map(({ stimulus }) => phoneStimulus.parse(stimulus));
    expect(first?.departments.map(({ id }) => id)).toEqual(['servis', 'reklamace', 'technika', 'prodejna', 'vedouci']);
    for (const other of others) {
      expect(other.direction).toBe('inbound');
      expect(other.departments).toEqual(first?.departments);
      expect(other.faults).toEqual([]);
    }
  });

  it('carry a written request exactly where the standard asks for one (CZ-14, CZ-15)', () => {
    const withRequest = phones.filter(({ stimulus }) => phoneStimulus.parse(stimulus).request !== undefined);
    expect(withRequest.map(({ id }) => id)).toEqual(['S01', 'S02']);
  });

  it('bring a second call in one case only, where no criterion and no mood depends on it', () => {
    const withSecond = phones.filter(({ stimulus }) => phoneStimulus.parse(stimulus).second !== undefined);
    expect(withSecond.map(({ id }) => id)).toEqual(['S14']);
    expect(withSecond.flatMap(({ mood }) => mood.up.map(({ on }) => on))).toEqual([undefined, undefined]);
  });
});

/** Every `number` of a stimulus. */
function numbersIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'number' && typeof one === 'string' ? [one] : numbersIn(one),
  );
}

it('numbers can be dialled as they are written: plain blanks, beginning with 000', () => {
  const numbers = calls.flatMap(({ stimulus }) => numbersIn(stimulus));
  expect(numbers.length).toBeGreaterThan(7 * 6);
  expect(numbers.filter((number) => !/^000 \d{3} \d{3}$/.test(number))).toEqual([]);
});

describe('all shipped cases', () => {
  const texts = scenarios.map(({ value }) => [value.id, wholeText(value)] as const);

  it.each(texts)('%s calls nobody who exists', (_id, text) => {
    const numbers = [...text.matchAll(/(?<![\d-])\d{3} \d{3} \d{3}(?!\d)/g)].map(([number]) => number);
    expect(numbers.filter((number) => !number.startsWith('000'))).toEqual([]);
    const domains = [...text.matchAll(/[\w.]+@([\w.]+\w)/g)].map(([, domain]) => domain);
    expect(domains.filter((domain) => !domain?.endsWith('.example'))).toEqual([]);
  });
});

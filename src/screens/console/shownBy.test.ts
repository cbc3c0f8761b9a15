import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Scenario } from '../../exam/scenario.ts';
import { cs } from '../../i18n/cs.ts';
import { blankCustomer } from '../../scenario/customer.ts';
import { caseView, s09 } from './seat.fixture.ts';
import { shownBy } from './shownBy.ts';

const customer = {
  ...blankCustomer(s09),
  revealed: { 'do-patku': { at: 90, asked: false }, 'stara-aplikace': { at: 80, asked: true } },
  answered: { 'co-kod': { at: 70, right: false } },
  said: { kosik: 95 },
  moves: [{ at: 60, rule: 'vycitka', mood: 6 }],
  happened: { 'chat.fellSilent': 99 },
  complicatedAt: 98,
  outcome: 'zaplaceno-qr',
};
const of = (...names: string[]) =>
  shownBy({ shownBy: names }, caseView, customer).map(({ kind, at }) => [kind, at] as const);

describe('M-22 where a criterion has shown', () => {
  it('are the events that its case names, in the order in which they came', () => {
    expect(of('do-patku', 'stara-aplikace', 'co-kod', 'kosik', 'chat.fellSilent', 'complication', 'mood')).toEqual([
      ['mood', 60],
      ['wrong', 70],
      ['asked', 80],
      ['unasked', 90],
      ['line', 95],
      ['complication', 98],
      ['event', 99],
    ]);
  });

  it('how it ended comes last, what did not happen and the whole course are left out', () => {
    expect(of('zaplaceno-qr', 'kosik', 'course', 'psc', 'kolik-celkem', 'chat.sent')).toEqual([
      ['line', 95],
      ['outcome', 0],
    ]);
    expect(shownBy({ shownBy: ['kosik'] }, caseView, undefined)).toEqual([]);
  });

  it('every event that a shipped criterion names has words', () => {
    const folder = 'scenarios/elektrojasan';
    const cases = readdirSync(folder).filter((name) => /^S\d.*\.yaml$/.test(name));
    const names = cases.flatMap((name) => {
      const { criteria } = parse(readFileSync(join(folder, name), 'utf8')) as Scenario;
      return criteria.flatMap((criterion) => criterion.shownBy.filter((sign) => /^[a-z]+\.[a-zA-Z]+$/.test(sign)));
    });
    const words = cs.signs as Readonly<Record<string, Readonly<Record<string, string>>>>;
    const missing = names.filter((name) => {
      const [channel = '', event = ''] = name.split('.');
      return !words[channel]?.[event];
    });
    expect([...new Set(missing)]).toEqual([]);
    expect(names.length).toBeGreaterThan(20);
  });
});

// @vitest-environment node
/** X-131 The desk does not betray what a case wants to be found out: for every shipped case and variant, house texts and
 *  records are taken from the desk's own projections, not from what the checker believes them to be. */
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../exam/scenario.ts';
import { formats } from '../wiring/formats.ts';
import { houseView } from '../workplace/house.ts';
import { workplaceMachine } from '../workplace/machine.ts';
import { customerView } from '../workplace/register/view.ts';
import { createActor } from 'xstate';
import { leaksIn } from './leak.ts';
import { passages, secrets } from './passages.ts';
import { readVariants } from './read.ts';
import { files, source, world } from './shipped.fixture.ts';

const cases: readonly Scenario[] = files.flatMap((file) => {
  const read = readVariants(source(`elektrojasan/${file}`), { formats, world: world.value, language: 'cs' });
  return read.ok ? read.value.map(({ value }) => value) : [];
});

/** What the register shows of the case's customers once they are verified. */
function recordsShown({ id, channel, records, workplace }: Scenario): string[] {
  const known = {
    task: id,
    channel,
    served: true,
    hides: workplace?.hides ?? [],
    truth: workplace?.truth,
    contact: {},
  };
  const input = { world: world.value, seed: 'k3x9q0ab', shift: false, cases: { [id]: known } };
  const start = createActor(workplaceMachine, { input }).getSnapshot().context;
  return world.value.customers
    .filter((customer) => records.includes(customer.id))
    .flatMap((customer) => {
      const check = { task: id, at: 1, customer: customer.id, number: '', item: 'email', value: '' } as const;
      const checks = [{ ...check, numberMatches: true, itemMatches: true }];
      const state = { ...start, register: { ...start.register, checks } };
      const view = customerView(state, id, customer.id, 'name');
      expect(view?.particulars, customer.id).not.toBeNull();
      return passages([], view).map(({ text }) => text);
    });
}

const house = leaksIn(passages([], houseView(world.value)).map(({ text }) => text));
const names = cases.map((scenario) => [`${scenario.id} ${scenario.records[0] ?? ''}`, scenario] as const);

describe('X-131 the desk keeps the secrets of a case', () => {
  it.each(names)('%s: what the customer knows stands in no house text', (_name, scenario) => {
    const customers = secrets(scenario).filter(
      ({ path: [first, , third, fourth] }) => first === 'figurant' && third !== 'expect' && fourth !== 'answer',
    );
    expect(customers.flatMap(({ text }) => house(text).map(({ excerpt }) => excerpt))).toEqual([]);
  });

  it.each(names)('%s: no secret at all stands in its customers’ records', (_name, scenario) => {
    const records = leaksIn(recordsShown(scenario));
    expect(secrets(scenario).flatMap(({ text }) => records(text).map(({ excerpt }) => excerpt))).toEqual([]);
  });

  it('a rule to be looked up may stand in the house’s texts: they hold what S07 is answered by', () =>
    expect(passages([], houseView(world.value)).some(({ text }) => text.includes('nejbližší vyšší'))).toBe(true));
});

describe('X-130 what the cases say to the desk', () => {
  it('a case that is played or answered says what a good record of it holds', () => {
    const served = cases.filter(({ channel }) => channel in { phone: 1, chat: 1, email: 1, video: 1, social: 1 });
    expect(served.filter(({ workplace }) => !workplace?.truth?.customer || !workplace.truth.codes)).toEqual([]);
  });

  it('each variant has the record of its own customer', () => {
    const variants = cases.filter(({ id }) => id === 'S08').map(({ workplace }) => workplace?.truth?.customer);
    expect(variants).toEqual(['Z-10033', 'Z-10034']);
  });

  it('an extract is left out beside the register only where the world holds what it says', () => {
    const extracts = cases.flatMap(({ id, materials, workplace }) =>
      materials.filter(({ inRegister }) => inRegister).map(({ text }) => ({ id, text, hides: workplace?.hides })),
    );
    expect(new Set(extracts.map(({ id }) => id)).size).toBeGreaterThanOrEqual(12);
    const held = JSON.stringify(world.value).replaceAll(' ', ' ');
    for (const { id, text } of extracts)
      for (const word of text.match(/[\w.'-]+@[\w.-]+|Z-\d{5}|EJ\d{4}-\d{5}|000 555 \d{3}|\d{3} \d{2}(?= \|)/g) ?? [])
        expect(held, `${id}: ${word}`).toContain(word);
  });
});

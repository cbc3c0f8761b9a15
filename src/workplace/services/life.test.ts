// @vitest-environment node
/** Every way through a service's life: what is cancelled stays cancelled, and no act leaves a service as it was. */
import { expect, it } from 'vitest';
import { type ServiceState, serviceStates } from '../../exam/world.ts';
import { type ServiceAct, serviceActs, stateAfter } from './life.ts';
import { type ServiceTurn, earliestDay, stateAgreed } from './services.ts';

const service = (state: ServiceState) => ({ id: 'SLU-1', customer: 'Z-1', name: 'internet', state });
const turnOf = (act: ServiceAct, n: number): ServiceTurn => ({
  ...{ task: 't', at: n, service: 'SLU-1', act, reason: 'x' },
  from: `2026-06-0${n + 1}`,
});

it('X-191 HU-20 all ways of five acts end where the table says, and nothing leads out of cancelled', () => {
  let ways = 0;
  const walk = (start: ServiceState, state: ServiceState, turns: readonly ServiceTurn[]): void => {
    expect(stateAgreed(service(start), turns)).toBe(state);
    const open = serviceActs.filter((act) => stateAfter(state, act) !== undefined);
    if (state === 'cancelled') expect(open).toEqual([]);
    else expect(open).toContain('cancel');
    if (turns.length === 5) return;
    for (const act of open) {
      const next = stateAfter(state, act)!;
      expect(next).not.toBe(state);
      ways++;
      walk(start, next, [...turns, turnOf(act, turns.length)]);
    }
  };
  for (const state of serviceStates) walk(state, state, []);
  expect(ways).toBe(20);
});

it('X-191 nothing begins before what was agreed last', () => {
  expect(earliestDay(service('active'), [], '2026-05-14')).toBe('2026-05-14');
  expect(earliestDay(service('active'), [turnOf('suspend', 0)], '2026-05-14')).toBe('2026-06-01');
  const other = { ...turnOf('suspend', 4), service: 'SLU-2' };
  expect(earliestDay(service('active'), [turnOf('suspend', 0), other], '2026-05-14')).toBe('2026-06-01');
});

// @vitest-environment node
/** What a case hides of a customer is not told by the way of who pays. */
import { expect, it } from 'vitest';
import { createActor } from 'xstate';
import { largeWorld } from '../large-world.fixture.ts';
import { workplaceMachine } from '../machine.ts';
import { partyView } from './view.ts';

const customer = 'Z-00000';
function viewWith(hides: readonly string[], changes: number) {
  const known = { task: 't', channel: 'email', served: true, hides, truth: undefined, contact: {} };
  const input = { world: largeWorld(1, 1), seed: '', shift: false, cases: { t: known } };
  const start = createActor(workplaceMachine, { input }).getSnapshot().context;
  const before = { name: 'Jana Nováková', address: '00000 Brno', email: 'zakaznik0@post.example' };
  const change = { task: 't', at: 1, of: customer, as: 'payer', reason: 'x', before } as const;
  const after = { ...before, email: 'nova@post.example' };
  const state = { ...start, parties: { changes: [{ ...change, after }].slice(0, changes) } };
  return partyView(state, 't', customer, 'payer');
}

it('X-192 a hidden address stays hidden, also as what stood there before; what was entered shows', () => {
  expect(viewWith([], 0).now.email).toBe('zakaznik0@post.example');
  for (const field of ['email', 'postcode', 'payer']) {
    expect(JSON.stringify(viewWith([`${customer}.${field}`], 0)), field).not.toContain('zakaznik0');
    const changed = viewWith([`${customer}.${field}`], 1);
    expect(JSON.stringify(changed), field).not.toContain('zakaznik0');
    expect(changed.now.email).toBe('nova@post.example');
  }
});

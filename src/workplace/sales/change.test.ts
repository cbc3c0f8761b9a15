// @vitest-environment node
/** Changing an order as pure data: prices, stock, what a case hides, and every way through an order's life. */
import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { type OrderLife, orderLives } from '../../exam/world.ts';
import { largeWorld } from '../large-world.fixture.ts';
import { workplaceMachine } from '../machine.ts';
import type { DeskFact } from '../part.ts';
import { changeFrom } from './change.ts';
import { type OrderAct, lifeAfter, orderActs } from './life.ts';
import { ordersOf } from './view.ts';

const bare = largeWorld(1, 0);
const world = {
  ...bare,
  products: [
    { code: 'A', name: 'a', price: 150, pieces: 2 },
    { code: 'B', name: 'b', price: 10, pieces: 0, discontinued: true },
  ],
  shipping: [{ id: 'kuryr', name: 'kurýr', price: 129 }],
  orders: [
    {
      ...{ id: 'EJ-1', customer: 'Z-00000', placed: '2026-05-13', total: 129 + 200 + 30, status: 'přijato' },
      items: [
        { product: 'A', pieces: 2, price: 100 },
        { product: 'B', pieces: 3, price: 10 },
      ],
      shipping: { method: 'kurýr', price: 129 },
    },
  ],
};

type State = ReturnType<typeof begin>;
function begin(hides: readonly string[] = []) {
  const known = { task: 't', channel: 'email', served: true, hides, truth: undefined, contact: {} };
  const [snapshot] = initialTransition(workplaceMachine, { world, seed: '', shift: false, cases: { t: known } });
  const check = { customer: 'Z-00000', number: '', item: 'email', value: '', numberMatches: true, itemMatches: true };
  const opened = happen(snapshot, 'register.opened', { customer: 'Z-00000', by: 'name', query: '' });
  return happen(opened, 'register.checked', check);
}
function happen<S>(snapshot: S, type: string, data: object): S {
  const by = { role: 'candidate', lead: false, seat: 'candidate' };
  const fact = { id: type, at: 1, writtenAt: 1, by, type, task: 't', data } as unknown as DeskFact;
  const before = snapshot as unknown as ReturnType<typeof initialTransition<typeof workplaceMachine>>[0];
  return (before.can(fact) ? transition(workplaceMachine, before, fact)[0] : before) as unknown as S;
}
const wish = (items: readonly (readonly [string, number])[]) => ({
  ...{ order: 'EJ-1', address: '', phone: '', reason: 'x' },
  items: items.map(([product, pieces]) => ({ product, pieces })),
});
const after = (state: State, items: readonly (readonly [string, number])[]) =>
  changeFrom(state.context, wish(items)).after;
const change = (state: State, items: readonly (readonly [string, number])[]) =>
  happen(state, 'order.changed', changeFrom(state.context, wish(items)));

describe('X-190 an order changed in place', () => {
  it('what was ordered keeps its price, more of it costs what it costs today', () => {
    expect(after(begin(), [['A', 3]])?.items).toEqual([
      { product: 'A', pieces: 2, price: 100 },
      { product: 'A', pieces: 1, price: 150 },
    ]);
    expect(after(begin(), [['A', 1]])).toMatchObject({ items: [{ pieces: 1, price: 100 }], total: 229 });
    // two prices, and down again: the first price is kept
    const more = change(begin(), [['A', 4]]);
    expect(after(more, [['A', 3]])?.items).toEqual([
      { product: 'A', pieces: 2, price: 100 },
      { product: 'A', pieces: 1, price: 150 },
    ]);
    expect(after(more, [['A', 5]])).toBeNull(); // two in stock, both taken
  });

  it('what is no longer made can be kept or taken out, not added', () => {
    expect(after(begin(), [['B', 3]])?.items).toEqual([{ product: 'B', pieces: 3, price: 10 }]);
    expect(after(begin(), [['B', 4]])).toBeNull();
    expect(after(begin(), [['C', 1]])).toBeNull();
    const without = change(begin(), [['A', 2]]);
    expect(after(without, [['A', 2], ['B', 1]])).toBeNull(); // prettier-ignore
  });

  it('is not changed blindly where the case hides what stands in it, and tells nothing of it', () => {
    for (const field of ['EJ-1', 'EJ-1.items', 'EJ-1.shipping', 'EJ-1.total']) {
      const state = begin([field]);
      expect(change(state, [['A', 1]]).context.sales.changes, field).toEqual([]);
      expect(ordersOf(state.context, 't', 'Z-00000').flatMap(({ acts }) => acts)).not.toContain('change');
    }
    for (const field of ['EJ-1.paid', 'EJ-1.payment'])
      expect(ordersOf(begin([field]).context, 't', 'Z-00000')[0]?.paidSoFar, field).toBeUndefined();
    expect(ordersOf(begin().context, 't', 'Z-00000')[0]?.paidSoFar).toBe(359);
  });

  it('every way through a life: once it is not with the shop any more nothing in it changes', () => {
    const ends = new Set<OrderLife>();
    const walk = (life: OrderLife, done: readonly OrderAct[]): void => {
      if (done.length > 4) return;
      for (const act of orderActs) {
        const next = lifeAfter(life, act);
        if (next === undefined) continue;
        expect(act === 'change', `${done.join()} ${act}`).toBe(next === life);
        if (act !== 'return') expect(life).toBe('placed');
        ends.add(next);
        walk(next, [...done, act]);
      }
    };
    for (const life of orderLives) walk(life, []);
    expect([...ends].sort()).toEqual(['cancelled', 'placed', 'returned']);
    expect(orderActs.filter((act) => lifeAfter('shipped', act))).toEqual(['return']);
  });
});

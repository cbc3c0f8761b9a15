import { describe, expect, it } from 'vitest';
import { blankCustomer } from '../../scenario/customer.ts';
import { lastBefore, saidIn } from './said.ts';
import { caseView, s09 } from './seat.fixture.ts';

const customer = {
  ...blankCustomer(s09),
  openedAt: 50,
  said: { kosik: 70 },
  revealed: { 'do-patku': { at: 90, asked: true } },
  answered: { 'co-kod': { at: 95, right: true } },
  complicatedAt: 100,
};
const texts = (view?: object) => saidIn(caseView, customer, view).map(({ text }) => text.slice(0, 12));

describe('M-21 what was last said', () => {
  it('is in order: opening, cues, facts, questions, complication', () => {
    expect(texts()).toEqual(
      ['cau nejde mi ', 'K-77120, fil', 'Vysavač potř', 'a ten kod JA', 'tak si vem k'].map((t) => t.slice(0, 12)),
    );
  });

  it('knows messages where a channel has them, and where they stand', () => {
    const view = { messages: [{ id: 'm1', side: 'candidate', text: 'Dobrý den', at: 60 }] };
    const said = saidIn(caseView, customer, view);
    expect(lastBefore(said, 65)).toEqual({ at: 60, text: 'Dobrý den', element: 'said-m1' });
    expect(lastBefore(said, 75)?.text).toBe('K-77120, filip.u@post.example');
    expect(lastBefore(said, 40)).toBeUndefined();
  });

  it('is empty where nothing is known', () => expect(saidIn(undefined, undefined, undefined)).toEqual([]));
});

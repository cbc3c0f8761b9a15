import { describe, expect, it } from 'vitest';
import { creditMs } from './amount.ts';
import { follow, lostMs, outageFrom } from './outage.ts';
import { task } from './seat.fixture.ts';

//  40 s work begins    70 s away      95 s here       100 s now
const away = { presence: 'away', since: 70_000 } as const;
const here = { presence: 'here', since: 95_000 } as const;

describe('an outage of the candidate', () => {
  it('takes the working time between losing and finding the connection', () => {
    const lost = follow(undefined, away, task);
    expect(lost && lostMs(lost, task, 80_000)).toBe(10_000);
    const found = follow(lost, here, task);
    expect(found && lostMs(found, task, 100_000)).toBe(25_000);
  });
  it('does not count time that stood', () => {
    const lost = follow(undefined, away, task);
    const paused = { ...task, pausedAt: 75_000 };
    expect(lost && lostMs(lost, paused, 90_000)).toBe(5_000);
  });
  it('adds up until the examiner has decided', () => {
    const first = follow(follow(undefined, away, task), here, task);
    const second = follow(first, { presence: 'away', since: 99_000 }, task);
    expect(second && lostMs(second, task, 100_000)).toBe(26_000);
  });
  it('knows nothing while the candidate is here', () => {
    expect(follow(undefined, here, task)).toBeUndefined();
  });
  it('survives a reload, nonsense does not', () => {
    const lost = follow(undefined, away, task);
    expect(outageFrom(JSON.stringify(lost))).toEqual(lost);
    expect(outageFrom('nonsense')).toBeUndefined();
    expect(outageFrom(undefined)).toBeUndefined();
  });
  it('credits whole seconds within what the host takes', () => {
    expect([creditMs(1), creditMs(25_001), creditMs(9e9)]).toEqual([1_000, 26_000, 3_600_000]);
  });
});

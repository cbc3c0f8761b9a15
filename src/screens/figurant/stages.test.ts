import { describe, expect, it } from 'vitest';
import type { Stage } from '../../exam/scenario.ts';
import { customer } from '../console/seat.fixture.ts';
import { stageRows } from './stages.ts';

const stages: readonly Stage[] = [
  { id: 'a', title: 'A' },
  { id: 'b', title: 'B', needs: { moodAtLeast: 6 } },
  { id: 'c', title: 'C' },
];
const states = (reached: Readonly<Record<string, number>>) =>
  stageRows(stages, { ...customer, openedAt: 1, stages: reached }).map(({ state }) => state);

describe('J-1 stages of a conversation', () => {
  it('stand in their order with the one that has been reached', () => {
    expect(states({})).toEqual(['next', 'later', 'later']);
    expect(states({ a: 1 })).toEqual(['current', 'next', 'later']);
    expect(states({ a: 1, b: 2, c: 3 })).toEqual(['past', 'past', 'current']);
  });
  it('the next one says what it lacks, or begins by a tap', () => {
    const [, b] = stageRows(stages, { ...customer, openedAt: 1, stages: { a: 1 } });
    expect(b).toMatchObject({ byTap: false, lacks: [{ kind: 'mood-at-least', mood: 6 }] });
    const [, , c] = stageRows(stages, { ...customer, openedAt: 1, stages: { a: 1, b: 2 } });
    expect(c).toMatchObject({ byTap: true, lacks: [] });
  });
  it('before the opening and after the farewell none begins by a tap', () => {
    expect(stageRows(stages, customer).some(({ byTap }) => byTap)).toBe(false);
    const left = { ...customer, openedAt: 1, stages: { a: 1, b: 2 }, farewellAt: 3 };
    expect(stageRows(stages, left).some(({ byTap }) => byTap)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { workedMs } from './workClock.ts';

//   0      40        60    70        100
//   read   work ─────┤pause├─────────▶ now
const work = { workBegunAt: 40, endedAt: 0, pausedMs: 10 };

describe('worked time', () => {
  it('leaves pauses out', () => expect(workedMs(work, 100)).toBe(50));
  it('stands during a pause', () => {
    expect(workedMs({ ...work, pausedAt: 90 }, 90)).toBe(40);
    expect(workedMs({ ...work, pausedAt: 90 }, 500)).toBe(40);
  });
  it('is null before the work, after the task and without a task', () => {
    expect(workedMs({ ...work, workBegunAt: 0 }, 100)).toBeNull();
    expect(workedMs({ ...work, endedAt: 90 }, 100)).toBeNull();
    expect(workedMs(undefined, 100)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { idle, start } from '../../exam/clock.ts';
import { clockFace, limitsOf } from './clockFace.ts';
import { task } from './seat.fixture.ts';

const now = 100_000;
const letter = { deadlineAt: null, leftMs: 600_000, limitMs: 600_000, openedAt: 0 };
const untimed = { ...task, work: null };

describe('the large clock', () => {
  it('counts the reading time, then the working time', () => {
    const reading = { ...task, workBegunAt: 0, reading: start(idle(60_000), 90_000) };
    expect(clockFace(reading, undefined, now)).toMatchObject({ what: 'reading', deadlineAt: 150_000 });
    expect(clockFace(task, undefined, now)).toMatchObject({ what: 'working', ms: 540_000 });
  });
  it("shows the channel's own limit where the task has none", () => {
    expect(clockFace(untimed, letter, now)).toEqual({ what: 'limit-waiting', deadlineAt: null, ms: 600_000 });
    const open = { ...letter, openedAt: 50_000, deadlineAt: 650_000, leftMs: 0 };
    expect(clockFace(untimed, open, now)).toMatchObject({ what: 'limit', deadlineAt: 650_000 });
    const paused = { ...open, deadlineAt: null, leftMs: 7_000 };
    expect(clockFace({ ...untimed, phase: 'paused' }, paused, now)).toMatchObject({ what: 'limit', ms: 7_000 });
    expect(clockFace(untimed, paused, now)).toMatchObject({ what: 'limit-over', ms: 7_000 });
  });
  it('counts up where nothing is limited', () => {
    expect(clockFace(untimed, { messages: [] }, now)).toMatchObject({ what: 'worked', ms: 60_000 });
  });
  it('tells what a task will take before it starts', () => {
    expect(limitsOf({ ...untimed, reading: idle(60_000) }, letter)).toEqual({ readingMs: 60_000, workingMs: 600_000 });
    expect(limitsOf(undefined, undefined)).toEqual({ readingMs: null, workingMs: null });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Countdown, extend, finish, idle, leftMs, pause, resume, start } from './clock.ts';

describe('T-1 a countdown', () => {
  //  0 start(600) … 100 pause … 400 resume … 500 +60 … left at 600 = 600 − 100 − 200 + 60
  it('counts only while it runs, and extra time moves the end', () => {
    const running = start(idle(600), 0);
    const paused = pause(running, 100);
    expect(leftMs(paused, 400)).toBe(500);
    const again = extend(resume(paused, 400), 60);
    expect(leftMs(again, 600)).toBe(360);
    expect(again).toMatchObject({ state: 'running', deadlineAt: 960 });
  });

  it('is over for good, with what was left', () => {
    const over = finish(start(idle(600), 0), 450);
    expect(leftMs(over, 10_000)).toBe(150);
    expect(resume(extend(over, 100), 500)).toEqual(over);
  });

  it('pauses never change what is left, whatever their order (property)', () => {
    const step = fc.tuple(fc.constantFrom('pause', 'resume'), fc.integer({ min: 0, max: 50 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let countdown: Countdown = start(idle(1_000), 0);
        let at = 0;
        let ran = 0;
        for (const [what, waitMs] of steps) {
          if (countdown.state === 'running') ran += waitMs;
          at += waitMs;
          countdown = what === 'pause' ? pause(countdown, at) : resume(countdown, at);
        }
        expect(leftMs(countdown, at)).toBe(Math.max(0, 1_000 - ran));
      }),
    );
  });
});

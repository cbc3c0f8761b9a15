import { describe, expect, it } from 'vitest';
import { withExtraTime } from './adjustments.ts';
import type { Scenario } from './scenario.ts';

const limit = (seconds: number) => ({ seconds, origin: 'local' }) as const;
const scenario = (part: Partial<Scenario>): Scenario => ({ id: 'S01', title: 'Kávovar', ...part }) as Scenario;

describe('G-22 more time for one candidate', () => {
  it('reading, work and limits inside a task are longer by the same share, in whole seconds', () => {
    const stimulus = { reply: limit(600), questions: [{ time: limit(75) }], parts: { lesson: limit(90) } };
    const {
      reading,
      working,
      stimulus: longer,
    } = withExtraTime(scenario({ reading: limit(61), working: limit(600), stimulus }), 25);
    expect([reading, working]).toEqual([limit(77), limit(750)]);
    expect(longer).toEqual({ reply: limit(750), questions: [{ time: limit(94) }], parts: { lesson: limit(113) } });
  });

  it('others ring and wait as long as ever; a sound and a target stay what they are', () => {
    const stimulus = {
      ring: limit(30),
      longHold: limit(45),
      silence: limit(60),
      firstReplySeconds: limit(30),
      silenceSeconds: limit(60),
      message: { seconds: 20 },
      target: { percent: 80, seconds: 20 },
      tolerance: { percent: 5, origin: 'local' },
    };
    expect(withExtraTime(scenario({ stimulus }), 100).stimulus).toEqual(stimulus);
  });

  it('without an adjustment a case is the very same', () => {
    const one = scenario({ reading: limit(60) });
    expect(withExtraTime(one)).toBe(one);
    expect(withExtraTime(one, 50)).not.toHaveProperty('working');
  });
});

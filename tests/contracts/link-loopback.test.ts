import { loopback } from '../../src/wire/loopback.ts';
import { HandTimers } from './link-hand.ts';
import { linkContract } from './link.ts';

linkContract('loopback', [3_000, 15_000, 120_000], async () => {
  const timers = new HandTimers();
  const { a, b, cut, restore } = loopback(timers);
  return {
    a,
    b,
    cut,
    restore,
    elapse: (ms) => timers.advance(ms),
    until: (event) => timers.until(event),
    end: () => {},
  };
});

import { expect, it } from 'vitest';
import { HostTime } from './host-time.ts';

it('T-2 takes the offset of the shortest round trip', () => {
  let steady = 1_000;
  const time = new HostTime(
    () => steady,
    () => 50_000,
  );
  const ping = (roundTripMs: number, hostAtAnswer: number) => {
    const sent = steady;
    steady += roundTripMs;
    time.answer(sent, hostAtAnswer);
  };
  ping(400, 1_000_000 + 1_390); // the way back was slow: off by 190
  ping(2, 1_000_000 + 1_401);
  ping(900, 1_000_000 + 2_000);
  expect(Math.abs(time.now() - (1_000_000 + steady))).toBeLessThanOrEqual(1);
});

it('T-3 after a reload it goes on from the wall clock until the host answers', () => {
  const before = new HostTime(
    () => 0,
    () => 10_000,
  );
  before.guess(17_000);
  const after = new HostTime(
    () => 5,
    () => 12_000,
    before.ahead,
  );
  expect(after.now()).toBe(19_000);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { breathMs, TalkTally, type TalkShare } from './talk.ts';

interface Turn {
  readonly ms: number;
  /** dBFS while talking; undefined is silence. */
  readonly candidate?: number;
  readonly customer?: number;
}
const quietDbfs = -70;

/** Speech as meters see it: words of 300 to 700 ms with breaths of 100 to 300 ms between them. */
function* levels(turns: readonly Turn[], seed: number): Generator<{ at: number; candidate: number; customer: number }> {
  let state = seed;
  const chance = () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) / 2 ** 32;
  let at = 0;
  for (const { ms, ...talks } of turns) {
    const side = (loud: number | undefined) => {
      let leftMs = 0;
      let isWord = false;
      return (lastMs: number) => {
        if (leftMs <= 0) {
          isWord = !isWord;
          leftMs = isWord ? 300 + chance() * 400 : 100 + chance() * 200;
        }
        leftMs -= 100;
        const ends = lastMs <= 100;
        return loud !== undefined && (isWord || ends) ? loud + chance() * 6 - 3 : quietDbfs + chance() * 4;
      };
    };
    const [candidate, customer] = [side(talks.candidate), side(talks.customer)];
    for (let left = ms; left > 0; left -= 100) {
      at += 100;
      yield { at, candidate: candidate(left), customer: customer(left) };
    }
  }
}

function tallied(turns: readonly Turn[], seed = 1): TalkShare {
  const tally = new TalkTally();
  tally.feed(quietDbfs, quietDbfs, 0);
  const shares: TalkShare[] = [];
  for (const { at, candidate, customer } of levels(turns, seed)) {
    tally.feed(candidate, customer, at);
    if (at % 10_000 === 0) shares.push(tally.take());
  }
  shares.push(tally.finish());
  return shares.reduce((sum, one) => ({
    candidateMs: sum.candidateMs + one.candidateMs,
    customerMs: sum.customerMs + one.customerMs,
    bothMs: sum.bothMs + one.bothMs,
    longestSilenceMs: Math.max(sum.longestSilenceMs, one.longestSilenceMs),
  }));
}
const near = (value: number, expected: number, part = 0.05) =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(expected * part);

/** Two minutes: 63 s candidate, 42 s customer, 3 s of it at once, 7 s silence at most. */
const script: Turn[] = [
  { ms: 20_000, candidate: -25 },
  { ms: 15_000, customer: -30 },
  { ms: 7_000 },
  { ms: 30_000, candidate: -22 },
  { ms: 3_000, candidate: -24, customer: -24 },
  { ms: 24_000, customer: -28 },
  { ms: 5_000 },
  { ms: 10_000, candidate: -35 },
];

it('B-25 the talk share of a scripted call is right within 5 % (PL-26)', () => {
  const { candidateMs, customerMs, bothMs, longestSilenceMs } = tallied(script);
  near(candidateMs, 63_000);
  near(customerMs, 42_000);
  near(candidateMs / (candidateMs + customerMs), 63 / 105);
  near(bothMs, 3_000, 0.1);
  near(longestSilenceMs, 7_000);
});

it('B-25 any script of turns longer than a breath is right within 5 %', () => {
  const loud = fc.integer({ min: -35, max: -12 });
  const turn = fc.record({ ms: fc.integer({ min: 20, max: 200 }).map((n) => n * 100), who: fc.nat(2), loud });
  fc.assert(
    fc.property(fc.array(turn, { minLength: 5, maxLength: 20 }), fc.nat(), (drawn, seed) => {
      const turns = drawn.map(({ ms, who, loud: dbfs }) =>
        who === 0 ? { ms, candidate: dbfs } : who === 1 ? { ms, customer: dbfs } : { ms },
      );
      const total = (who: 'candidate' | 'customer') =>
        turns.reduce((sum, one) => sum + (one[who as keyof typeof one] === undefined ? 0 : one.ms), 0);
      const share = tallied(turns, seed);
      // two turns of one side with a breath between them are one turn; ours are longer apart
      for (const who of ['candidate', 'customer'] as const)
        expect(Math.abs(share[`${who}Ms`] - total(who))).toBeLessThanOrEqual(Math.max(300, 0.05 * total(who)));
    }),
  );
});

it('B-25 a breath is part of the talk, a pause is not', () => {
  const talk = (pauseMs: number) =>
    [{ ms: 2_000, candidate: -20 }, { ms: pauseMs }, { ms: 2_000, candidate: -20 }] as const;
  expect(tallied(talk(breathMs - 100)).candidateMs).toBe(4_000 + breathMs - 100);
  expect(tallied(talk(2_000)).candidateMs).toBe(4_000);
});

it('B-25 a silence longer than a report goes on in the next one', () => {
  const tally = new TalkTally();
  for (let at = 0; at <= 10_000; at += 100) tally.feed(-100, -100, at);
  const first = tally.take().longestSilenceMs;
  for (let at = 10_100; at <= 20_000; at += 100) tally.feed(-100, -100, at);
  near(first, 10_000);
  near(tally.take().longestSilenceMs, 20_000);
});

it('B-25 time without levels is counted for nobody', () => {
  const tally = new TalkTally();
  for (let at = 0; at <= 2_000; at += 100) tally.feed(-20, -100, at);
  for (let at = 62_000; at <= 64_000; at += 100) tally.feed(-20, -100, at);
  expect(tally.finish()).toEqual({ candidateMs: 4_000, customerMs: 0, bothMs: 0, longestSilenceMs: 0 });
});

it('B-25 a steady noise is not taken for a voice for long', () => {
  const noise = (level: number) => {
    const tally = new TalkTally();
    for (let at = 0; at <= 60_000; at += 100) tally.feed(level, -100, at);
    return tally.finish().candidateMs;
  };
  expect(noise(-58)).toBe(0);
  expect(noise(-46)).toBeLessThan(10_000);
});

import { factRows, measuredNow, talkShare } from './factRows.ts';
import { type Story, stories, viewOf } from './stories.fixture.ts';

function measured(story: Story, ms = 0) {
  const call = stories[story]().pass(ms);
  const { facts, lines } = viewOf(call, 'examiner');
  if (!facts) throw new Error('no facts');
  return { facts, lines, at: call.now };
}

describe('F-50 facts of the call', () => {
  it('count what just goes on', () => {
    const { facts, lines, at } = measured('held');
    expect(measuredNow(facts, lines, at)).toEqual({
      ringMs: 4_000,
      talkMs: 10_000,
      heldMs: 12_000,
      longestHoldMs: 12_000,
    });
  });
  it('are the same once it has ended', () => {
    const { facts, lines, at } = measured('afterCall', 60_000);
    expect(measuredNow(facts, lines, at)).toMatchObject({ ringMs: 4_000, talkMs: 10_000, heldMs: 0 });
  });
  it('say nothing of shares while nobody has talked', () => {
    const silent = { candidateMs: 0, customerMs: 0, bothMs: 0, longestSilenceMs: 0 };
    expect(talkShare(silent)).toBeNull();
    expect(talkShare({ ...silent, candidateMs: 1_000, customerMs: 3_000 })).toBe(25);
  });
  it('are words and lengths, no marks', () => {
    const { facts, lines, at } = measured('talking');
    const rows = Object.fromEntries(factRows(facts, lines, at).map(({ key, value }) => [key, value]));
    expect(rows).toMatchObject({ ring: '0:04', talk: '0:10', overlap: '0:03', silence: '0:08' });
    expect(rows['share']).toBe('uchazeč 40 %, zákazník 60 %'.replaceAll(' %', '\u00a0%'));
  });
});

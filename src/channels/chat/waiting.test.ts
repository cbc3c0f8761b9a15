import { chatView } from './chat.fixture.ts';
import { waitingOf } from './waiting.ts';

const silence = { limitMs: 120_000, deadlineAt: 1_120_000, rounds: 0, times: 0, longestMs: 0 };

describe('waitingOf', () => {
  it('is nothing while nobody waits', () => expect(waitingOf(chatView(), 1_000_000)).toBeUndefined());
  it('counts to the first reply', () => {
    expect(waitingOf(chatView({ silence }), 1_031_000)).toEqual({
      ms: 31_000,
      limitMs: 30_000,
      first: true,
      over: true,
    });
  });
  it('goes on counting over whole rounds of silence', () => {
    const view = chatView({ silence: { ...silence, rounds: 1 }, firstReply: { limitMs: 30_000, tookMs: 9_000 } });
    expect(waitingOf(view, 1_005_000)).toMatchObject({ ms: 125_000, limitMs: 120_000, first: false, over: true });
  });
});

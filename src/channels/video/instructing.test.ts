/** Step cards: what they tell of order, hurry and confirmation. */
import { describe, expect, it } from 'vitest';
import { PlayedVideo, startAt } from './video.fixture.ts';

const second = 1_000;

describe('Y-9 step cards', () => {
  it('the right way leaves no remark', () => {
    const call = new PlayedVideo().joined();
    for (const step of ['zaloha', 'konec', 'spravce'])
      call.do('candidate', 'video.showStep', { step }).pass(second).do('figurant', 'video.confirmStep', { step });
    expect(call.view('examiner').facts).toMatchObject({ outOfOrder: [], hurried: 0, confirmed: 3, tickedOnly: 0 });
    expect(call.view('figurant').current).toBe('spravce');
  });

  it('a step before its backup is a fact for whoever marks, and nobody is kept from it', () => {
    const call = new PlayedVideo().joined().pass(second).do('candidate', 'video.showStep', { step: 'konec' });
    call.pass(second).do('figurant', 'video.confirmStep', { step: 'konec' });
    expect(call.view('examiner').facts?.outOfOrder).toEqual([
      { step: 'konec', missing: ['zaloha'], at: startAt + second },
    ]);
    const seen = JSON.stringify(call.view('candidate'));
    expect(seen).not.toContain('"after":');
    expect(seen).not.toContain('outOfOrder');
  });

  it('a customer who runs ahead is a fact, too', () => {
    const call = new PlayedVideo().joined().do('figurant', 'video.confirmStep', { step: 'spravce' });
    expect(call.view('examiner').facts?.outOfOrder).toMatchObject([{ step: 'spravce', missing: ['zaloha', 'konec'] }]);
  });

  it('the next card before the customer is ready, and a tick without the customer’s word', () => {
    const call = new PlayedVideo().joined().do('candidate', 'video.showStep', { step: 'zaloha' });
    call.do('candidate', 'video.showStep', { step: 'konec' }).do('candidate', 'video.tickStep', { step: 'zaloha' });
    expect(call.view('examiner').facts).toMatchObject({ hurried: 1, tickedOnly: 1, confirmed: 0 });
    expect(call.ask('candidate', 'video.tickStep', { step: 'zaloha' })).toBe(false);
    call.do('figurant', 'video.confirmStep', { step: 'zaloha' });
    expect(call.view('examiner').facts).toMatchObject({ tickedOnly: 0, confirmed: 1 });
  });

  it('a card shown again is no hurry', () => {
    const call = new PlayedVideo().joined().do('candidate', 'video.showStep', { step: 'zaloha' });
    call.do('candidate', 'video.showStep', { step: 'zaloha' });
    expect(call.view('examiner').facts?.hurried).toBe(0);
    expect(call.view('candidate').steps[0]?.times).toBe(2);
  });
});

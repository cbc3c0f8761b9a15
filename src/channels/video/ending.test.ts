/** The end of a call: who hung up, coming back, the note and its time. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../exam/events.ts';
import { PlayedVideo, startAt } from './video.fixture.ts';

const second = 1_000;
const minute = 60 * second;
const at = (of: 'candidate' | 'customer', kind: 'camera' | 'screen', x: number, y: number): Json => ({
  of,
  kind,
  x,
  y,
});

describe('Y-10 the end of a call', () => {
  it('who hung up is a fact, then the note has its time', () => {
    const call = new PlayedVideo().joined().pass(minute).do('figurant', 'video.hangUp');
    expect(call.view('candidate')).toMatchObject({
      phase: 'after-call',
      hungUpBy: 'customer',
      afterCall: { limitMs: 2 * minute, deadlineAt: startAt + 3 * minute },
    });
    call.do('candidate', 'video.keep', { text: 'rozepsa' });
    expect(call.view('figurant').note).toBe('');
    expect(call.ask('candidate', 'video.file', { note: 'Vyřešeno', code: 'NIC' })).toBe(false);
    call.do('candidate', 'video.file', { note: 'Vyřešeno', code: 'TECH' });
    expect(call.view('examiner')).toMatchObject({ phase: 'filed', note: 'Vyřešeno', code: 'TECH' });
  });

  it('a slip of the hand loses nothing: the customer comes back until the note is filed', () => {
    const call = new PlayedVideo().joined().do('candidate', 'video.showStep', { step: 'zaloha' });
    call
      .do('figurant', 'video.confirmStep', { step: 'zaloha' })
      .do('candidate', 'video.hangUp')
      .pass(10 * second);
    call.do('figurant', 'video.openLink');
    expect(call.view('candidate')).toMatchObject({ phase: 'call', mode: 'video', current: 'zaloha' });
    expect(call.view('candidate').steps[0]?.confirmedAt).toBe(startAt);
    call.do('candidate', 'video.hangUp').do('figurant', 'video.ring').do('candidate', 'video.answer');
    expect(call.view('candidate').phase).toBe('waiting');
    call.do('candidate', 'video.hangUp').do('candidate', 'video.file', { note: 'hotovo', code: 'TECH' });
    expect(call.ask('figurant', 'video.openLink')).toBe(false);
    expect(call.ask('figurant', 'video.ring')).toBe(false);
  });

  it('ringing back and giving up leads back to the note', () => {
    const call = new PlayedVideo().joined().do('candidate', 'video.hangUp').do('figurant', 'video.ring');
    call.do('figurant', 'video.hangUp');
    expect(call.view('candidate').phase).toBe('after-call');
  });

  it('when the time for the note is over, what is on its way is taken, later work is late', () => {
    const call = new PlayedVideo()
      .joined()
      .do('candidate', 'video.hangUp')
      .pass(2 * minute + second);
    expect(call.view('candidate')).toMatchObject({ phase: 'over', afterCall: { overAt: startAt + 2 * minute } });
    expect(call.ask('candidate', 'video.keep', { text: 'pozdě' }, 500)).toBe(false);
    expect(call.ask('candidate', 'video.keep', { text: 'včas' }, 1_200)).toBe(true);
    expect(call.ask('candidate', 'video.file', { note: 'včas', code: 'TECH' }, 1_100)).toBe(true);
  });

  it('time that was added belongs to the note that is being written', () => {
    const call = new PlayedVideo().joined().do('candidate', 'video.hangUp');
    call.fact('task.timeAdded', { ms: minute });
    expect(call.view('candidate').afterCall?.deadlineAt).toBe(startAt + 3 * minute);
  });

  it('the end of the task ends everything that is sent or drawn', () => {
    const call = new PlayedVideo().joined().do('figurant', 'video.screen', { on: true });
    call.do('candidate', 'video.mark', at('customer', 'screen', 0.5, 0.5)).do('figurant', 'video.mute', { on: true });
    call.pass(second).fact('task.ended', { why: 'examiner' });
    expect(call.view('candidate')).toMatchObject({ phase: 'over', sharing: null, marks: [] });
    expect(call.view('examiner').facts?.mutedMs.customer).toBe(second);
    expect(call.ask('candidate', 'video.hangUp')).toBe(false);
  });
});

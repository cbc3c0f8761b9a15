/** Time that stands: paused by people, stopped by the stop word, or because a path is lost; and faults at their second. */
import { describe, expect, it } from 'vitest';
import { phone } from './channel.ts';
import { phoneMedia } from './media.ts';
import { PlayedPhone, inCall, startAt, trainingRules } from './phone.fixture.ts';

const first = { line: 'first' };
const due = (call: PlayedPhone) => phone.deadlines(call.state).map(({ type, at }) => [type, at - call.now]);
/** As the host does it: the clock goes on, but nothing becomes due while the task stands. */
const stands = (call: PlayedPhone, ms: number) => {
  expect(phone.deadlines(call.state)).toEqual([]);
  call.now += ms;
};

describe('F-9 time stands with the task', () => {
  it.each([['task.paused', { reason: 'požár' }] as const, ['customer.stopped', {}] as const])(
    'F-9 %s: ringing goes on for what was left',
    (type, data) => {
      const call = new PlayedPhone().do('figurant', 'phone.ring', first).pass(10_000);
      call.fact(type, data);
      expect(phoneMedia(call.state).tones).toEqual({});
      expect(phone.project(call.state, 'candidate').stoodAt).toBe(startAt + 10_000);
      stands(call, 300_000);
      call.fact('task.resumed');
      expect(due(call)).toEqual([['phone.missed', 20_000]]);
      call.pass(5_000).do('candidate', 'phone.answer', first);
      expect(phone.project(call.state, 'examiner').facts?.ringMs).toBe(15_000);
    },
  );

  //  hold 10 s · pause 60 s · hold 35 s → long; muted 10 s + 35 s
  it('F-9 nobody hears anybody; hold, mute and their limits do not grow', () => {
    const call = inCall().do('candidate', 'phone.mute', { on: true }).do('candidate', 'phone.hold').pass(10_000);
    call.fact('task.paused', { reason: 'x' });
    expect(phoneMedia(call.state)).toMatchObject({ heard: {}, tones: {} });
    stands(call, 60_000);
    call.fact('task.resumed');
    expect(due(call)).toEqual([['phone.heldLong', 35_000]]);
    call.pass(35_000).do('candidate', 'phone.mute', { on: false }).do('candidate', 'phone.resume', first);
    const { facts, lines } = phone.project(call.state, 'examiner');
    expect(facts).toMatchObject({ heldMs: 45_000, mutedMs: 45_000 });
    expect(lines[0]).toMatchObject({ heldMs: 45_000, longestHoldMs: 45_000 });
  });

  it('F-9 a department rings on, work after the call is counted on', () => {
    const call = inCall().do('candidate', 'phone.transfer', { department: 'servis', kind: 'blind' }).pass(10_000);
    call.fact('task.paused', { reason: 'x' });
    stands(call, 60_000);
    call.fact('task.resumed');
    expect(due(call)).toContainEqual(['phone.departmentRefused', 20_000]);
    call.do('figurant', 'phone.hangUp', first).pass(20_000).fact('task.paused', { reason: 'x' });
    expect(phone.project(call.state, 'candidate').afterCall).toMatchObject({ deadlineAt: null, leftMs: 100_000 });
    stands(call, 60_000);
    call.fact('task.resumed');
    expect(due(call)).toEqual([['phone.afterCallOver', 100_000]]);
  });

  it('F-9 a pause in which the task ends counts for nothing', () => {
    const call = inCall();
    call.fact('task.paused', { reason: 'x' });
    stands(call, 60_000);
    call.fact('task.ended', { why: 'examiner' });
    expect(phone.project(call.state, 'examiner').facts?.talkMs).toBe(10_000);
  });
});

describe('F-9 a lost path', () => {
  const lose = (call: PlayedPhone) => call.do('candidate', 'call.losePath', { with: 'figurant', silentMs: 2_000 });

  it('F-9 time stands until the path is back, and people hear each other at once', () => {
    const call = lose(inCall());
    expect(phone.project(call.state, 'figurant').lost).toEqual({ since: call.now - 2_000 });
    expect(phoneMedia(call.state).heard).not.toEqual({});
    stands(call, 20_000);
    call.do('figurant', 'call.restorePath', { with: 'candidate' }).pass(5_000).do('candidate', 'phone.hold');
    const { facts, lost, losses } = phone.project(call.state, 'examiner');
    expect([facts?.talkMs, lost, losses.length]).toEqual([15_000, null, 1]);
  });

  it('F-9 where the rule says that time runs on, it does', () => {
    const call = lose(inCall({}, { ...trainingRules, outage: 'run' }));
    call.pass(20_000).do('figurant', 'call.restorePath', { with: 'candidate' }).do('candidate', 'phone.hold');
    expect(phone.project(call.state, 'figurant').facts?.talkMs).toBe(30_000);
  });

  it('F-9 what the examiner has resumed in the meantime is not resumed twice', () => {
    const call = lose(inCall());
    stands(call, 20_000);
    call.fact('task.resumed');
    call.pass(1_000).fact('task.paused', { reason: 'x' });
    call.do('candidate', 'call.restorePath', { with: 'figurant' });
    expect(phone.deadlines(call.state)).toEqual([]);
    expect(phone.project(call.state, 'candidate')).toMatchObject({ stoodAt: call.now, lost: null });
  });

  it('F-9 is lost only while a call lives, and may come back after the task', () => {
    for (const call of [new PlayedPhone(), inCall().do('figurant', 'phone.hangUp', first)])
      expect(call.ask('candidate', 'call.losePath', { with: 'figurant', silentMs: 0 })).toBe(false);
    const held = lose(inCall().do('candidate', 'phone.hold'));
    held.fact('task.ended', { why: 'examiner' });
    held.do('candidate', 'call.restorePath', { with: 'figurant' });
    expect(phone.project(held.state, 'candidate').lost).toBeNull();
  });
});

describe('F-14 faults of the case (PL-34)', () => {
  const faults = [
    { fault: 'noise', atSeconds: 20, forSeconds: 10 },
    { fault: 'drop-out', atSeconds: 25, forSeconds: 10 },
  ] as const;
  const on = (call: PlayedPhone) => phone.project(call.state, 'examiner').faults;

  it('F-14 come at their second after the answer, whoever answered when, and go after their time', () => {
    const call = inCall({ faults: [...faults] }).pass(9_999);
    expect(on(call)).toEqual([]);
    expect(on(call.pass(1))).toEqual(['noise']);
    expect(on(call.pass(5_000))).toEqual(['noise', 'drop-out']);
    expect(on(call.pass(5_000))).toEqual(['drop-out']);
    expect(on(call.pass(5_000))).toEqual([]);
    expect(phone.project(call.state, 'candidate').faults).toBeNull();
  });

  it('F-14 wait while time stands', () => {
    const call = inCall({ faults: [...faults] });
    call.fact('task.paused', { reason: 'x' });
    stands(call, 60_000);
    call.fact('task.resumed');
    expect(on(call.pass(9_999))).toEqual([]);
    expect(on(call.pass(1))).toEqual(['noise']);
  });

  it('F-14 the examiner’s own switch does not bring the case out of step', () => {
    const call = inCall({ faults: [...faults] }).do('examiner', 'call.switchFault', { fault: 'noise', on: true });
    expect(call.ask('examiner', 'call.switchFault', { fault: 'noise', on: true })).toBe(false);
    call.pass(10_000).do('examiner', 'call.switchFault', { fault: 'noise', on: false });
    expect(on(call.pass(20_000))).toEqual([]);
    expect(phone.deadlines(call.state)).toEqual([]);
  });
});

/** The telephone as people use it: each test is one story of calls, commands judged like the host does. */
import { describe, expect, it } from 'vitest';
import { phone } from './channel.ts';
import { PlayedPhone, inCall, startAt } from './phone.fixture.ts';

const first = { line: 'first' };
const second = { line: 'second' };
const view = (call: PlayedPhone, role: 'candidate' | 'figurant' | 'examiner' | 'observer' = 'candidate') =>
  phone.project(call.state, role);
const line = (call: PlayedPhone, id: 'first' | 'second' = 'first') => view(call).lines.find((one) => one.id === id);
const filed = { note: 'Technik v úterý.', code: 'rek', callBackAt: null };

describe('F-1 a call comes, is answered and ends', () => {
  //  0:00 rings … 0:04 answered … 0:14 hung up by the customer → after-call → filed
  it('F-1 in: answered by the candidate, hung up by the customer, written up', () => {
    const call = inCall();
    expect(call.phase).toBe('talking');
    call.do('figurant', 'phone.hangUp', first);
    expect(line(call)).toMatchObject({ state: 'ended', end: 'hung-up', endedBy: 'customer' });
    expect(view(call, 'examiner').facts).toMatchObject({ ringMs: 4_000, talkMs: 10_000 });
    call.do('candidate', 'phone.file', filed);
    expect(view(call)).toMatchObject({ phase: 'filed', code: 'rek', note: filed.note });
  });

  it('F-1 out: the candidate dials, the customer answers, the candidate hangs up', () => {
    const call = new PlayedPhone({ direction: 'outbound' });
    expect(call.ask('figurant', 'phone.ring', first)).toBe(false);
    call.do('candidate', 'phone.dial', { number: '000111222' });
    expect(line(call)).toMatchObject({ direction: 'outbound', name: 'Ludmila Dvořáková', state: 'ringing' });
    expect(call.ask('candidate', 'phone.answer', first)).toBe(false);
    call.do('figurant', 'phone.answer', first).do('candidate', 'phone.hangUp', first);
    expect(line(call)).toMatchObject({ end: 'hung-up', endedBy: 'candidate' });
  });

  it('F-1 only the called side answers or rejects, the calling side gives up', () => {
    const call = new PlayedPhone().do('figurant', 'phone.ring', first);
    for (const type of ['phone.answer', 'phone.reject']) expect(call.ask('figurant', type, first)).toBe(false);
    expect(call.ask('candidate', 'phone.hangUp', first)).toBe(false);
    expect(call.ask('observer', 'phone.answer', first)).toBe(false);
    call.do('figurant', 'phone.hangUp', first);
    expect(line(call)).toMatchObject({ end: 'hung-up', endedBy: 'customer', answeredAt: 0 });
    expect(call.phase).toBe('ready');
  });
});

describe('F-2 calls that come to nothing', () => {
  it('F-2 missed after its time; the candidate calls back, or the customer calls again', () => {
    const call = new PlayedPhone().do('figurant', 'phone.ring', first).pass(29_999);
    expect(call.phase).toBe('ringing');
    call.pass(1);
    expect(line(call)).toMatchObject({ end: 'missed', endedBy: null, endedAt: startAt + 30_000 });
    expect(view(call, 'figurant').mayRing).toEqual({ first: true, second: false });
    call.do('candidate', 'phone.dial', { number: '000 111 222' }).do('figurant', 'phone.reject', first);
    expect(line(call)).toMatchObject({ end: 'rejected', endedBy: 'customer' });
    call.do('figurant', 'phone.ring', first).do('candidate', 'phone.reject', first);
    expect(view(call).history.map(({ end }) => end)).toEqual(['missed', 'rejected']);
    call.do('candidate', 'phone.file', { ...filed, callBackAt: '2026-05-14T16:30' });
    expect(view(call)).toMatchObject({ phase: 'filed', callBackAt: '2026-05-14T16:30' });
  });

  it('F-2 a number that is nobody’s rings at nobody and is missed', () => {
    const call = new PlayedPhone({ direction: 'outbound' }).do('candidate', 'phone.dial', { number: '999' });
    for (const type of ['phone.answer', 'phone.reject']) expect(call.ask('figurant', type, first)).toBe(false);
    expect(phone.media?.(call.state).tones).toEqual({ candidate: 'ringback' });
    call.pass(30_000);
    expect(line(call)).toMatchObject({ name: null, end: 'missed' });
  });

  it('F-2 nothing can be filed before there was any call', () => {
    expect(new PlayedPhone().ask('candidate', 'phone.file', filed)).toBe(false);
  });

  it.each([
    ['000333444', 'Sklad'],
    ['302', 'Vedoucí směny'],
  ])('F-2 a contact or department is dialled under its name: %s (PL-36)', (number, name) => {
    const call = new PlayedPhone({ direction: 'outbound' }).do('candidate', 'phone.dial', { number });
    expect(line(call)?.name).toBe(name);
    call.do('figurant', 'phone.answer', first);
  });
});

describe('F-3 a second call waits', () => {
  it('F-3 answering it holds the first, resuming one holds the other, each ends for itself', () => {
    const call = inCall();
    expect(new PlayedPhone().do('figurant', 'phone.ring', first).ask('figurant', 'phone.ring', second)).toBe(false);
    call.do('figurant', 'phone.ring', second);
    expect(view(call)).toMatchObject({ phase: 'talking', active: 'first' });
    call.do('candidate', 'phone.answer', second);
    expect([line(call)?.state, line(call, 'second')?.state]).toEqual(['held', 'talking']);
    call.pass(5_000).do('candidate', 'phone.resume', first);
    expect([line(call)?.state, line(call, 'second')?.state]).toEqual(['talking', 'held']);
    expect(line(call)).toMatchObject({ holds: 1, heldMs: 5_000 });
    call.do('candidate', 'phone.hangUp', first);
    expect(call.phase).toBe('talking');
    call.do('candidate', 'phone.resume', second).do('figurant', 'phone.hangUp', second);
    expect(call.phase).toBe('after-call');
  });

  it('F-3 the first one may end while the second still rings', () => {
    const call = inCall().do('figurant', 'phone.ring', second).do('figurant', 'phone.hangUp', first);
    expect(view(call)).toMatchObject({ phase: 'ringing', active: 'second' });
    expect(view(call).afterCall).toBeNull();
    call.pass(30_000);
    expect(call.phase).toBe('after-call');
    call.do('candidate', 'phone.dial', { number: '000 555 666' });
    expect(line(call, 'second')).toMatchObject({ direction: 'outbound', state: 'ringing' });
  });
});

describe('F-4 hold', () => {
  it('F-4 fifty times, counted; only the last one can be resumed once', () => {
    const call = inCall();
    for (let i = 0; i < 50; i++)
      call
        .do('candidate', 'phone.hold')
        .pass(1_000 + i)
        .do('candidate', 'phone.resume', first)
        .pass(500);
    expect(call.ask('candidate', 'phone.resume', first)).toBe(false);
    expect(line(call)).toMatchObject({ holds: 50, longestHoldMs: 1_049, heldMs: 50 * 1_000 + (49 * 50) / 2 });
  });

  it('F-4 a hold of 45 s is a fact, once a hold (PL-34)', () => {
    const call = inCall().do('candidate', 'phone.hold').pass(44_999);
    const due = () => phone.deadlines(call.state).map(({ type, at }) => [type, at - call.now]);
    expect(due()).toEqual([['phone.heldLong', 1]]);
    call.pass(60_000);
    expect(due()).toEqual([]);
    expect(line(call)?.heldSince).toBe(startAt + 14_000);
    call.do('candidate', 'phone.resume', first).do('candidate', 'phone.hold');
    expect(due()).toEqual([['phone.heldLong', 45_000]]);
  });

  it('F-4 the customer on hold may hang up; only the candidate holds', () => {
    const call = inCall();
    expect(call.ask('figurant', 'phone.hold')).toBe(false);
    call.do('candidate', 'phone.hold').do('figurant', 'phone.hangUp', first);
    expect(line(call)).toMatchObject({ end: 'hung-up', endedBy: 'customer' });
  });
});

describe('F-5 attended transfer (IT-7)', () => {
  const asked = () => inCall().do('candidate', 'phone.transfer', { department: 'servis', kind: 'attended' });

  it('F-5 the customer waits, the department talks with the candidate and takes over', () => {
    const call = asked();
    expect(view(call)).toMatchObject({ transfer: { state: 'ringing', playedBy: null }, active: null });
    expect(call.ask('candidate', 'phone.completeTransfer')).toBe(false);
    call.pass(3_000).do('examiner', 'phone.joinTransfer');
    expect(view(call).transfer).toMatchObject({ state: 'joined', playedBy: 'examiner' });
    for (const kind of ['blind', 'attended'])
      expect(call.ask('candidate', 'phone.transfer', { department: 'vedouci', kind })).toBe(false);
    call.pass(5_000).do('candidate', 'phone.completeTransfer');
    expect(line(call)).toMatchObject({ end: 'transferred', endedBy: null, heldMs: 8_000 });
    expect(view(call)).toMatchObject({
      phase: 'after-call',
      transfer: null,
      passedOn: { department: 'Servisní technik', kind: 'attended', endedAt: 0 },
    });
    expect(call.ask('figurant', 'phone.ring', first)).toBe(false);
    call.pass(1_000).do('examiner', 'phone.hangUp', first);
    expect(view(call).passedOn?.endedAt).toBe(call.now);
    expect(call.ask('figurant', 'phone.hangUp', first)).toBe(false);
  });

  it('F-5 the candidate takes the customer back, before and after the department has answered', () => {
    const call = asked().do('candidate', 'phone.takeBack');
    expect(line(call)?.state).toBe('talking');
    call.do('candidate', 'phone.transfer', { department: 'vedouci', kind: 'attended' });
    call.do('figurant', 'phone.joinTransfer').do('candidate', 'phone.takeBack');
    expect(view(call)).toMatchObject({ transfer: null, active: 'first', transferFailed: null });
  });

  it.each([
    ['refuses', (call: PlayedPhone) => call.do('figurant', 'phone.refuseTransfer'), 'refused'],
    ['does not answer', (call: PlayedPhone) => call.pass(30_000), 'missed'],
    [
      'hangs up',
      (call: PlayedPhone) => call.do('examiner', 'phone.joinTransfer').do('examiner', 'phone.hangUp', first),
      'hung-up',
    ],
  ] as const)('F-5 the department %s: the customer is still on hold', (_, how, why) => {
    const call = how(asked());
    expect(line(call)).toMatchObject({ state: 'held', end: null });
    expect(view(call)).toMatchObject({ transfer: null, transferFailed: { department: 'Servisní technik', why } });
    call.do('candidate', 'phone.resume', first);
    expect(view(call).transferFailed).toBeNull();
  });

  it('F-5 who waits for a department answers nothing else; the customer may leave', () => {
    const call = asked();
    call.do('figurant', 'phone.ring', second);
    expect(call.ask('candidate', 'phone.answer', second)).toBe(false);
    call.do('figurant', 'phone.hangUp', first);
    expect(view(call)).toMatchObject({ phase: 'ringing', transfer: null });
  });

  it('F-5 only to a department of the case', () => {
    expect(inCall().ask('candidate', 'phone.transfer', { department: 'sklad', kind: 'blind' })).toBe(false);
  });
});

describe('F-6 blind transfer (IT-7)', () => {
  const asked = () => inCall().do('candidate', 'phone.transfer', { department: 'vedouci', kind: 'blind' });

  it('F-6 passes the customer on when the department answers', () => {
    const call = asked().do('examiner', 'phone.joinTransfer');
    expect(view(call)).toMatchObject({ phase: 'after-call', passedOn: { department: 'Vedoucí směny', kind: 'blind' } });
    call.do('figurant', 'phone.hangUp', first);
    expect(view(call).passedOn?.endedAt).toBe(call.now);
  });

  it('F-6 gives the customer back when it does not, also while the candidate talks on the other line', () => {
    const call = asked().do('figurant', 'phone.ring', second).do('candidate', 'phone.answer', second);
    call.do('figurant', 'phone.refuseTransfer');
    expect([line(call)?.state, line(call, 'second')?.state]).toEqual(['held', 'talking']);
    call.do('candidate', 'phone.hangUp', second);
    expect(phone.media?.(call.state).tones.candidate).toBe('waiting');
  });
});

describe('F-7 mute and keys', () => {
  it('F-7 each side mutes itself, during a call only, and is not muted in the next one', () => {
    const call = new PlayedPhone();
    expect(call.ask('candidate', 'phone.mute', { on: true })).toBe(false);
    const talk = inCall().do('candidate', 'phone.mute', { on: true });
    expect(talk.ask('candidate', 'phone.mute', { on: true })).toBe(false);
    expect(view(talk).muted).toEqual({ candidate: true, customer: false });
    talk.pass(3_000).do('candidate', 'phone.mute', { on: false }).pass(3_000);
    talk.do('candidate', 'phone.mute', { on: true }).do('figurant', 'phone.mute', { on: true }).pass(2_000);
    talk.do('figurant', 'phone.hangUp', first).pass(9_000);
    expect(view(talk).muted).toEqual({ candidate: false, customer: false });
    expect(view(talk, 'examiner').facts?.mutedMs).toBe(5_000);
  });

  it('F-7 C-7 keys are facts; a card number typed with them is never written down whole', () => {
    const call = inCall();
    expect(call.ask('candidate', 'phone.press', { key: 'A' })).toBe(false);
    for (const key of '1*') call.do('candidate', 'phone.press', { key });
    for (const key of '4242424242424242#') call.do('figurant', 'phone.press', { key });
    expect(view(call).keys).toBe('1*42424242424•••••#');
    call.do('candidate', 'phone.hold');
    expect(call.ask('candidate', 'phone.press', { key: '1' })).toBe(false);
  });
});

describe('F-8 work after the call (PL-37, PL-38)', () => {
  const after = () => inCall().do('figurant', 'phone.hangUp', first);

  it('F-8 needs a note and a code of the case', () => {
    const call = after();
    expect(call.ask('candidate', 'phone.file', { ...filed, note: '  ' })).toBe(false);
    expect(call.ask('candidate', 'phone.file', { ...filed, code: 'nic' })).toBe(false);
    expect(call.ask('candidate', 'phone.file', { note: 'x', callBackAt: null })).toBe(false);
    call.do('candidate', 'phone.file', filed);
    expect(call.ask('candidate', 'phone.file', filed)).toBe(false);
    expect(call.ask('figurant', 'phone.ring', first)).toBe(false);
  });

  it('F-8 C-7 a card number in the note is masked', () => {
    const call = inCall().do('candidate', 'phone.keep', { text: 'karta 4242 4242 4242 4242' });
    expect(view(call).note).toBe('karta •••• •••• •••• 4242');
  });

  //  0:14 hung up … 0:34 the customer calls again … 1:04 missed → 120 s - 20 s left
  it('F-8 its time stands while the customer calls again', () => {
    const call = after().pass(20_000).do('figurant', 'phone.ring', first).pass(10_000);
    expect(view(call).afterCall).toMatchObject({ deadlineAt: null, leftMs: 100_000 });
    call.pass(20_000);
    expect(view(call)).toMatchObject({ phase: 'after-call', afterCall: { deadlineAt: call.now + 100_000 } });
  });

  it('F-8 credited time lengthens it', () => {
    const call = after();
    const { deadlineAt } = view(call).afterCall ?? {};
    expect(call.fact('task.timeAdded', { ms: 5_000, why: 'credit', reason: 'x' })).toBe(true);
    expect(view(call).afterCall?.deadlineAt).toBe((deadlineAt ?? 0) + 5_000);
  });

  it('F-8 out of time: what was written before counts, what was written later is late work', () => {
    const call = after().pass(120_000);
    expect(view(call)).toMatchObject({ phase: 'over', afterCall: { overAt: call.now } });
    call.pass(300);
    expect(call.ask('candidate', 'phone.keep', { text: 'po čase' })).toBe(false);
    expect(call.ask('candidate', 'phone.file', filed)).toBe(false);
    expect(call.ask('candidate', 'phone.keep', { text: 'do konce' }, 400)).toBe(true);
    expect(view(call).note).toBe('do konce');
    expect(call.ask('candidate', 'phone.file', filed, 400)).toBe(true);
    expect(call.phase).toBe('filed');
  });
});

describe('F-12 the end of the task', () => {
  it.each(['task.ended', 'exam.endedEarly', 'exam.quit'])('F-12 %s ends every call, by nobody', (type) => {
    const call = inCall().do('figurant', 'phone.ring', second).do('candidate', 'phone.answer', second).pass(1_000);
    expect(call.fact(type)).toBe(true);
    expect(view(call).lines.map(({ end, endedBy }) => [end, endedBy])).toEqual([
      ['task-ended', null],
      ['task-ended', null],
    ]);
    expect(phone.deadlines(call.state)).toEqual([]);
    expect(phone.media?.(call.state)).toMatchObject({ heard: {}, tones: {}, open: [] });
  });
});

describe('F-13 who sees what', () => {
  it('F-13 an unknown caller has no name for the candidate; who plays or marks knows it', () => {
    const call = inCall({ caller: { name: 'Miroslav Kolář', number: '000 9', known: false } });
    call.do('figurant', 'phone.ring', second);
    for (const role of ['candidate', 'observer'] as const) {
      expect(JSON.stringify(view(call, role))).not.toMatch(/Kolář|Havránek|kurýr/);
      expect(view(call, role)).toMatchObject({ second: null, facts: null, faults: null });
    }
    for (const role of ['figurant', 'examiner'] as const)
      expect(view(call, role).lines[0]?.name).toBe('Miroslav Kolář');
  });

  it('F-13 the note is the candidate’s and the examiner’s; what is measured only the examiner’s', () => {
    const call = inCall({ request: 'Prádlo je mokré.' }).do('candidate', 'phone.keep', { text: 'E18' });
    expect(['candidate', 'figurant', 'examiner', 'observer'].map((role) => view(call, role as never).note)).toEqual([
      'E18',
      '',
      'E18',
      '',
    ]);
    expect(view(call, 'figurant').facts).toBeNull();
    expect(view(call, 'observer').request).toBeNull();
    expect(view(call, 'examiner').facts).toMatchObject({ ringMs: 4_000 });
  });

  it('F-13 a training session’s figurant, who leads it, sees what is measured', () => {
    const call = inCall({}, { kind: 'training', outage: 'pause', recording: false });
    expect(view(call, 'figurant').facts).not.toBeNull();
  });
});

/** Video tasks as people play them, from the first word to the filed note. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../exam/events.ts';
import { codeOf, codeSigns } from './invitation-code.ts';
import { PlayedVideo, chatContact, startAt } from './video.fixture.ts';

const second = 1_000;
const minute = 60 * second;
const at = (of: 'candidate' | 'customer', kind: 'camera' | 'screen', x: number, y: number): Json => ({
  of,
  kind,
  x,
  y,
});
const last = (call: PlayedVideo) => call.log.at(-1);

describe('Y-1 the contact before the call (CZ-24)', () => {
  it('by phone: the customer rings, the candidate answers, nobody writes', () => {
    const call = new PlayedVideo();
    expect(call.view('candidate').phase).toBe('before');
    expect(call.ask('candidate', 'video.ring')).toBe(false);
    call.do('figurant', 'video.ring').pass(4 * second);
    expect(call.view('candidate').phase).toBe('ringing');
    expect(call.ask('figurant', 'video.answer')).toBe(false);
    call.do('candidate', 'video.answer');
    expect(call.view('examiner')).toMatchObject({
      phase: 'contact',
      rangAt: startAt,
      answeredAt: startAt + 4 * second,
    });
    expect(call.ask('candidate', 'video.write', { text: 'dobrý den' })).toBe(false);
  });

  it('a customer who gives up may ring again', () => {
    const call = new PlayedVideo().do('figurant', 'video.ring').do('figurant', 'video.hangUp');
    expect(call.view('figurant').phase).toBe('before');
    call.answered();
    expect(call.view('figurant').phase).toBe('contact');
  });

  it('by chat or e-mail: the first message is there, both write, nobody rings', () => {
    const call = new PlayedVideo({ contact: chatContact });
    expect(call.view('candidate')).toMatchObject({ phase: 'contact', mayWrite: true, voices: false });
    expect(call.ask('figurant', 'video.ring')).toBe(false);
    call.do('candidate', 'video.write', { text: 'Ukážete mi to?' }).do('figurant', 'video.write', { text: 'jak?' });
    expect(call.view('figurant').messages.map(({ side, text }) => `${side}: ${text}`)).toEqual([
      'customer: Nejde mi Fakturka.',
      'candidate: Ukážete mi to?',
      'customer: jak?',
    ]);
  });

  it('prepared words are sent while the two write, and said while they speak', () => {
    const says = (call: PlayedVideo) => call.view('figurant').says;
    const call = new PlayedVideo({ contact: chatContact });
    expect(says(call)).toBe('video.write');
    call.do('candidate', 'video.invite').do('figurant', 'video.openLink');
    expect(says(call)).toBeNull();
    expect(says(call.do('candidate', 'video.fallBack', { to: 'chat', why: 'lost' }))).toBe('video.write');
    expect(says(new PlayedVideo().answered())).toBeNull();
  });

  it('a card number is masked before it is written anywhere', () => {
    const call = new PlayedVideo({ contact: chatContact });
    call.do('figurant', 'video.write', { text: 'karta 4111 1111 1111 1111' });
    expect(JSON.stringify(call.log)).not.toContain('4111 1111');
    expect(call.view('candidate').messages.at(-1)?.masked).toBe(true);
  });
});

describe('Y-2 offer and equipment', () => {
  it('each question and answer is a fact with its moment; an answer can be corrected', () => {
    const call = new PlayedVideo().answered().do('candidate', 'video.offer').pass(second);
    call.do('figurant', 'video.answerOffer', { accepted: true }).pass(second);
    call.do('candidate', 'video.ask', { topic: 'camera' }).pass(second);
    call.do('figurant', 'video.tell', { topic: 'camera', answer: 'a2' }).pass(second);
    call.do('candidate', 'video.ask', { topic: 'camera' });
    call.do('figurant', 'video.tell', { topic: 'camera', answer: 'a1' });
    expect(call.view('candidate').offer).toEqual({ at: startAt, accepted: true, answeredAt: startAt + second });
    expect(call.view('candidate').equipment[0]).toMatchObject({
      askedAt: startAt + 2 * second,
      times: 2,
      answer: 'Notebook kameru má, nad displejem.',
      fits: null,
    });
    expect(call.view('examiner').equipment[0]?.fits).toBe(true);
  });

  it('the candidate learns no answer before it is given, and nothing of whether it fits', () => {
    const call = new PlayedVideo().answered();
    call.do('candidate', 'video.ask', { topic: 'browser' });
    for (const role of ['candidate', 'observer'] as const) {
      const seen = JSON.stringify(call.view(role));
      expect(seen).not.toContain('Firefox');
      expect(seen).not.toContain('Hledáte nabídku dlouho');
      expect(call.view(role).equipment.every(({ choices, fits }) => choices === null && fits === null)).toBe(true);
    }
    expect(JSON.stringify(call.view('figurant'))).toContain('Firefox');
  });

  it('only what the scenario knows can be asked and answered', () => {
    const call = new PlayedVideo({
      equipment: [{ topic: 'camera', question: '?', answers: [{ id: 'a1', text: 'ano', fits: true }] }],
    });
    call.answered();
    expect(call.ask('candidate', 'video.ask', { topic: 'privacy' })).toBe(false);
    expect(call.ask('figurant', 'video.tell', { topic: 'camera', answer: 'a9' })).toBe(false);
    expect(call.ask('figurant', 'video.answerOffer', { accepted: true })).toBe(false);
  });

  it('nothing is forced: what was left out is counted for whoever marks', () => {
    const call = new PlayedVideo().answered();
    call.do('candidate', 'video.ask', { topic: 'camera' }).pass(second).do('candidate', 'video.invite').pass(second);
    call.do('candidate', 'video.ask', { topic: 'privacy' });
    expect(call.view('examiner').facts).toMatchObject({ offeredAt: 0, askedInTime: ['camera'], topics: 5 });
    expect(call.view('candidate').facts).toBeNull();
    expect(call.view('figurant').facts).toBeNull();
  });
});

describe('Y-3 the invitation', () => {
  it('has six signs that nobody mistakes, the same in every fold', () => {
    const call = new PlayedVideo().invited();
    const code = call.view('candidate').invitation?.code ?? '';
    expect(code).toBe(codeOf(last(call)?.id ?? ''));
    expect(code).toHaveLength(6);
    expect([...code].every((sign) => codeSigns.includes(sign))).toBe(true);
    expect(codeSigns).not.toMatch(/[01ILO]/);
    expect(call.view('observer').invitation).toBeNull();
  });

  it('codes of random ids differ in every place', () => {
    const codes = Array.from({ length: 4_000 }, () => codeOf(crypto.randomUUID()));
    expect(new Set(codes).size).toBeGreaterThan(3_990);
    for (let place = 0; place < 6; place++)
      expect(new Set(codes.map((code) => code[place])).size).toBe(codeSigns.length);
  });

  it('a wrong code is a fact and joins nobody; the right one does, however it is typed', () => {
    const call = new PlayedVideo().invited().pass(5 * second);
    call.do('figurant', 'video.enterCode', { code: 'xxxxxx' });
    expect(last(call)?.data).toEqual({ code: 'XXXXXX', right: false });
    expect(call.view('candidate')).toMatchObject({ phase: 'waiting', wrongCodes: 1, wrongCode: 'XXXXXX' });
    const code = call.view('figurant').invitation?.code ?? '';
    call.do('figurant', 'video.enterCode', { code: ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} ` });
    expect(call.view('candidate')).toMatchObject({ phase: 'call', mode: 'video', joinedBy: 'code' });
    expect(call.view('examiner').facts).toMatchObject({ wrongCodes: 1, joinMs: 5 * second, joinedBy: 'code' });
  });

  it('the newest code counts', () => {
    const call = new PlayedVideo().invited();
    const old = call.view('candidate').invitation?.code ?? '';
    call.do('candidate', 'video.invite');
    call.do('figurant', 'video.enterCode', { code: old });
    expect(call.view('candidate').phase).toBe('waiting');
  });

  it('without an invitation nobody joins', () => {
    const call = new PlayedVideo().answered();
    expect(call.ask('figurant', 'video.openLink')).toBe(false);
    expect(call.ask('figurant', 'video.enterCode', { code: 'ABCDEF' })).toBe(false);
  });
});

describe('Y-8 marks and stills', () => {
  const shown = () => new PlayedVideo().joined().do('figurant', 'video.screen', { on: true });

  it('are numbered on their picture and seen by everybody at the same part of it', () => {
    const call = shown().do('figurant', 'video.camera', { on: true });
    call.do('candidate', 'video.mark', at('customer', 'screen', 0.25, 0.5));
    call.do('figurant', 'video.mark', at('customer', 'screen', 1, 0));
    call.do('candidate', 'video.mark', at('customer', 'camera', 0.1, 0.1));
    for (const role of ['candidate', 'figurant', 'examiner', 'observer'] as const)
      expect(call.view(role).marks.map(({ number, side, kind, x, y }) => [number, side, kind, x, y])).toEqual([
        [1, 'candidate', 'screen', 0.25, 0.5],
        [2, 'customer', 'screen', 1, 0],
        [1, 'candidate', 'camera', 0.1, 0.1],
      ]);
  });

  it('cannot lie outside of the picture or on one that is not there', () => {
    const call = shown();
    expect(call.ask('candidate', 'video.mark', at('customer', 'screen', 1.01, 0))).toBe(false);
    expect(call.ask('candidate', 'video.mark', at('customer', 'camera', 0.5, 0.5))).toBe(false);
    expect(call.ask('examiner', 'video.mark', at('customer', 'screen', 0.5, 0.5))).toBe(false);
  });

  it('each side takes back its own newest mark; clearing takes all', () => {
    const call = shown();
    call.do('candidate', 'video.mark', at('customer', 'screen', 0.1, 0.1));
    call.do('candidate', 'video.mark', at('customer', 'screen', 0.2, 0.2));
    expect(call.ask('figurant', 'video.unmark')).toBe(false);
    call.do('candidate', 'video.unmark');
    expect(call.view('figurant').marks.map(({ x }) => x)).toEqual([0.1]);
    call.do('figurant', 'video.clearMarks');
    expect(call.view('candidate').marks).toEqual([]);
    expect(call.ask('figurant', 'video.clearMarks')).toBe(false);
    expect(call.view('examiner').facts?.marksMade).toBe(2);
  });

  it('go with their picture; a still keeps what was drawn on it', () => {
    const call = shown()
      .do('candidate', 'video.mark', at('customer', 'screen', 0.3, 0.3))
      .pass(second);
    call.do('candidate', 'video.keepStill', {
      of: 'customer',
      kind: 'screen',
      still: 'still-1',
      caption: 'chyba FK-117',
    });
    call.do('figurant', 'video.screen', { on: false });
    expect(call.view('candidate').marks).toEqual([]);
    expect(call.view('examiner').stills).toMatchObject([
      { id: 'still-1', caption: 'chyba FK-117', at: startAt + second, marks: [{ number: 1, x: 0.3 }] },
    ]);
  });

  it('the pointer shows only where it is now', () => {
    const call = shown();
    call.do('candidate', 'video.point', at('customer', 'screen', 0.1, 0.1));
    call.do('candidate', 'video.point', at('customer', 'screen', 0.6, 0.7));
    expect(call.view('figurant').pointers.candidate).toMatchObject({ x: 0.6, y: 0.7 });
    call.do('figurant', 'video.screen', { on: false });
    expect(call.view('figurant').pointers.candidate).toBeNull();
  });

  it('one screen at a time', () => {
    const call = shown();
    expect(call.ask('candidate', 'video.screen', { on: true })).toBe(false);
    expect(call.ask('candidate', 'video.screen', { on: false })).toBe(false);
    call.do('figurant', 'video.screen', { on: false }).do('candidate', 'video.screen', { on: true });
    expect(call.view('figurant').sharing).toBe('candidate');
  });
});

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

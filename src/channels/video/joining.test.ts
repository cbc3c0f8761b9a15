/** From the first word to the video call: contact, offer, equipment, invitation. */
import { describe, expect, it } from 'vitest';
import { codeOf, codeSigns } from './invitation-code.ts';
import { PlayedVideo, chatContact, startAt } from './video.fixture.ts';

const second = 1_000;
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

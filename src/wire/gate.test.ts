import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HandTimers } from '../../tests/contracts/link-hand.ts';
import { createGate, type GateRules } from './gate.ts';

const certificate = Array.from({ length: 32 }, (_, n) => n.toString(16).padStart(2, '0').toUpperCase()).join(':');
const bearing = (...fingerprints: string[]) =>
  `v=0\r\n${fingerprints.map((one) => `a=fingerprint:${one}\r\n`).join('')}m=audio 9 UDP/TLS/RTP/SAVPF 111\r\n`;

const rules = (more: Partial<GateRules> = {}): GateRules => ({
  ownId: 'own',
  offers: ['data'],
  kindOf: (_, connectionId) => ({ dc_known: 'data' as const, mc_known: 'media' as const })[connectionId],
  isAwaited: (peerId) => peerId === 'called',
  hasRoom: () => true,
  certificateOf: (peerId) => (peerId === 'expected' ? certificate : undefined),
  onWrongCertificate: () => {},
  onCallMe: () => {},
  onEcho: () => {},
  timers: new HandTimers(),
  ...more,
});
const offer = (src: string, more: object = {}) => ({
  type: 'OFFER',
  src,
  dst: 'own',
  payload: {
    type: 'data',
    connectionId: 'dc_new',
    label: 'x',
    reliable: true,
    serialization: 'json',
    sdp: { type: 'offer', sdp: 'v=0' },
    ...more,
  },
});

describe('the gate', () => {
  it('rebuilds an offer field by field', () => {
    const passed = createGate(rules()).pass(offer('s', { originator: true, _stream: {}, metadata: { deep: [] } }));
    const { type, src, payload } = offer('s');
    expect(passed).toStrictEqual({ type, src, payload });
  });
  it('lets nobody call a seat', () => {
    expect(createGate(rules({ offers: [] })).pass(offer('s'))).toBeUndefined();
  });
  it('limits one caller, and all together, by time', async () => {
    const timers = new HandTimers();
    const gate = createGate(rules({ timers }));
    const passes = (src: string, times: number) =>
      Array.from({ length: times }, () => gate.pass(offer(src))).filter(Boolean).length;
    expect(passes('one', 20)).toBe(5);
    await timers.advance(2_000);
    expect(passes('one', 20)).toBe(2);
    expect(Array.from({ length: 100 }, (_, n) => passes(`p${n}`, 1)).filter(Boolean).length).toBeLessThanOrEqual(30);
  });
  it('drops an offer under the id of a live connection, and when too many are unproved', () => {
    const gate = createGate(rules({ hasRoom: () => false }));
    gate.pass(offer('s', { connectionId: 'dc_known' }));
    gate.pass(offer('s'));
    expect(gate.dropped).toMatchObject({ unwanted: 1, 'no-room': 1 });
  });
  it('hears an echo of its own only', () => {
    const heard: string[] = [];
    const gate = createGate(rules({ onEcho: (echo) => heard.push(echo) }));
    gate.pass({ type: 'CANDIDATE', src: 'own', payload: { echo: 'mine' } });
    gate.pass({ type: 'CANDIDATE', src: 'stranger', payload: { echo: 'not mine' } });
    expect(heard).toEqual(['mine']);
  });
  it('passes what the server itself says, and its "nobody there" about whom we call', () => {
    const gate = createGate(rules());
    expect(gate.pass({ type: 'OPEN' })).toMatchObject({ type: 'OPEN' });
    expect(gate.pass({ type: 'ID-TAKEN', payload: { msg: 'x' } })).toMatchObject({ type: 'ID-TAKEN' });
    expect(gate.pass({ type: 'ERROR', src: 'stranger', payload: { msg: 'x' } })).toBeUndefined();
    expect(gate.pass({ type: 'EXPIRE', src: 'called' })).toBeDefined();
    expect(gate.pass({ type: 'EXPIRE', src: 'stranger' })).toBeUndefined();
  });
  it('never throws and never lets LEAVE in', () => {
    const gate = createGate(rules());
    fc.assert(fc.property(fc.anything(), (message) => gate.pass(message) === undefined));
    expect(gate.pass({ type: 'LEAVE', src: 'called' })).toBeUndefined();
  });
});

describe('B-4 media at the gate', () => {
  const media = (src: string, sdp: string, connectionId = 'mc_new') => ({
    type: 'OFFER',
    src,
    payload: { type: 'media', connectionId, sdp: { type: 'offer', sdp } },
  });
  const answer = (src: string, sdp: string, type = 'media') => ({
    type: 'ANSWER',
    src,
    payload: { type, connectionId: 'mc_known', sdp: { type: 'answer', sdp } },
  });
  const right = bearing(`sha-256 ${certificate.toLowerCase()}`);
  const other = certificate.replace('00', 'FF');

  it('takes an offer of an expected page with its certificate, three m-lines long', () => {
    const gate = createGate(rules({ offers: ['media'] }));
    expect(gate.pass(media('expected', right))).toStrictEqual(media('expected', right));
    expect(gate.pass(media('expected', right + 'a=x\r\n'.repeat(7_000)))).toBeDefined();
    expect(gate.pass(media('expected', right + 'a=x\r\n'.repeat(9_000)))).toBeUndefined();
  });
  it("drops strangers' media before anything else is spent on them", () => {
    const gate = createGate(rules({ offers: ['media'] }));
    for (let n = 0; n < 100; n++) gate.pass(media(`s${n}`, right));
    gate.pass({ type: 'CANDIDATE', src: 's', payload: { callMe: true } });
    expect(gate.dropped).toMatchObject({ stranger: 101 });
    expect(gate.pass(media('expected', right))).toBeDefined();
  });
  it('drops and reports another certificate, alone or beside the right one, in offers and answers', () => {
    const refused: string[] = [];
    const gate = createGate(rules({ offers: ['media'], onWrongCertificate: (page) => refused.push(page) }));
    const wrong = [
      bearing(),
      bearing(`sha-256 ${other}`),
      bearing(`sha-256 ${certificate}`, `sha-256 ${other}`),
      bearing(`sha-256 ${certificate}`, `sha-512 ${other}:${other}`),
      bearing(`sha-1 ${other.slice(0, 59)}`, `sha-256 ${certificate}`),
    ];
    for (const sdp of wrong) expect(gate.pass(answer('expected', sdp))).toBeUndefined();
    for (const sdp of wrong) expect(gate.pass(media('expected', sdp))).toBeUndefined();
    expect(gate.dropped).toMatchObject({ 'wrong-certificate': 2 * wrong.length });
    expect(refused).toHaveLength(2 * wrong.length);
    expect(gate.pass(answer('expected', right))).toBeDefined();
  });
  it('goes by the kind of the connection and not by what a message calls itself', () => {
    const gate = createGate(rules({ offers: ['media'] }));
    expect(gate.pass(answer('expected', bearing(`sha-256 ${other}`), 'data'))).toBeUndefined();
    expect(gate.dropped).toMatchObject({ 'unknown-connection': 1 });
  });
  it('hears an expected page that wants to be called', () => {
    const asked: string[] = [];
    const gate = createGate(rules({ onCallMe: (page) => asked.push(page) }));
    gate.pass({ type: 'CANDIDATE', src: 'expected', payload: { callMe: true } });
    expect(asked).toEqual(['expected']);
  });
});

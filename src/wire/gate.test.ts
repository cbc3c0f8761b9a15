import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HandTimers } from '../../tests/contracts/link-hand.ts';
import { createGate, type GateRules } from './gate.ts';

const rules = (more: Partial<GateRules> = {}): GateRules => ({
  ownId: 'own',
  offers: ['data'],
  isKnown: (_, connectionId) => connectionId === 'dc_known',
  isAwaited: (peerId) => peerId === 'called',
  hasRoom: () => true,
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

/** Warm calls that are refused, lost, made again and replaced, in real Chromium over the real broker. */
import { afterEach, describe, expect, it } from 'vitest';
import { randomId } from '../../src/wire/ids.ts';
import { Ear, settled, tone, until } from './mesh-ears.ts';
import {
  closeAll,
  connectionOf,
  fingerprintOf,
  introduce,
  isUp,
  newCertificate,
  newPage,
  stateOf,
  trackFrom,
  type Page,
} from './mesh-pages.ts';

afterEach(closeAll);

/** The first of the two calls. */
async function callerAndCalled(): Promise<[Page, Page]> {
  const pages = await Promise.all([newPage(), newPage()]);
  return pages.sort((one, other) => (one.mesh.page < other.mesh.page ? -1 : 1)) as [Page, Page];
}

describe('B-4 another certificate than the one that a page has proved', () => {
  const wrong = async (page: Page) => ({ ...page.asPeer, fingerprint: fingerprintOf(await newCertificate()) });

  it('is refused by the called page before it answers', async () => {
    const [caller, called] = await callerAndCalled();
    called.mesh.setPeers([await wrong(caller)]);
    caller.mesh.setPeers([called.asPeer]);
    await until(() => called.refused.length > 0);
    expect(called.refused[0]).toBe(caller.mesh.page);
    expect(called.mesh.dropped()).toMatchObject({ 'wrong-certificate': called.refused.length });
    expect([stateOf(caller, called), stateOf(called, caller)]).toEqual(['connecting', 'connecting']);
    expect(called.tracks.size + caller.tracks.size).toBe(0);
  });

  it('is refused by the calling page before anything is put in, and again at each try', async () => {
    const [caller, called] = await callerAndCalled();
    called.mesh.setPeers([caller.asPeer]);
    caller.mesh.setPeers([await wrong(called)]);
    caller.mesh.send(called.mesh.page, 'voice', tone(440));
    await until(() => caller.refused.length > 1);
    expect(caller.mesh.dropped()).toMatchObject({ 'wrong-certificate': caller.refused.length });
    expect(caller.mesh.connection(called.mesh.page)).toBeUndefined();
    expect([stateOf(caller, called), stateOf(called, caller)]).toEqual(['connecting', 'connecting']);
    // the true certificate after all: the same pages find each other
    caller.mesh.setPeers([called.asPeer]);
    await isUp(caller, called);
  });

  it("a stranger's call is dropped by the gate: no connection is made", async () => {
    const [caller, called] = await callerAndCalled();
    const stranger = await newPage();
    introduce(caller, called);
    await isUp(caller, called);
    const Native = RTCPeerConnection;
    let made = 0;
    stranger.mesh.setPeers([{ ...called.asPeer, listens: true }]);
    globalThis.RTCPeerConnection = class extends Native {
      constructor(options?: RTCConfiguration) {
        super(options);
        made += 1;
      }
    };
    await until(() => (called.mesh.dropped()['stranger'] ?? 0) > 0);
    globalThis.RTCPeerConnection = Native;
    // the stranger's own: what it calls with and its placeholders
    expect(made).toBeLessThanOrEqual(2);
    expect(called.mesh.connection(stranger.mesh.page)).toBeUndefined();
    expect(stateOf(called, caller)).toBe('up');
  });
});

describe('B-5 a connection that dies', () => {
  it.each(['calling', 'called'])('at the %s end is made again, with what was put in', async (end) => {
    const [caller, called] = await callerAndCalled();
    introduce(caller, called);
    await isUp(caller, called);
    const one = end === 'calling' ? caller : called;
    const other = one === caller ? called : caller;
    one.mesh.send(other.mesh.page, 'voice', tone(440));
    other.mesh.send(one.mesh.page, 'voice', tone(880));
    const before = trackFrom(one, other, 'voice');
    connectionOf(one, other).close();
    await until(() => one.states.some(({ state }) => state === 'lost'));
    await until(() => other.states.some(({ state }) => state === 'lost'));
    await isUp(one, other);
    expect(trackFrom(one, other, 'voice')).not.toBe(before);
    const [ear, otherEar] = [new Ear(trackFrom(one, other, 'voice')), new Ear(trackFrom(other, one, 'voice'))];
    await until(() => ear.hears(880) && otherEar.hears(440));
  });

  it('is told with how long nothing has come', async () => {
    const [caller, called] = await callerAndCalled();
    introduce(caller, called);
    await isUp(caller, called);
    connectionOf(caller, called).close();
    await until(() => stateOf(called, caller) === 'lost' || called.states.length > 2);
    const lost = called.states.find(({ state }) => state === 'lost');
    expect(lost?.silentMs).toBeLessThan(3_000);
  });

  it('before it was ever there, since the called page was told later, is made when it knows', async () => {
    const [caller, called] = await callerAndCalled();
    caller.mesh.setPeers([called.asPeer]);
    await until(() => (called.mesh.dropped()['stranger'] ?? 0) > 0);
    called.mesh.setPeers([caller.asPeer]);
    const since = performance.now();
    await isUp(caller, called);
    // without asking it would take the caller 2.5 s to give the first try up
    expect(performance.now() - since).toBeLessThan(2_000);
  });

  it('is not what a page sees that stood still itself', async () => {
    const [caller, called] = await callerAndCalled();
    introduce(caller, called);
    await isUp(caller, called);
    // long enough for both to have beaten
    await settled(1_500);
    const until = performance.now() + 4_000;
    while (performance.now() < until);
    await settled(1_500);
    for (const { states } of [caller, called]) expect(states.map(({ state }) => state)).toEqual(['connecting', 'up']);
  });
});

describe('B-5 brokers', () => {
  it("are all tried: one that does not answer is in nobody's way", async () => {
    const config = {
      brokers: [{ host: 'localhost', port: 49_151, path: '/nobody' }, { path: '/peer' }],
      iceServers: [],
    };
    const [a, b] = await Promise.all([newPage({ config }), newPage()]);
    introduce(a, b);
    await isUp(a, b);
  });

  it('are not needed by connections that are there', async () => {
    const [caller, called] = await callerAndCalled();
    introduce(caller, called);
    await isUp(caller, called);
    window.dispatchEvent(new Event('online'));
    introduce(caller, called);
    await settled(500);
    expect(caller.states).toHaveLength(2);
  });
});

describe('B-6 another page', () => {
  it('takes the place of the one before it', async () => {
    const [a, old, fresh] = await Promise.all([newPage(), newPage(), newPage()]);
    introduce(a, old);
    await isUp(a, old);
    const connection = connectionOf(a, old);
    // a reload: the page before is gone without a word
    old.mesh.close();
    introduce(a, fresh);
    expect(connection.connectionState).toBe('closed');
    expect(a.mesh.connection(old.mesh.page)).toBeUndefined();
    expect([...a.tracks.keys()].filter((key) => key.startsWith(old.mesh.page))).toEqual([]);
    await isUp(a, fresh);
    a.mesh.send(fresh.mesh.page, 'voice', tone(440));
    const ear = new Ear(trackFrom(fresh, a, 'voice'));
    await until(() => ear.hears(440));
  });

  it('that is named no longer is not answered any more', async () => {
    const [caller, called] = await callerAndCalled();
    introduce(caller, called);
    await isUp(caller, called);
    called.mesh.setPeers([]);
    await until(() => stateOf(caller, called) === 'lost');
    await until(() => (called.mesh.dropped()['stranger'] ?? 0) > 0);
    expect(called.mesh.connection(caller.mesh.page)).toBeUndefined();
  });
});

it('W-5 strangers cannot make a page call', async () => {
  const [caller, called] = await callerAndCalled();
  introduce(caller, called);
  await isUp(caller, called);
  const socket = new WebSocket(
    `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/peer/peerjs?key=peerjs&id=${randomId()}&token=${randomId()}`,
  );
  await new Promise((resolve) => (socket.onmessage = resolve));
  for (let n = 0; n < 500; n++)
    socket.send(JSON.stringify({ type: 'CANDIDATE', dst: caller.mesh.page, payload: { callMe: true } }));
  await until(() => (caller.mesh.dropped()['stranger'] ?? 0) === 500);
  expect(caller.states.map(({ state }) => state)).toEqual(['connecting', 'up']);
  socket.close();
});

/** The gate before a real Peer, attacked through the real broker; and the internals of PeerJS that the wire rests on. */
import Peer from 'peerjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dial } from '../../src/wire/dial.ts';
import { randomBytes, randomId } from '../../src/wire/ids.ts';
import type { Link } from '../../src/wire/link.ts';
import { listen, type Listening } from '../../src/wire/listen.ts';

const config = { brokers: [{ path: '/peer' }], iceServers: [] };
const port = () => Number(location.port);

/** A stranger with a bare WebSocket, who knows PeerServer's protocol and the host's id. */
class Stranger {
  readonly id: string;
  readonly #socket: WebSocket;
  /** The broker's first word: OPEN or ID-TAKEN. */
  readonly first: Promise<string>;
  constructor(id = randomId(), token = randomId()) {
    this.id = id;
    const protocol = location.protocol === 'https:' ? 'wss' : 'ws';
    this.#socket = new WebSocket(`${protocol}://${location.host}/peer/peerjs?key=peerjs&id=${id}&token=${token}`);
    this.first = new Promise((resolve) => {
      this.#socket.onmessage = ({ data }) => resolve((JSON.parse(data as string) as { type: string }).type);
    });
  }
  async ready(): Promise<void> {
    expect(await this.first).toBe('OPEN');
  }
  say(message: unknown): void {
    this.#socket.send(JSON.stringify(message));
  }
  leave(): void {
    this.#socket.close();
  }
}

const offer = (serialization: string, connectionId = `dc_${randomId()}`, more: object = {}) => ({
  type: 'OFFER',
  payload: {
    sdp: { type: 'offer', sdp: 'v=0\r\n' },
    type: 'data',
    connectionId,
    label: 'x',
    reliable: true,
    serialization,
    ...more,
  },
});

describe('W-5 a hostile stranger', () => {
  let hostId: string;
  const errors: unknown[] = [];
  const onError = (event: Event) => errors.push(event);
  let listening: Listening;
  let seat: Link;
  let atHost: Link;
  let stranger: Stranger;
  let made = 0;
  const Native = RTCPeerConnection;

  beforeEach(async () => {
    window.addEventListener('unhandledrejection', onError);
    window.addEventListener('error', onError);
    hostId = randomId();
    const key = randomBytes(16);
    atHost = await new Promise<Link>((resolve) => {
      listening = listen({ hostId, token: randomId(), config, key: () => key, onLink: (_, link) => resolve(link) });
      seat = dial({ hostId, seatId: randomId(), key, config });
    });
    stranger = new Stranger();
    await stranger.ready();
    made = 0;
    globalThis.RTCPeerConnection = class extends Native {
      constructor(options?: RTCConfiguration) {
        super(options);
        made += 1;
      }
    };
  });
  afterEach(() => {
    globalThis.RTCPeerConnection = Native;
    window.removeEventListener('unhandledrejection', onError);
    window.removeEventListener('error', onError);
    stranger.leave();
    seat.close();
    listening.close();
  });

  /** The broker keeps order: when the seat's message and this have come, all before has. */
  async function stillWorks(): Promise<void> {
    const dropped = () => listening.dropped()['malformed'] ?? 0;
    const before = dropped();
    stranger.say({ type: 'OFFER', dst: hostId, payload: 'last' });
    while (dropped() === before) await new Promise((resolve) => setTimeout(resolve, 20));
    const answered = new Promise<void>((resolve) => seat.onMessage((message) => message === 'pong' && resolve()));
    atHost.onMessage((message) => message === 'ping' && atHost.send('pong'));
    seat.send('ping');
    await answered;
    expect(errors).toEqual([]);
  }

  it('makes no connection with other decoders, media, nonsense or a smuggled originator', async () => {
    for (const name of ['binary', 'binary-utf8', 'raw', 'default', 'nope', 'constructor', '__proto__'])
      stranger.say({ ...offer(name), dst: hostId });
    for (const payload of [null, undefined, 1, [], {}, { type: 'media' }, { type: 'data', sdp: null }])
      stranger.say({ type: 'OFFER', dst: hostId, payload });
    stranger.say({ ...offer('json', 'dc_1', { type: 'media' }), dst: hostId });
    stranger.say({ ...offer('json', 'dc_2', { sdp: { type: 'offer', sdp: 'x'.repeat(20_000) } }), dst: hostId });
    stranger.say({ ...offer('json', 'dc_3', { reliable: false }), dst: hostId });
    stranger.say({
      type: 'ANSWER',
      dst: hostId,
      payload: { type: 'data', connectionId: 'dc_4', sdp: { type: 'answer', sdp: '' } },
    });
    await stillWorks();
    expect(made).toBe(0);
  });

  it('cannot flood', async () => {
    for (let n = 0; n < 700; n++) stranger.say({ ...offer('json'), dst: hostId });
    for (let n = 0; n < 700; n++)
      stranger.say({
        type: 'CANDIDATE',
        dst: hostId,
        payload: { type: 'data', connectionId: `dc_${n}`, candidate: { candidate: 'x'.repeat(900) } },
      });
    await stillWorks();
    expect(made).toBeLessThanOrEqual(10);
    expect(listening.dropped()).toMatchObject({ 'unknown-connection': 700 });
  });

  it('cannot close a connection by LEAVE or EXPIRE', async () => {
    stranger.say({ type: 'LEAVE', dst: hostId });
    stranger.say({ type: 'EXPIRE', dst: hostId });
    await stillWorks();
    expect(listening.dropped()).toMatchObject({ leave: 1, unwanted: 1 });
  });

  it('gets no word in without the key, even with a true connection', async () => {
    const before = new Set<string>();
    const peer = new Peer(randomId(), {
      host: location.hostname,
      port: port(),
      path: '/peer',
      config: { iceServers: [] },
    });
    await new Promise<void>((resolve) => peer.on('open', () => resolve()));
    const connection = peer.connect(hostId, { serialization: 'json', reliable: true });
    connection.on('data', (data) => before.add((data as { t: string }).t));
    await new Promise<void>((resolve) => connection.on('open', () => resolve()));
    const closed = new Promise<void>((resolve) => connection.on('close', () => resolve()));
    void connection.send({ t: 'hello', session: 'stranger', peer: null, got: 0 });
    void connection.send({ t: 'part', n: 1, more: false, d: '"hacked"' });
    await closed;
    peer.destroy();
    await stillWorks();
    expect([...before]).toEqual([]);
  });
});

describe('PeerJS 1.5.5, as far as the wire relies on it', () => {
  let peer: Peer;
  afterEach(() => peer.destroy());

  it('has a socket with one listener for messages, replaceable, and send', async () => {
    const id = randomId();
    peer = new Peer(id, { host: location.hostname, port: port(), path: '/peer', config: { iceServers: [] } });
    expect(peer.socket.listeners('message')).toHaveLength(1);
    await new Promise<void>((resolve) => peer.on('open', () => resolve()));
    peer.socket.removeAllListeners('message');
    const echoed = new Promise((resolve) => peer.socket.on('message', resolve));
    peer.socket.send({ type: 'CANDIDATE', dst: id, payload: { echo: 'e' } });
    expect(await echoed).toEqual({ type: 'CANDIDATE', src: id, dst: id, payload: { echo: 'e' } });
  });

  it('keeps its connections over disconnect and reconnect, and stays alive when its id is taken meanwhile', async () => {
    const id = randomId();
    peer = new Peer(id, { host: location.hostname, port: port(), path: '/peer', config: { iceServers: [] } });
    await new Promise<void>((resolve) => peer.on('open', () => resolve()));
    peer.disconnect();
    // the broker may not have noticed yet that the id is free
    let stranger = new Stranger(id);
    while ((await stranger.first) === 'ID-TAKEN') stranger = new Stranger(id);
    const refused = new Promise<string>((resolve) => peer.once('error', ({ type }) => resolve(type)));
    peer.reconnect();
    expect(await refused).toBe('unavailable-id');
    expect([peer.destroyed, peer.disconnected]).toEqual([false, true]);
    stranger.leave();
  });

  it('answers an OFFER by itself, which is why there is a gate', async () => {
    const id = randomId();
    peer = new Peer(id, { host: location.hostname, port: port(), path: '/peer', config: { iceServers: [] } });
    await new Promise<void>((resolve) => peer.on('open', () => resolve()));
    const stranger = new Stranger();
    await stranger.ready();
    const offered = new Promise<string>((resolve) =>
      peer.on('connection', ({ serialization }) => resolve(serialization)),
    );
    stranger.say({ ...offer('binary'), dst: id });
    expect(await offered).toBe('binary');
    stranger.leave();
  });
});

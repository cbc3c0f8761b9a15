/** The link over PeerJS: real Chromium, real broker on the test page's own origin. */
import { afterEach, describe, expect, it } from 'vitest';
import { dial, type DialledLink, type DialOptions } from '../../src/wire/dial.ts';
import { randomBytes, randomId } from '../../src/wire/ids.ts';
import type { Link, LinkState } from '../../src/wire/link.ts';
import { listen, type Listening, type ListenOptions } from '../../src/wire/listen.ts';
import type { WireConfig } from '../../src/wire/peer.ts';
import { Valve } from './link-chaos.ts';
import { linkContract } from './link.ts';

const config: WireConfig = { brokers: [{ path: '/peer' }], iceServers: [] };
const ended: (() => void)[] = [];
afterEach(() => ended.splice(0).forEach((end) => end()));

const becomes = (link: Link, wanted: LinkState) =>
  new Promise<void>((resolve) => link.onState((state) => state === wanted && resolve()));
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const says = (link: Link, wanted: unknown) =>
  new Promise<void>((resolve) => link.onMessage((message) => message === wanted && resolve()));

interface Room {
  readonly hostId: string;
  readonly token: string;
  readonly seatId: string;
  readonly key: Uint8Array;
}
const newRoom = (): Room => ({ hostId: randomId(), token: randomId(), seatId: randomId(), key: randomBytes(16) });

/** A host that hands each new link on, in order. */
function host(room: Room, more: Partial<ListenOptions> = {}): { listening: Listening; nextLink: () => Promise<Link> } {
  const links: Link[] = [];
  const waiting: ((link: Link) => void)[] = [];
  const listening = listen({
    ...room,
    config,
    key: (seatId) => (seatId === room.seatId ? room.key : undefined),
    onLink: (_, link) => {
      const next = waiting.shift();
      if (next) next(link);
      else links.push(link);
    },
    ...more,
  });
  ended.push(() => listening.close());
  const nextLink = () => {
    const link = links.shift();
    return link ? Promise.resolve(link) : new Promise<Link>((resolve) => waiting.push(resolve));
  };
  return { listening, nextLink };
}

function seat(room: Room, more: Partial<DialOptions> = {}): DialledLink {
  const link = dial({ ...room, config, ...more });
  ended.push(() => link.close());
  return link;
}

linkContract('PeerJS', [4_000, 8_000], async () => {
  const room = newRoom();
  const valve = new Valve();
  const { listening, nextLink } = host(room, { seams: { through: valve.through } });
  const a = dial({ ...room, config });
  return {
    a,
    b: await nextLink(),
    cut: () => valve.shut(),
    restore: () => valve.open(),
    elapse: sleep,
    until: (event) => event,
    inject: (frame) => valve.inject(frame),
    end: () => {
      a.close();
      listening.close();
    },
  };
});

describe('W-1 healing', () => {
  it('carries the session on over a new connection when the old one dies', async () => {
    const room = newRoom();
    const valve = new Valve();
    const { nextLink } = host(room, { seams: { through: valve.through } });
    const a = seat(room);
    const b = await nextLink();
    await becomes(a, 'up');
    const got: unknown[] = [];
    const all = new Promise<void>((resolve) => b.onMessage((n) => got.push(n) === 300 && resolve()));
    for (let n = 0; n < 300; n++) {
      a.send(n);
      if (n === 100 || n === 200) {
        valve.kill();
        await sleep(300);
      }
    }
    await all;
    expect(got).toEqual(Array.from({ length: 300 }, (_, n) => n));
    expect(valve.made).toBeGreaterThan(1);
  });

  it('finds a host that comes later, and one that comes in its place', async () => {
    const room = newRoom();
    const a = seat(room);
    const sessions: string[] = [];
    a.onSession((id) => sessions.push(id));
    a.send('early');
    await sleep(1_000);
    const first = host(room);
    const b1 = await first.nextLink();
    await says(b1, 'early');
    const second = host(room);
    // a crash, not a farewell: the page vanishes with its connections
    first.listening.abandon();
    const b2 = await second.nextLink();
    while (sessions.length < 2) await sleep(50);
    a.send('again');
    await says(b2, 'again');
    expect(new Set(sessions).size).toBe(2);
  });

  it('gives a reloaded seat a new link', async () => {
    const room = newRoom();
    const { nextLink } = host(room);
    const a1 = seat(room);
    const b1 = await nextLink();
    await becomes(a1, 'up');
    const a2 = seat(room);
    const b2 = await nextLink();
    await becomes(a2, 'up');
    expect(b2).not.toBe(b1);
    b2.send('for the second page');
    await says(a2, 'for the second page');
  });

  it('takes its id over with its token although the broker says nothing', async () => {
    const room = newRoom();
    const first = host(room);
    await registered(first.listening);
    const second = host(room);
    await registered(second.listening);
    const a = seat(room);
    const b = await second.nextLink();
    a.send('hello');
    await says(b, 'hello');
  });
});

const registered = async (listening: Listening) => {
  while (listening.state() !== 'registered') await sleep(50);
};

describe('W-3 who gets in', () => {
  const refusal = (link: DialledLink) => new Promise<string>((resolve) => link.onRefused(resolve));

  it('refuses a wrong key and an unknown seat, with the reason', async () => {
    const room = newRoom();
    const links: Link[] = [];
    host(room, { onLink: (_, link) => links.push(link) });
    expect(await refusal(seat({ ...room, key: randomBytes(16) }))).toBe('wrong-key');
    expect(await refusal(seat({ ...room, seatId: randomId() }))).toBe('unknown-seat');
    expect(links).toEqual([]);
  });

  it('refuses a connection whose certificates were exchanged on the way', async () => {
    const room = newRoom();
    const links: Link[] = [];
    host(room, { onLink: (_, link) => links.push(link) });
    const asRelayed = () => ({ mine: 'AA', theirs: 'BB' });
    expect(await refusal(seat(room, { seams: { fingerprintsOf: asRelayed } }))).toBe('wrong-key');
    expect(links).toEqual([]);
  });

  it('binds both sides to the certificates of the connection', async () => {
    const room = newRoom();
    let proved = '';
    const { nextLink } = host(room, {
      onLink: (_, link, { fingerprint }) => ((proved = fingerprint()), link.send('hi')),
    });
    void nextLink;
    const certificate = await RTCPeerConnection.generateCertificate({
      name: 'ECDSA',
      namedCurve: 'P-256',
    } as EcKeyGenParams);
    const a = seat(room, { config: { ...config, certificate } });
    await says(a, 'hi');
    expect(proved).toBe(certificate.getFingerprints()[0]?.value?.toUpperCase());
    expect(a.hostFingerprint()).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  });
});

/** Pages of one exam in one real browser, each with its own mesh, certificate and what has come to it. */
import { Mesh, type MeshPeer, type PathState, type Slot } from '../../src/media/mesh.ts';
import type { WireConfig } from '../../src/wire/peer.ts';
import { until } from './mesh-ears.ts';

export const broker: WireConfig = { brokers: [{ path: '/peer' }], iceServers: [] };

export interface Page {
  readonly mesh: Mesh;
  readonly asPeer: MeshPeer;
  /** By `<page> <slot>`, as last told. */
  readonly tracks: Map<string, MediaStreamTrack>;
  /** Every state told, with the page it is about. */
  readonly states: { page: string; state: PathState; silentMs: number }[];
  readonly refused: string[];
}

export const newCertificate = () =>
  RTCPeerConnection.generateCertificate({ name: 'ECDSA', namedCurve: 'P-256' } as EcKeyGenParams);

export const fingerprintOf = (certificate: RTCCertificate) => certificate.getFingerprints()[0]?.value ?? '';

const open: Mesh[] = [];
export const closeAll = () => open.splice(0).forEach((mesh) => mesh.close());

export async function newPage(more: { listens?: boolean; config?: WireConfig } = {}): Promise<Page> {
  const { listens = false, config = broker } = more;
  const certificate = await newCertificate();
  const mesh = new Mesh({ config: { ...config, certificate }, listens });
  open.push(mesh);
  const page: Page = {
    mesh,
    asPeer: { page: mesh.page, fingerprint: fingerprintOf(certificate), listens },
    tracks: new Map(),
    states: [],
    refused: [],
  };
  mesh.onTrack((from, slot, track) => {
    if (track) page.tracks.set(`${from} ${slot}`, track);
    else page.tracks.delete(`${from} ${slot}`);
  });
  mesh.onState((from, state, silentMs) => page.states.push({ page: from, state, silentMs }));
  mesh.onRefused((from) => page.refused.push(from));
  return page;
}

/** Everybody is told of everybody else. */
export function introduce(...pages: readonly Page[]): void {
  for (const one of pages) one.mesh.setPeers(pages.filter((other) => other !== one).map(({ asPeer }) => asPeer));
}

export const stateOf = (one: Page, other: Page): PathState | undefined =>
  one.states.filter(({ page }) => page === other.mesh.page).at(-1)?.state;

export const isUp = (one: Page, other: Page) =>
  until(() => stateOf(one, other) === 'up' && stateOf(other, one) === 'up');

export function trackFrom(here: Page, from: Page, slot: Slot): MediaStreamTrack {
  const track = here.tracks.get(`${from.mesh.page} ${slot}`);
  if (!track) throw new Error(`no ${slot} has come`);
  return track;
}

export function connectionOf(one: Page, other: Page): RTCPeerConnection {
  const connection = one.mesh.connection(other.mesh.page);
  if (!connection) throw new Error('no connection');
  return connection;
}

/** Sums a counter over all m-lines: `packetsSent` of `outbound-rtp`. */
export async function counted(
  connection: RTCPeerConnection,
  type: 'outbound-rtp' | 'inbound-rtp',
  name: 'packetsSent' | 'packetsReceived',
): Promise<number> {
  let sum = 0;
  (await connection.getStats()).forEach((one: Readonly<Record<string, unknown>>) => {
    if (one['type'] === type) sum += Number(one[name] ?? 0);
  });
  return sum;
}

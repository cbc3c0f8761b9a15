/** The PeerJS door: one registration with one broker, kept up for ever, behind the gate. PeerJS serves for meeting only;
 *  the pipes it makes die and are replaced. Knows nothing of seats, keys and sessions. */
import { BufferedConnection, Peer, type DataConnection, type MediaConnection } from 'peerjs';
import { createGate, type Gate } from './gate.ts';
import { maxFrameBytes } from './frames.ts';
import { randomId } from './ids.ts';
import { pageTimers, type Timers } from './timers.ts';

export interface Broker {
  /** Absent: host, port and protocol of this page. */
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly path: string;
  readonly secure?: boolean | undefined;
}

export interface WireConfig {
  readonly brokers: readonly Broker[];
  readonly iceServers: readonly RTCIceServer[];
  /** One certificate for all of a device's connections lets media be accepted by the fingerprint that data proved. */
  readonly certificate?: RTCCertificate | undefined;
}

/** `taken`: somebody else (or, for a while, our own page before a crash) has the id. */
export type BrokerState = 'connecting' | 'registered' | 'taken';

export interface RegistrationOptions {
  readonly peerId: string;
  /** Whoever shows the broker the same token takes the id over. */
  readonly token: string;
  readonly broker: Broker;
  readonly config: WireConfig;
  /** Kinds of connection that others may offer. */
  readonly offers: readonly ('data' | 'media')[];
  readonly onData?: (connection: DataConnection) => void;
  readonly onCall?: (connection: MediaConnection) => void;
  readonly onState?: (state: BrokerState) => void;
  readonly timers?: Timers | undefined;
}

const firstEchoMs = 500;
const echoMs = 15_000;
const echoLimitMs = 5_000;
const registerLimitMs = 8_000;
const retryMs = [500, 1_000, 2_000, 4_000, 8_000] as const;
const openLimitMs = 20_000;
/** Chromium allows 500 RTCPeerConnections a page, and after them none at all. */
const maxUnopened = 32;

/** JSON on the wire like PeerJS's own, but text at both ends: nothing is parsed before its size is known. */
class TextConnection extends BufferedConnection {
  readonly serialization = 'json';

  protected override _handleDataMessage({ data }: MessageEvent<unknown>): void {
    const isFrame = data instanceof ArrayBuffer && data.byteLength <= maxFrameBytes;
    this.emit('data', isFrame ? new TextDecoder().decode(data) : '');
  }

  protected override _send(data: unknown): void {
    if (typeof data === 'string') this._bufferedSend(new TextEncoder().encode(data).buffer);
  }
}

/** The sender of an OFFER chooses the decoder by name; whatever it says, it gets ours. */
const serializers = {
  json: TextConnection,
  default: TextConnection,
  binary: TextConnection,
  'binary-utf8': TextConnection,
  raw: TextConnection,
};

function peerOptions({ broker, config, token }: RegistrationOptions) {
  const secure = broker.secure ?? location.protocol === 'https:';
  const ownPort = broker.host === undefined ? location.port : '';
  return {
    host: broker.host ?? location.hostname,
    port: broker.port ?? (Number(ownPort) || (secure ? 443 : 80)),
    path: broker.path,
    secure,
    token,
    debug: 0,
    serializers,
    // always ours: PeerJS's defaults are foreign STUN and TURN servers
    config: { iceServers: [...config.iceServers], ...(config.certificate && { certificates: [config.certificate] }) },
  };
}

export class Registration {
  readonly #options: RegistrationOptions;
  readonly #timers: Timers;
  readonly #unopened = new Set<DataConnection>();
  /** Whom we are calling, and what to do when the broker says that nobody is there. */
  readonly #calling = new Map<string, () => void>();
  #peer!: Peer;
  #gate!: Gate;
  #state: BrokerState = 'connecting';
  #closed = false;
  #tries = 0;
  #echo = '';
  #timer: unknown;

  constructor(options: RegistrationOptions) {
    this.#options = options;
    this.#timers = options.timers ?? pageTimers;
    this.#start();
  }

  get state(): BrokerState {
    return this.#state;
  }

  get dropped(): Gate['dropped'] {
    return this.#gate.dropped;
  }

  /** @param onAbsent the broker knows nobody of that id. @returns undefined while not registered. */
  connect(peerId: string, onAbsent: () => void): DataConnection | undefined {
    if (this.#state !== 'registered') return undefined;
    this.#calling.set(peerId, onAbsent);
    return this.#peer.connect(peerId, { serialization: 'json', reliable: true, label: 'hovorna' });
  }

  call(peerId: string, stream: MediaStream): MediaConnection | undefined {
    return this.#state === 'registered' ? this.#peer.call(peerId, stream) : undefined;
  }

  /** Ends every connection made here. */
  close(): void {
    this.#closed = true;
    this.#timers.clearTimeout(this.#timer);
    this.#peer.destroy();
  }

  #start(): void {
    const peer = new Peer(this.#options.peerId, peerOptions(this.#options));
    this.#peer = peer;
    this.#gate = createGate({
      ownId: this.#options.peerId,
      offers: this.#options.offers,
      isKnown: (peerId, connectionId) => peer.getConnection(peerId, connectionId) !== null,
      isAwaited: (peerId) => this.#calling.has(peerId),
      hasRoom: () => this.#unopened.size < maxUnopened,
      onEcho: (echo) => this.#onEcho(echo),
      timers: this.#timers,
    });
    const toPeer = peer.socket.listeners('message');
    peer.socket.removeAllListeners('message');
    peer.socket.on('message', (message: unknown) => {
      const passed = this.#gate.pass(message);
      if (passed?.type === 'EXPIRE') this.#calling.get(passed.src)?.();
      if (passed) toPeer.forEach((listener) => listener.call(peer.socket, passed));
    });
    peer.on('open', () => this.#registered());
    peer.on('connection', (connection) => this.#onData(connection));
    peer.on('call', (connection) => this.#options.onCall?.(connection));
    peer.on('error', ({ type }) => type === 'unavailable-id' && this.#become('taken'));
    peer.on('disconnected', () => this.#lost());
    this.#try();
  }

  /** Asks the broker for a message to ourselves: `open` never comes when the broker lets the same token take over. */
  #try(): void {
    this.#echo = randomId();
    const since = this.#timers.now();
    const ask = () => {
      if (this.#timers.now() - since > registerLimitMs) return this.#peer.disconnect();
      this.#sendEcho();
      this.#timer = this.#timers.setTimeout(ask, firstEchoMs);
    };
    this.#timer = this.#timers.setTimeout(ask, firstEchoMs);
  }

  /** A dead network shows itself in the WebSocket only after minutes; an echo every 15 s shows it sooner. */
  #watch(): void {
    this.#timer = this.#timers.setTimeout(() => {
      this.#echo = randomId();
      this.#sendEcho();
      this.#timer = this.#timers.setTimeout(() => this.#peer.disconnect(), echoLimitMs);
    }, echoMs);
  }

  #sendEcho(): void {
    this.#peer.socket.send({ type: 'CANDIDATE', dst: this.#options.peerId, payload: { echo: this.#echo } });
  }

  #onEcho(echo: string): void {
    if (echo !== this.#echo || this.#closed) return;
    // PeerJS must believe that it is open, or the next error destroys it with all its connections
    if (!this.#peer.open) this.#peer.socket.emit('message', { type: 'OPEN' });
    this.#registered();
  }

  #registered(): void {
    this.#timers.clearTimeout(this.#timer);
    this.#tries = 0;
    this.#become('registered');
    this.#watch();
  }

  /** The connections live on; only a Peer that was refused at its very first try is destroyed, and it has none. */
  #lost(): void {
    this.#timers.clearTimeout(this.#timer);
    if (this.#closed) return;
    if (this.#state === 'registered') this.#become('connecting');
    const delayMs = retryMs[Math.min(this.#tries, retryMs.length - 1)] ?? 0;
    this.#tries += 1;
    this.#timer = this.#timers.setTimeout(() => {
      if (this.#peer.destroyed) return this.#start();
      this.#peer.reconnect();
      this.#try();
    }, delayMs);
  }

  #onData(connection: DataConnection): void {
    this.#unopened.add(connection);
    const done = () => this.#unopened.delete(connection);
    connection.on('open', done);
    connection.on('close', done);
    this.#timers.setTimeout(() => {
      done();
      if (!connection.open) connection.close();
    }, openLimitMs);
    this.#options.onData?.(connection);
  }

  #become(state: BrokerState): void {
    if (this.#state === state || this.#closed) return;
    this.#state = state;
    this.#options.onState?.(state);
  }
}

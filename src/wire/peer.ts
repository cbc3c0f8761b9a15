/** The PeerJS door: one registration with one broker, kept up for ever, behind the gate. PeerJS serves for meeting only;
 *  the pipes it makes die and are replaced. Knows nothing of seats, keys and sessions. */
import { Peer, type DataConnection } from 'peerjs';
import type { Call } from './call.ts';
import { createGate, type Gate } from './gate.ts';
import { randomId } from './ids.ts';
import { peerOptions } from './peer-options.ts';
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
  /** `relay`: nobody learns anybody's address; every byte goes through a TURN server. */
  readonly iceTransportPolicy?: RTCIceTransportPolicy | undefined;
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
  /** How soon a lost broker is sought again: a link's session outlives any wait, a call's sound does not. */
  readonly rhythm?: 'calm' | 'brisk';
  readonly onData?: (connection: DataConnection) => void;
  /** Whom media are expected from, and the certificate they bear. */
  readonly certificateOf?: (peerId: string) => string | undefined;
  /** An offer of media that bears the right certificate; to be answered or closed. */
  readonly onCall?: (call: Call) => void;
  readonly onCallMe?: (peerId: string) => void;
  readonly onWrongCertificate?: (peerId: string) => void;
  readonly onState?: (state: BrokerState) => void;
  readonly timers?: Timers | undefined;
}

const firstEchoMs = 500;
const echoMs = 15_000;
const echoLimitMs = 5_000;
const probeLimitMs = 2_000;
const rhythms = {
  calm: { registerLimitMs: 8_000, retryMs: [500, 1_000, 2_000, 4_000, 8_000] },
  // a try that began while the network was gone waits for TCP's next SYN, sent after 1, 3, 7 s: rather begin anew
  brisk: { registerLimitMs: 4_000, retryMs: [250, 500, 1_000] },
} as const;
const openLimitMs = 20_000;
/** Chromium allows 500 RTCPeerConnections a page, and after them none at all. */
const maxUnopened = 32;

export class Registration {
  readonly #options: RegistrationOptions;
  readonly #timers: Timers;
  readonly #rhythm: (typeof rhythms)[keyof typeof rhythms];
  readonly #unopened = new Set<DataConnection>();
  /** Whom we are calling, and what to do when the broker says that nobody is there. */
  readonly #calling = new Map<string, () => void>();
  #peer!: Peer;
  #gate!: Gate;
  #state: BrokerState = 'connecting';
  #closed = false;
  #tries = 0;
  #echo = '';
  /** What `#timer` is for. */
  #doing: 'try' | 'watch' | 'probe' | 'wait' = 'try';
  #timer: unknown;

  constructor(options: RegistrationOptions) {
    this.#options = options;
    this.#timers = options.timers ?? pageTimers;
    this.#rhythm = rhythms[options.rhythm ?? 'calm'];
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

  /** @returns undefined while not registered. */
  call(peerId: string, stream: MediaStream): Call | undefined {
    return this.#state === 'registered' ? this.#peer.call(peerId, stream) : undefined;
  }

  /** Asks an expected page, whose part calling is, to do so now. */
  askForCall(peerId: string): void {
    this.#peer.socket.send({ type: 'CANDIDATE', dst: peerId, payload: { callMe: true } });
  }

  /** Is the broker still there? An echo is asked for at once and not in its turn, and a try that waits is made now. */
  probe(): void {
    if (this.#closed || this.#doing === 'probe' || this.#doing === 'try') return;
    this.#timers.clearTimeout(this.#timer);
    if (this.#doing === 'wait') return this.#again();
    this.#doing = 'probe';
    this.#askEcho(probeLimitMs);
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
      kindOf: (peerId, connectionId) => peer.getConnection(peerId, connectionId)?.type as 'data' | 'media' | undefined,
      isAwaited: (peerId) => this.#calling.has(peerId),
      hasRoom: () => this.#unopened.size < maxUnopened,
      certificateOf: (peerId) => this.#options.certificateOf?.(peerId),
      onWrongCertificate: (peerId) => this.#options.onWrongCertificate?.(peerId),
      onCallMe: (peerId) => this.#options.onCallMe?.(peerId),
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
    this.#doing = 'try';
    this.#echo = randomId();
    const since = this.#timers.now();
    const ask = () => {
      if (this.#timers.now() - since > this.#rhythm.registerLimitMs) return this.#peer.disconnect();
      this.#sendEcho();
      this.#timer = this.#timers.setTimeout(ask, firstEchoMs);
    };
    this.#timer = this.#timers.setTimeout(ask, firstEchoMs);
  }

  /** A dead network shows itself in the WebSocket only after minutes; an echo every 15 s shows it sooner. */
  #watch(): void {
    this.#doing = 'watch';
    this.#timer = this.#timers.setTimeout(() => this.#askEcho(echoLimitMs), echoMs);
  }

  #askEcho(limitMs: number): void {
    this.#echo = randomId();
    this.#sendEcho();
    this.#timer = this.#timers.setTimeout(() => this.#peer.disconnect(), limitMs);
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
    const { retryMs } = this.#rhythm;
    const delayMs = retryMs[Math.min(this.#tries, retryMs.length - 1)] ?? 0;
    this.#tries += 1;
    this.#doing = 'wait';
    this.#timer = this.#timers.setTimeout(() => this.#again(), delayMs);
  }

  #again(): void {
    if (this.#peer.destroyed) return this.#start();
    this.#peer.reconnect();
    this.#try();
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

/** The mesh of warm calls: one connection between this page and every other page of the exam that it may ever talk with,
 *  negotiated before anybody says a word and silent until a track is put in. Knows pages by address and certificate; no
 *  seats, no views, no devices. */
import type { Call } from '../wire/call.ts';
import { randomId } from '../wire/ids.ts';
import { Registration, type WireConfig } from '../wire/peer.ts';
import { pageTimers, type Timers } from '../wire/timers.ts';
import type { Slot } from './placeholders.ts';
import { beatMs } from './pulse.ts';
import { WarmPath, type PathState } from './warm-path.ts';

export type { PathState, Slot };

export interface MeshPeer {
  /** Its address for media at the broker. */
  readonly page: string;
  /** SHA-256 of its certificate, as its link has proved it. */
  readonly fingerprint: string;
  /** That page only listens: it has no way to send, and what it sends all the same is not handed on. */
  readonly listens: boolean;
}

export interface MeshOptions {
  /** Its certificate is the one whose fingerprint the others are told. This page can be reached at every broker. */
  readonly config: WireConfig;
  /** This page only listens. */
  readonly listens: boolean;
  readonly timers?: Timers;
}

export class Mesh {
  /** Made anew for every page: a reload is another address. */
  readonly page = randomId();
  readonly #options: MeshOptions;
  readonly #timers: Timers;
  readonly #registrations: readonly Registration[];
  readonly #peers = new Map<string, MeshPeer>();
  readonly #paths = new Map<string, WarmPath>();
  readonly #trackListeners: ((page: string, slot: Slot, track: MediaStreamTrack | undefined) => void)[] = [];
  readonly #stateListeners: ((page: string, state: PathState, silentMs: number) => void)[] = [];
  readonly #refusalListeners: ((page: string) => void)[] = [];
  readonly #online = () => this.#paths.forEach((path) => path.hurry());
  #calls = 0;
  #timer: unknown;

  constructor(options: MeshOptions) {
    this.#options = options;
    this.#timers = options.timers ?? pageTimers;
    const token = randomId();
    this.#registrations = options.config.brokers.map(
      (broker) =>
        new Registration({
          peerId: this.page,
          token,
          broker,
          config: options.config,
          offers: ['media'],
          rhythm: 'brisk',
          certificateOf: (page) => this.#peers.get(page)?.fingerprint,
          onCall: (call) => this.#answer(call),
          onCallMe: (page) => this.#paths.get(page)?.callNow(),
          onWrongCertificate: (page) => this.#refuse(page),
          onState: (state) => state === 'registered' && this.#online(),
          timers: this.#timers,
        }),
    );
    globalThis.addEventListener('online', this.#online);
    this.#beat();
  }

  /** Who is there now: whoever is new is connected with, whoever is not named any more is forgotten. */
  setPeers(peers: readonly MeshPeer[]): void {
    const named = new Map(peers.map((peer) => [peer.page, { ...peer, fingerprint: peer.fingerprint.toUpperCase() }]));
    named.delete(this.page);
    for (const [page, peer] of this.#peers) if (!isSame(peer, named.get(page))) this.#forget(page);
    for (const [page, peer] of named) {
      if (this.#peers.has(page)) continue;
      this.#peers.set(page, peer);
      // two that only listen have nothing to say to each other
      if (!(peer.listens && this.#options.listens)) this.#paths.set(page, this.#pathTo(peer));
    }
  }

  /** Remembered for every later connection with a page that is there; without effect if this page only listens. */
  send(page: string, slot: Slot, track: MediaStreamTrack | null): void {
    this.#paths.get(page)?.send(slot, track);
  }

  /** What comes from a page, told for each new connection; undefined: the connection is gone. A track that comes says
   *  nothing about sound: it is there from the beginning and silent until the other side puts something in. */
  onTrack(listener: (page: string, slot: Slot, track: MediaStreamTrack | undefined) => void): void {
    this.#trackListeners.push(listener);
  }

  /** @param listener silentMs: how long nothing has come when `lost` is told. */
  onState(listener: (page: string, state: PathState, silentMs: number) => void): void {
    this.#stateListeners.push(listener);
  }

  /** A call or an answer in the name of this page bore another certificate than the page has proved; told at each try. */
  onRefused(listener: (page: string) => void): void {
    this.#refusalListeners.push(listener);
  }

  /** For statistics. */
  connection(page: string): RTCPeerConnection | undefined {
    return this.#paths.get(page)?.connection;
  }

  /** What the gates have dropped so far, by reason. */
  dropped(): Record<string, number> {
    const sum: Record<string, number> = {};
    for (const { dropped } of this.#registrations)
      for (const [why, count] of Object.entries(dropped)) sum[why] = (sum[why] ?? 0) + count;
    return sum;
  }

  close(): void {
    globalThis.removeEventListener('online', this.#online);
    this.#timers.clearTimeout(this.#timer);
    for (const page of [...this.#peers.keys()]) this.#forget(page);
    this.#registrations.forEach((registration) => registration.close());
  }

  #pathTo({ page, fingerprint, listens }: MeshPeer): WarmPath {
    return new WarmPath({
      certificate: fingerprint,
      sends: !this.#options.listens,
      hears: !listens,
      calls: listens || (!this.#options.listens && this.page < page),
      timers: this.#timers,
      dial: (stream) => this.#dial(page, stream),
      askForCall: () => this.#registrations.forEach((registration) => registration.askForCall(page)),
      probe: () => this.#registrations.forEach((registration) => registration.probe()),
      onTrack: (slot, track) => this.#trackListeners.forEach((listener) => listener(page, slot, track)),
      onState: (state, silentMs) => this.#stateListeners.forEach((listener) => listener(page, state, silentMs)),
    });
  }

  /** Over the brokers in turn: one may know the other page while another does not. */
  #dial(page: string, stream: MediaStream): Call | undefined {
    const there = this.#registrations.filter(({ state }) => state === 'registered');
    return there[this.#calls++ % there.length]?.call(page, stream);
  }

  #answer(call: Call): void {
    const path = this.#paths.get(call.peer);
    if (path) path.answer(call);
    else call.close();
  }

  #refuse(page: string): void {
    this.#paths.get(page)?.refuse();
    this.#refusalListeners.forEach((listener) => listener(page));
  }

  #forget(page: string): void {
    this.#peers.delete(page);
    this.#paths.get(page)?.close();
    this.#paths.delete(page);
  }

  #beat(): void {
    this.#timer = this.#timers.setTimeout(() => {
      this.#paths.forEach((path) => void path.look());
      this.#beat();
    }, beatMs);
  }
}

const isSame = (one: MeshPeer, other: MeshPeer | undefined): boolean =>
  one.fingerprint === other?.fingerprint && one.listens === other.listens;

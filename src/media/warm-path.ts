/** The way to one other page, kept warm: the connection that carries it, the one that may replace it, and what is to be
 *  sent over whichever it is. A lost path may revive by itself for a while, so the old connection is kept beside every
 *  new try, and whichever is up first carries on. Knows one page; neither brokers nor what the tracks are. */
import type { Call } from '../wire/call.ts';
import type { Timers } from '../wire/timers.ts';
import { slots, type Slot } from './placeholders.ts';
import { WarmCall, type WarmCallOptions } from './warm-call.ts';

export type PathState = 'connecting' | 'up' | 'lost';

export interface WarmPathOptions {
  readonly certificate: string;
  /** This page can send; the other one can. */
  readonly sends: boolean;
  readonly hears: boolean;
  /** One of the two calls, always the same one, so that calls never cross. */
  readonly calls: boolean;
  readonly timers: Timers;
  /** @returns undefined while no broker is there. */
  readonly dial: (stream: MediaStream) => Call | undefined;
  /** Asks the other page to call; asks whether the brokers are there. */
  readonly askForCall: () => void;
  readonly probe: () => void;
  readonly onTrack: (slot: Slot, track: MediaStreamTrack | undefined) => void;
  readonly onState: (state: PathState, silentMs: number) => void;
}

/** Chromium gives ICE up after 15 s; until about then an outage heals by itself. */
const redialMs = 8_000;
const backOffMs = [1_000, 2_000] as const;
const answerLimitMs = 2_500;
const connectLimitMs = 8_000;
/** An answer that is on its way when the other page asks to be called has this long. */
const crossingMs = 500;
const leastBetweenCallsMs = crossingMs;
const seekMs = 2_000;

export class WarmPath {
  readonly #options: WarmPathOptions;
  readonly #call: WarmCallOptions;
  readonly #wanted = new Map<Slot, MediaStreamTrack>();
  #current: WarmCall | undefined;
  #next: WarmCall | undefined;
  #state: PathState = 'connecting';
  /** When the connection before was last heard, should it be gone. */
  #heardAt: number;
  #failures = 0;
  /** The other page wants a new connection, however well this end thinks of the present one. */
  #isAsked = false;
  #dialledAt = -Infinity;
  #dialAt = 0;
  #soughtAt = -Infinity;
  #closed = false;

  constructor(options: WarmPathOptions) {
    this.#options = options;
    this.#heardAt = options.timers.now();
    const { certificate, sends, timers } = options;
    this.#call = { certificate, sends, timers, onChange: () => this.check() };
    options.onState('connecting', 0);
    this.check();
  }

  get connection(): RTCPeerConnection | undefined {
    return this.#current?.connection;
  }

  send(slot: Slot, track: MediaStreamTrack | null): void {
    if (!this.#options.sends) return;
    if (track) this.#wanted.set(slot, track);
    else this.#wanted.delete(slot);
    this.#current?.put(slot, track);
  }

  /** Twice a second, and whenever something has happened. */
  check(): void {
    if (this.#closed) return;
    this.#settleNext();
    this.#judge();
    if (this.#state !== 'up') this.#seek();
  }

  /** Counts before it judges: after a standstill of the whole page what came meanwhile is still to be delivered. */
  async look(): Promise<void> {
    await Promise.all([this.#current?.look(), this.#next?.look()]);
    this.check();
  }

  /** The other page calls; its offer bears the right certificate. */
  answer(call: Call): void {
    if (this.#options.calls || this.#closed) return call.close();
    this.#next?.close();
    this.#next = WarmCall.answer(call, this.#call);
    this.check();
  }

  /** The other page misses us, or a broker is back: no more waiting. */
  hurry(): void {
    this.#dialAt = 0;
    this.#soughtAt = -Infinity;
    this.check();
  }

  callNow(): void {
    if (!this.#options.calls || this.#closed) return;
    this.#isAsked = true;
    this.#dialAt = 0;
    this.#settleNext();
    if (!this.#next) this.#dial();
  }

  /** Whoever answered our call bears another certificate: there is somebody in between, or a page we do not know yet. */
  refuse(): void {
    if (this.#next && this.#options.calls) this.#fail();
  }

  close(): void {
    this.#closed = true;
    this.#drop();
    this.#current?.close();
    this.#tellTracks(undefined);
  }

  #settleNext(): void {
    const next = this.#next;
    if (!next) return;
    if (next.isUp && next.isProper) return this.#promote(next);
    const limitMs = this.#isAsked ? crossingMs : answerLimitMs;
    const isLate = this.#options.calls && !next.isAnswered && next.ageMs > limitMs;
    if (!next.isUp && !next.isDead && !isLate && next.ageMs < connectLimitMs) return;
    const isAsked = this.#isAsked;
    this.#fail();
    if (isAsked) this.#dialAt = 0;
  }

  #promote(next: WarmCall): void {
    const before = this.#current;
    this.#current = next;
    this.#next = undefined;
    this.#isAsked = false;
    this.#failures = 0;
    before?.close();
    for (const slot of slots) next.put(slot, this.#wanted.get(slot) ?? null);
    this.#tellTracks(next);
  }

  #judge(): void {
    const current = this.#current;
    if (current?.isUp) {
      // unanswered, so the other side has not changed over either
      if (this.#next && this.#options.calls && !this.#next.isAnswered && !this.#isAsked) this.#drop();
      return this.#tell('up', 0);
    }
    if (!current) return;
    this.#heardAt = this.#options.timers.now() - current.silentMs;
    this.#tell('lost', current.silentMs);
    if (!current.isDead) return;
    current.close();
    this.#current = undefined;
    this.#tellTracks(undefined);
  }

  /** While the path is not up. */
  #seek(): void {
    const now = this.#options.timers.now();
    const mayRevive = this.#current && now - this.#heardAt < redialMs;
    if (now - this.#soughtAt >= seekMs) {
      this.#soughtAt = now;
      this.#options.probe();
      if (!this.#options.calls && !mayRevive && !this.#next) this.#options.askForCall();
    }
    if (this.#options.calls && !mayRevive && !this.#next && now >= this.#dialAt) this.#dial();
  }

  #dial(): void {
    const now = this.#options.timers.now();
    if (now - this.#dialledAt < leastBetweenCallsMs) return;
    this.#next = WarmCall.dial(this.#options.dial, this.#call);
    if (this.#next) this.#dialledAt = now;
  }

  #fail(): void {
    this.#drop();
    const delayMs = backOffMs[Math.min(this.#failures, backOffMs.length - 1)] ?? 0;
    this.#failures += 1;
    this.#dialAt = this.#options.timers.now() + delayMs;
  }

  #drop(): void {
    const next = this.#next;
    this.#next = undefined;
    this.#isAsked = false;
    next?.close();
  }

  #tell(state: PathState, silentMs: number): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#options.onState(state, silentMs);
  }

  #tellTracks(call: WarmCall | undefined): void {
    if (this.#options.hears) for (const slot of slots) this.#options.onTrack(slot, call?.receives(slot));
  }
}

/** The reliable session above raw pipes: numbers, acknowledges, resends, and tells how the other side is. Pipes come
 *  and go; who is at their other end has been proved before they come here. Knows nothing of PeerJS.
 *
 *    attach ──► hello ⇄ hello ──► parts, beats ⇄ parts, beats ──► (pipe dies) ──► attach ──► hello ⇄ hello ──► …
 *                └ "I have n of yours": the other side resends from n + 1
 */
import { Allowance } from './allowance.ts';
import { decodeFrame, encodeFrame, type Frame } from './frames.ts';
import { Inbox } from './inbox.ts';
import { LinkEnds } from './link-ends.ts';
import type { Link, LinkState } from './link.ts';
import { Outbox } from './outbox.ts';
import type { Pipe } from './pipe.ts';
import type { Timers } from './timers.ts';

export const beatMs = 1_000;
export const lateMs = 3_000;
/** Chromium reports ICE `disconnected` after about the same time. */
export const downMs = 6_000;
export const closeLimitMs = 10_000;
/** The closing side closes the pipe once it has the acknowledgement; the other one only if that does not come. */
const lingerMs = 3_000;
const ackDelayMs = 25;
const ackEvery = 16;
/** Parts under way without acknowledgement: heartbeats must not queue behind megabytes. */
const windowParts = 64;
const malformedBurst = 20;
const framesBurst = 20_000;
const framesPerSecond = 2_000;

export interface SessionOptions {
  readonly id: string;
  readonly timers: Timers;
  /** Another page has taken the other side's place: `restart` from zero with it, or refuse it. */
  readonly onStranger: 'restart' | 'refuse';
  /** A remote page is met for the first time, or (with `restart`) another one in its place; what is sent from here
   *  on is for that one. */
  readonly onSession?: (remoteId: string) => void;
  /** The pipe is gone: a new one is wanted. */
  readonly onPipeLost?: () => void;
}

export class Session implements Link {
  readonly id: string;
  readonly #options: SessionOptions;
  readonly #timers: Timers;
  readonly #ends = new LinkEnds('down');
  readonly #outbox = new Outbox();
  readonly #malformed: Allowance;
  readonly #frames: Allowance;
  #pipe: Pipe | undefined;
  /** The other side's hello has come over this pipe. */
  #met = false;
  #remoteId: string | undefined;
  #sent = 0;
  #inbox = new Inbox();
  #heardAt = -Infinity;
  #helloAt = -Infinity;
  #resyncAt = -Infinity;
  #unacked = 0;
  #ackTimer: unknown;
  #tick: unknown;
  #closing = false;
  /** Malformed and oversized frames dropped so far. */
  faults = 0;

  constructor(options: SessionOptions) {
    this.id = options.id;
    this.#options = options;
    this.#timers = options.timers;
    this.#malformed = new Allowance(options.timers, malformedBurst, malformedBurst / 10);
    this.#frames = new Allowance(options.timers, framesBurst, framesPerSecond);
    this.#tick = this.#timers.setTimeout(() => this.#beat(), beatMs);
  }

  get state(): LinkState {
    return this.#ends.state;
  }

  get attached(): boolean {
    return this.#pipe !== undefined;
  }

  send(message: unknown): void {
    if (this.#closing || this.state === 'closed') return;
    this.#outbox.add(message);
    if (this.#outbox.isFull) this.abandon();
    else this.#pump();
  }

  onMessage(listener: (message: unknown) => void): void {
    this.#ends.onMessage(listener);
  }

  onState(listener: (state: LinkState) => void): void {
    this.#ends.onState(listener);
  }

  close(): void {
    if (this.#closing || this.state === 'closed') return;
    this.#closing = true;
    this.#ends.mute();
    if (!this.#remoteId && this.#outbox.last === 0) return this.abandon();
    this.#outbox.addEnd();
    // after the limit the end stays in the outbox for a pipe that comes later
    this.#timers.setTimeout(() => this.#become('closed'), closeLimitMs);
    this.#pump();
  }

  /** Closes without delivering anything. */
  abandon(): void {
    this.#closing = true;
    this.#ends.mute();
    this.#outbox.clear();
    this.#become('closed');
    this.#pipe?.close();
  }

  /** Takes over a pipe whose other end has proved who it is; the pipe before is closed. */
  attach(pipe: Pipe): void {
    const before = this.#pipe;
    this.#pipe = pipe;
    this.#met = false;
    before?.close();
    pipe.onClose(() => this.#lose(pipe));
    this.#hello();
    pipe.onFrame((text) => {
      if (this.#pipe === pipe) this.#receive(text);
    });
  }

  #receive(text: string): void {
    if (!this.#frames.take()) return this.#pipe?.close();
    const frame = decodeFrame(text);
    if (!frame) return this.#fault();
    if (frame.t === 'hello') return this.#onHello(frame);
    if (!this.#met) return;
    this.#heard();
    if (frame.t === 'beat') this.#onBeat(frame);
    else this.#onSequenced(frame);
  }

  #fault(): void {
    this.faults += 1;
    if (!this.#malformed.take()) this.#pipe?.close();
  }

  #onHello({ session, peer, got }: Frame & { t: 'hello' }): void {
    // each hello costs a window of resent parts
    if (this.#met && this.#timers.now() - this.#helloAt < beatMs / 2) return this.#fault();
    const before = this.#remoteId;
    if (before !== undefined && before !== session && !this.#restart()) return;
    this.#remoteId = session;
    if (before !== undefined && before !== session) this.#hello();
    if (before !== session) this.#options.onSession?.(session);
    // it takes us for our predecessor: having read our hello it starts anew and says hello again
    if (peer !== null && peer !== this.id) return;
    if (!this.#acknowledge(got)) return;
    this.#met = true;
    this.#helloAt = this.#timers.now();
    this.#sent = got;
    this.#heard();
    this.#pump();
  }

  #onBeat({ got, sent }: Frame & { t: 'beat' }): void {
    if (!this.#acknowledge(got)) return;
    if (sent > this.#inbox.got) this.#resync();
    this.#pump();
  }

  #onSequenced(frame: Frame & { t: 'part' | 'end' }): void {
    if (this.state === 'closed') return this.#ackSoon();
    const taken = this.#inbox.take(frame);
    if (taken === 'gap') return this.#resync();
    this.#ackSoon();
    if (taken === 'end') this.#onEnd();
    else if (taken === 'too-long') this.abandon();
    else if (taken === 'no-json') this.#fault();
    else if (typeof taken === 'object' && !this.#closing) this.#ends.deliver(taken.message);
  }

  #onEnd(): void {
    this.#ack();
    const pipe = this.#pipe;
    // PeerJS's close() would lose the acknowledgement just sent, so the other side gets time to close first
    this.#timers.setTimeout(() => pipe?.close(), lingerMs);
    this.#become('closed');
  }

  /** @returns false if the other side counts wrongly; the pipe is cut then. */
  #acknowledge(got: number): boolean {
    if (!this.#outbox.acknowledge(got)) {
      this.#pipe?.close();
      return false;
    }
    if (this.#closing && this.#outbox.last === got) {
      this.#become('closed');
      this.#pipe?.close();
      return false;
    }
    return true;
  }

  #pump(): void {
    if (!this.#met) return;
    while (this.#sent - this.#outbox.acked < windowParts) {
      const frame = this.#outbox.frame(this.#sent + 1);
      if (frame === undefined) return;
      this.#sent += 1;
      this.#pipe?.send(frame);
    }
  }

  #hello(): void {
    this.#pipe?.send(encodeFrame({ t: 'hello', session: this.id, peer: this.#remoteId ?? null, got: this.#inbox.got }));
  }

  /** A frame is missing although the pipe lives: ask again, once a beat at most. */
  #resync(): void {
    if (this.#timers.now() - this.#resyncAt < beatMs) return;
    this.#resyncAt = this.#timers.now();
    this.#hello();
  }

  #ackSoon(): void {
    this.#unacked += 1;
    if (this.#unacked >= ackEvery) this.#ack();
    else this.#ackTimer ??= this.#timers.setTimeout(() => this.#ack(), ackDelayMs);
  }

  #ack(): void {
    this.#timers.clearTimeout(this.#ackTimer);
    this.#ackTimer = undefined;
    this.#unacked = 0;
    if (this.#met) this.#pipe?.send(encodeFrame({ t: 'beat', got: this.#inbox.got, sent: this.#sent }));
  }

  #beat(): void {
    this.#tick = this.#timers.setTimeout(() => this.#beat(), beatMs);
    const silentMs = this.#timers.now() - this.#heardAt;
    if (silentMs >= downMs) this.#become('down');
    else if (silentMs >= lateMs) this.#become('late');
    if (this.#met) this.#ack();
    else this.#hello();
  }

  #heard(): void {
    this.#heardAt = this.#timers.now();
    this.#become('up');
  }

  #become(state: LinkState): void {
    if (state === 'closed') this.#timers.clearTimeout(this.#tick);
    this.#ends.become(state);
  }

  #lose(pipe: Pipe): void {
    if (this.#pipe !== pipe) return;
    this.#pipe = undefined;
    this.#met = false;
    this.#options.onPipeLost?.();
  }

  /** The page that had acknowledged some of this is gone, and with it the meaning of its numbers.
   *  @returns false if this session ends instead. */
  #restart(): boolean {
    if (this.#options.onStranger === 'refuse' || this.#closing || this.state === 'closed') {
      this.#become('closed');
      this.#pipe?.close();
      return false;
    }
    this.#outbox.clear();
    this.#inbox = new Inbox();
    this.#sent = 0;
    return true;
  }
}

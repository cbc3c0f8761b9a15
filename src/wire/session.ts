/** The reliable session above raw pipes: numbers, acknowledges, resends, and tells how the other side is. Pipes come
 *  and go; who is at their other end has been proved before they come here. Knows nothing of PeerJS.
 *
 *    attach ──► hello ⇄ hello ──► parts, beats ⇄ parts, beats ──► (pipe dies) ──► attach ──► hello ⇄ hello ──► …
 *                └ "I have n of yours": the other side resends from n + 1
 */
import { AckTimer } from './ack-timer.ts';
import { Flood } from './flood.ts';
import { decodeFrame, encodeFrame, type Frame } from './frames.ts';
import { Inbox } from './inbox.ts';
import { LinkEnds } from './link-ends.ts';
import type { Link, LinkState } from './link.ts';
import { Outbox } from './outbox.ts';
import { beatMs, closeLimitMs, downMs, lateMs, lingerMs } from './pace.ts';
import type { Pipe } from './pipe.ts';
import type { Timers } from './timers.ts';

/** Parts under way without acknowledgement: heartbeats must not queue behind megabytes. */
const windowParts = 64;

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
  readonly #flood: Flood;
  readonly #acks: AckTimer;
  #pipe: Pipe | undefined;
  /** The other side's hello has come over this pipe. */
  #met = false;
  #remoteId: string | undefined;
  #sent = 0;
  #inbox = new Inbox();
  #heardAt = -Infinity;
  #helloAt = -Infinity;
  #saidHelloAt = -Infinity;
  #tick: unknown;
  #closing = false;

  constructor(options: SessionOptions) {
    this.id = options.id;
    this.#options = options;
    this.#timers = options.timers;
    this.#flood = new Flood(options.timers);
    this.#acks = new AckTimer(options.timers, () => this.#ack());
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
    pipe.onClose(() => {
      if (this.#pipe !== pipe) return;
      this.#pipe = undefined;
      this.#met = false;
      this.#options.onPipeLost?.();
    });
    this.#hello();
    pipe.onFrame((text) => {
      if (this.#pipe === pipe) this.#receive(text);
    });
  }

  #receive(text: string): void {
    if (!this.#flood.bearsFrame()) return this.#pipe?.close();
    const frame = decodeFrame(text);
    if (!frame) return this.#fault();
    if (frame.t === 'hello') return this.#onHello(frame);
    if (!this.#met) return;
    this.#heard();
    if (frame.t === 'beat') this.#onBeat(frame);
    else this.#onSequenced(frame);
  }

  #fault(): void {
    if (!this.#flood.bearsFault()) this.#pipe?.close();
  }

  #onHello({ session, peer, got, ask }: Frame & { t: 'hello' }): void {
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
    // mine must have got lost: before it nothing of mine counts
    if (this.#met && ask) this.#hello();
    this.#met = true;
    this.#helloAt = this.#timers.now();
    this.#sent = got;
    this.#heard();
    this.#pump();
  }

  #onBeat({ got, sent }: Frame & { t: 'beat' }): void {
    if (!this.#acknowledge(got)) return;
    // a frame is missing although the pipe lives: ask for all from there again
    if (sent > this.#inbox.got) this.#hello();
    this.#pump();
  }

  #onSequenced(frame: Frame & { t: 'part' | 'end' }): void {
    if (this.state === 'closed') return this.#acks.owe();
    const taken = this.#inbox.take(frame);
    // only a pipe that loses frames makes gaps; the next beat tells of them
    if (taken === 'gap') return;
    this.#acks.owe();
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

  /** @returns false if that was all, or if the other side counts wrongly; the pipe is closed then. */
  #acknowledge(got: number): boolean {
    const isRight = this.#outbox.acknowledge(got);
    const isOver = this.#closing && this.#outbox.last === got;
    if (isOver) this.#become('closed');
    if (!isRight || isOver) this.#pipe?.close();
    return isRight && !isOver;
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
    this.#saidHelloAt = this.#timers.now();
    const peer = this.#remoteId ?? null;
    this.#pipe?.send(encodeFrame({ t: 'hello', session: this.id, peer, got: this.#inbox.got, ask: !this.#met }));
  }

  #ack(): void {
    this.#acks.settle();
    if (this.#met) this.#pipe?.send(encodeFrame({ t: 'beat', got: this.#inbox.got, sent: this.#sent }));
  }

  #beat(): void {
    this.#tick = this.#timers.setTimeout(() => this.#beat(), beatMs);
    const silentMs = this.#timers.now() - this.#heardAt;
    if (silentMs >= downMs) this.#become('down');
    else if (silentMs >= lateMs) this.#become('late');
    if (this.#met) this.#ack();
    else if (this.#timers.now() - this.#saidHelloAt >= beatMs / 2) this.#hello();
  }

  #heard(): void {
    this.#heardAt = this.#timers.now();
    this.#become('up');
  }

  #become(state: LinkState): void {
    if (state === 'closed') this.#timers.clearTimeout(this.#tick);
    this.#ends.become(state);
  }

  /** The page that had acknowledged some of this is gone, and with it the meaning of its numbers.
   *  @returns false if there is no starting anew: this is not the page meant, or there is nothing left to say to it. */
  #restart(): boolean {
    if (this.#options.onStranger === 'refuse' || this.#closing || this.state === 'closed') {
      if (this.#closing) this.#become('closed');
      this.#pipe?.close();
      return false;
    }
    this.#outbox.clear();
    this.#inbox = new Inbox();
    this.#sent = 0;
    return true;
  }
}

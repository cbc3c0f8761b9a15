/** Two links in one page: asynchronous and with JSON's semantics, so that nothing is shared by accident. No frames and
 *  no heartbeat, so it works the same under hand-moved timers. */
import { LinkEnds } from './link-ends.ts';
import { maxMessageLength, type Link, type LinkState } from './link.ts';
import { downMs, lateMs } from './pace.ts';
import { pageTimers, type Timers } from './timers.ts';

export interface Loopback {
  readonly a: Link;
  readonly b: Link;
  /** For tests: nothing passes until `restore`; both ends turn late, then down. */
  cut(): void;
  restore(): void;
}

const closed = Symbol('closed');

export function loopback(timers: Timers = pageTimers): Loopback {
  let isCut = false;
  let alarms: unknown[] = [];
  const a = new End(() => isCut);
  const b = new End(() => isCut);
  a.other = b;
  b.other = a;
  const both = (state: LinkState) => [a, b].forEach((end) => end.ends.become(state));
  return {
    a,
    b,
    cut() {
      if (isCut) return;
      isCut = true;
      alarms = [timers.setTimeout(() => both('late'), lateMs), timers.setTimeout(() => both('down'), downMs)];
    },
    restore() {
      if (!isCut) return;
      isCut = false;
      alarms.forEach((alarm) => timers.clearTimeout(alarm));
      both('up');
      a.pass();
      b.pass();
    },
  };
}

class End implements Link {
  readonly ends = new LinkEnds('up');
  readonly #isCut: () => boolean;
  #sent: (string | typeof closed)[] = [];
  #closing = false;
  #passing = false;
  other: End | undefined;

  constructor(isCut: () => boolean) {
    this.#isCut = isCut;
  }

  send(message: unknown): void {
    if (this.#closing || this.ends.state === 'closed') return;
    const text = JSON.stringify(message) as string | undefined;
    if (text === undefined) throw new TypeError('not a JSON value');
    if (text.length > maxMessageLength) throw new RangeError(`message of ${text.length} units`);
    this.#sent.push(text);
    this.pass();
  }

  onMessage(listener: (message: unknown) => void): void {
    this.ends.onMessage(listener);
  }

  onState(listener: (state: LinkState) => void): void {
    this.ends.onState(listener);
  }

  close(): void {
    if (this.#closing || this.ends.state === 'closed') return;
    this.#closing = true;
    this.ends.mute();
    this.#sent.push(closed);
    this.pass();
  }

  /** Hands over what was sent, one a microtask, unless the path is cut. */
  pass(): void {
    if (this.#passing) return;
    this.#passing = true;
    queueMicrotask(() => {
      this.#passing = false;
      const item = this.#isCut() ? undefined : this.#sent.shift();
      if (item === undefined || !this.other) return;
      if (this.#sent.length > 0) this.pass();
      if (item !== closed) return this.other.#take(item);
      this.ends.become('closed');
      this.other.ends.become('closed');
    });
  }

  #take(text: string): void {
    if (!this.#closing && this.ends.state !== 'closed') this.ends.deliver(JSON.parse(text) as unknown);
  }
}

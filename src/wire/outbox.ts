/** What a session has numbered and not yet had acknowledged, in order. Knows frames, no pipes and no time. */
import { encodeFrame, slices } from './frames.ts';
import { maxMessageLength } from './link.ts';

/** A side that has not acknowledged this much (UTF-16 units) is given up: it would eat this page's memory. */
export const maxOutboxLength = 32 * 1024 * 1024;

export class Outbox {
  #frames: string[] = [];
  #length = 0;
  /** The highest number acknowledged; `#frames[0]` has the next one. */
  #acked = 0;

  get acked(): number {
    return this.#acked;
  }

  get last(): number {
    return this.#acked + this.#frames.length;
  }

  get isFull(): boolean {
    return this.#length > maxOutboxLength;
  }

  add(message: unknown): void {
    const text = JSON.stringify(message) as string | undefined;
    if (text === undefined) throw new TypeError('not a JSON value');
    if (text.length > maxMessageLength) throw new RangeError(`message of ${text.length} units`);
    const pieces = slices(text);
    pieces.forEach((d, i) => this.#push(encodeFrame({ t: 'part', n: this.last + 1, more: i < pieces.length - 1, d })));
  }

  addEnd(): void {
    this.#push(encodeFrame({ t: 'end', n: this.last + 1 }));
  }

  frame(n: number): string | undefined {
    return this.#frames[n - this.#acked - 1];
  }

  /** @returns false if that many were never acknowledgeable: the other side counts wrongly. */
  acknowledge(got: number): boolean {
    if (got < this.#acked || got > this.last) return false;
    for (const frame of this.#frames.splice(0, got - this.#acked)) this.#length -= frame.length;
    this.#acked = got;
    return true;
  }

  clear(): void {
    this.#frames = [];
    this.#length = 0;
    this.#acked = 0;
  }

  #push(frame: string): void {
    this.#frames.push(frame);
    this.#length += frame.length;
  }
}

/** The receiving half of a session's numbering: what is next, what is double, and slices put together again. */
import type { Frame } from './frames.ts';
import { maxMessageLength } from './link.ts';

export type Taken = 'gap' | 'again' | 'more' | 'end' | 'too-long' | 'no-json' | { readonly message: unknown };

export class Inbox {
  #got = 0;
  #pieces: string[] = [];
  #length = 0;

  get got(): number {
    return this.#got;
  }

  take(frame: Frame & { t: 'part' | 'end' }): Taken {
    if (frame.n > this.#got + 1) return 'gap';
    if (frame.n <= this.#got) return 'again';
    this.#got = frame.n;
    if (frame.t === 'end') return 'end';
    this.#pieces.push(frame.d);
    this.#length += frame.d.length;
    if (this.#length > maxMessageLength) return 'too-long';
    if (frame.more) return 'more';
    const text = this.#pieces.join('');
    this.#pieces = [];
    this.#length = 0;
    try {
      return { message: JSON.parse(text) as unknown };
    } catch {
      return 'no-json';
    }
  }
}

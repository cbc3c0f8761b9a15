/** One side's unfinished message and those that wait for the host's answer. The draft is kept on this computer at once;
 *  a refused text comes back to be changed. Knows no screen. */
import type { Desk, Send } from '../channel.ts';

export interface Waiting {
  readonly key: string;
  readonly text: string;
  readonly writtenAt: number;
}

export class Talk {
  text = $state('');
  waiting: readonly Waiting[] = $state.raw([]);
  /** The newest message was refused; its text is in the field again. */
  refused = $state(false);
  readonly #send: Send;
  readonly #desk: Desk;

  constructor(send: Send, desk: Desk) {
    this.#send = send;
    this.#desk = desk;
    this.text = desk.recall('message') ?? '';
  }

  input(text: string): void {
    this.text = text;
    this.refused = false;
    this.#desk.keep('message', text === '' ? undefined : text);
  }

  async send(): Promise<void> {
    const text = this.text.trim();
    if (text === '') return;
    this.input('');
    const item: Waiting = { key: crypto.randomUUID(), text, writtenAt: this.#desk.now };
    this.waiting = [...this.waiting, item];
    const { ok } = await this.#send('video.write', { text });
    this.waiting = this.waiting.filter((other) => other !== item);
    if (ok) return;
    this.input(this.text === '' ? text : `${text}\n${this.text}`);
    this.refused = true;
  }
}

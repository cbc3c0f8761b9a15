/** What the candidate writes about the call: note, code, whether to call back. Kept on this computer at once; the note is
 *  told to the host in a moment, all of it when its writer files it. Knows no screen. */
import { type Pace, pace } from '../../ui/pace.ts';
import type { Desk, Send } from '../channel.ts';
import type { PhoneView } from './projections.ts';

export class Note {
  text = $state('');
  code = $state('');
  callBack = $state('');
  /** The host has not answered yet. */
  filing = $state(false);
  #told: string;
  #telling = false;
  readonly #send: Send;
  readonly #desk: Desk;
  readonly #pace: Pace;

  constructor(view: () => PhoneView, send: Send, desk: Desk) {
    this.#send = send;
    this.#desk = desk;
    this.#pace = pace(() => void this.#tell(), { quietMs: 250, atMostMs: 1_000 });
    const { note, code, callBackAt } = view();
    this.#told = note;
    this.text = desk.recall('note') ?? note;
    this.code = desk.recall('code') ?? code ?? '';
    this.callBack = desk.recall('callBack') ?? callBackAt ?? '';
    if (this.text !== this.#told) this.#pace.touch();
  }

  input(text: string): void {
    this.text = text;
    this.#desk.keep('note', text);
    this.#pace.touch();
  }
  choose(code: string): void {
    this.code = code;
    this.#desk.keep('code', code);
  }
  inputCallBack(text: string): void {
    this.callBack = text;
    this.#desk.keep('callBack', text);
  }
  flush(): void {
    this.#pace.flush();
  }

  get complete(): boolean {
    return this.text.trim() !== '' && this.code !== '';
  }

  async file(): Promise<void> {
    if (!this.complete || this.filing) return;
    this.#pace.cancel();
    this.filing = true;
    const { text: note, code } = this;
    const { ok } = await this.#send('phone.file', { note, code, callBackAt: this.callBack.trim() || null });
    this.filing = false;
    if (!ok) return this.#pace.touch();
    for (const name of ['note', 'code', 'callBack']) this.#desk.keep(name, undefined);
  }

  /** One note under way at a time: while the connection is down only the newest one waits. */
  async #tell(): Promise<void> {
    this.#pace.cancel();
    if (this.#telling || this.text === this.#told) return;
    this.#telling = true;
    this.#told = this.text;
    await this.#send('phone.keep', { text: this.text });
    this.#telling = false;
    if (this.text !== this.#told) this.#pace.touch();
  }
}

/** The note and the code of the contact while they are being written: kept on this computer at once, told to the host in a
 *  moment, filed when their writer says so. Knows no screen. */
import { type Pace, pace } from '../../ui/pace.ts';
import type { Desk, Send } from '../channel.ts';
import type { SocialView } from './projections.ts';

export class Note {
  text = $state('');
  code = $state('');
  /** The host has not answered yet. */
  filing = $state(false);
  #told: string;
  #telling = false;
  readonly #send: Send;
  readonly #desk: Desk;
  readonly #pace: Pace;

  constructor(view: () => SocialView, send: Send, desk: Desk) {
    this.#send = send;
    this.#desk = desk;
    this.#pace = pace(() => void this.#tell(), { quietMs: 250, atMostMs: 1_000 });
    const { note, code } = view();
    this.#told = note ?? '';
    this.text = desk.recall('note') ?? this.#told;
    this.code = desk.recall('code') ?? code ?? '';
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
    const { ok } = await this.#send('social.file', { note: this.text, code: this.code });
    this.filing = false;
    if (!ok) return this.#pace.touch();
    this.#desk.keep('note', undefined);
    this.#desk.keep('code', undefined);
  }

  /** One note under way at a time: while the connection is down only the newest one waits. */
  async #tell(): Promise<void> {
    this.#pace.cancel();
    if (this.#telling || this.text === this.#told) return;
    this.#telling = true;
    this.#told = this.text;
    await this.#send('social.keep', { text: this.text });
    this.#telling = false;
    if (this.text !== this.#told) this.#pace.touch();
  }
}

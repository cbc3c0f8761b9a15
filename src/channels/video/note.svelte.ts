/** The note after the call while it is being written: kept on this computer at once, told to the host in a moment, filed
 *  when its writer says so. Knows no screen. */
import { type Pace, pace } from '../../ui/pace.ts';
import type { Desk, Send } from '../channel.ts';
import type { VideoView } from './projections.ts';

export class Note {
  text = $state('');
  code = $state('');
  filing = $state(false);
  #told: string;
  readonly #send: Send;
  readonly #desk: Desk;
  readonly #pace: Pace;

  constructor(view: () => VideoView, send: Send, desk: Desk) {
    this.#send = send;
    this.#desk = desk;
    this.#pace = pace(() => this.#tell(), { quietMs: 250, atMostMs: 1_000 });
    const { note, code } = view();
    this.#told = note;
    this.text = desk.recall('note') ?? note;
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
    const { ok } = await this.#send('video.file', { note: this.text, code: this.code });
    this.filing = false;
    if (!ok) return;
    this.#desk.keep('note', undefined);
    this.#desk.keep('code', undefined);
  }

  #tell(): void {
    if (this.text === this.#told) return;
    this.#told = this.text;
    void this.#send('video.keep', { text: this.text });
  }
}

/** The note about a contact while it is being written: kept on this computer at once, its text told to the host in a
 *  moment, all of it filed when its writer says so. Knows no screen, and how to tell and to file only from its channel. */
import { type Pace, pace } from '../ui/pace.ts';
import type { Answer, Desk } from './channel.ts';
import { type ContactNote, type UnfinishedNote, missingOf } from './contact-note.ts';

interface Options {
  /** As the host knows it. */
  readonly first: UnfinishedNote;
  readonly tell: (text: string) => Promise<Answer>;
  readonly file: (note: ContactNote) => Promise<Answer>;
  readonly desk: Desk;
  /** What the channel keeps beside the note under these names is forgotten with it. */
  readonly also?: readonly string[];
}

export class ContactNoteDraft {
  text = $state('');
  code = $state('');
  /** The host has not answered yet. */
  filing = $state(false);
  #told: string;
  #telling = false;
  readonly #options: Options;
  readonly #pace: Pace;

  constructor(options: Options) {
    const { first, desk } = options;
    this.#options = options;
    this.#pace = pace(() => void this.#tell(), { quietMs: 250, atMostMs: 1_000 });
    this.#told = first.text;
    this.text = desk.recall('note') ?? first.text;
    this.code = desk.recall('code') ?? first.code;
    if (this.text !== this.#told) this.#pace.touch();
  }

  input(text: string): void {
    this.text = text;
    this.#options.desk.keep('note', text);
    this.#pace.touch();
  }
  choose(code: string): void {
    this.code = code;
    this.#options.desk.keep('code', code);
  }
  flush(): void {
    this.#pace.flush();
  }

  get complete(): boolean {
    return missingOf(this).length === 0;
  }

  async file(): Promise<void> {
    if (!this.complete || this.filing) return;
    this.#pace.cancel();
    this.filing = true;
    const { desk, file, also = [] } = this.#options;
    const { ok } = await file({ note: this.text, code: this.code });
    this.filing = false;
    // the text may not have been told yet, and nothing else would tell it now
    if (!ok) return this.#pace.touch();
    for (const name of ['note', 'code', ...also]) desk.keep(name, undefined);
  }

  /** One note under way at a time: while the connection is down only the newest one waits. */
  async #tell(): Promise<void> {
    this.#pace.cancel();
    if (this.#telling || this.text === this.#told) return;
    this.#telling = true;
    this.#told = this.text;
    await this.#options.tell(this.text);
    this.#telling = false;
    if (this.text !== this.#told) this.#pace.touch();
  }
}

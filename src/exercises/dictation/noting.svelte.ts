/** The candidate's transcript and card, and their way into both journals: kept on this computer at once, at the host a
 *  quarter of a second after the last key, at least once a second. Knows neither the screen nor when writing is allowed. */
import type { Desk, Send } from '../../channels/channel.ts';
import { type Pace, pace } from '../../ui/pace.ts';
import type { Draft } from './context.ts';
import { newestOf } from './newest.ts';
import type { DictationView } from './projections.ts';

export class Noting {
  draft: Draft = $state.raw({ text: '', fields: {}, code: null, revision: 0 });
  /** Handed in here and not answered. */
  handingIn = $state(false);
  readonly #send: Send;
  readonly #desk: Desk;
  readonly #pace: Pace;

  constructor({ draft, phase }: DictationView, send: Send, desk: Desk) {
    this.#send = send;
    this.#desk = desk;
    this.#pace = pace(() => void send('dictation.draft', { ...this.draft }), { quietMs: 250, atMostMs: 1_000 });
    this.draft = newestOf(draft, desk.recall('noting'));
    // a reload between a key and the journal: the host does not have it yet
    if (this.draft !== draft && phase === 'listening') this.#pace.touch();
  }

  write(text: string): void {
    this.#change({ ...this.draft, text });
  }
  fill(field: string, text: string): void {
    this.#change({ ...this.draft, fields: { ...this.draft.fields, [field]: text } });
  }
  classify(code: string): void {
    this.#change({ ...this.draft, code: code === '' ? null : code });
  }
  flush(): void {
    this.#pace.flush();
  }

  /** Two facts, the transcript first: each is marked by itself. */
  async handIn(): Promise<void> {
    this.flush();
    this.handingIn = true;
    const { text, fields, code } = this.draft;
    const answers = await Promise.all([
      this.#send('dictation.transcribe', { text }),
      this.#send('dictation.file', { fields, code }),
    ]);
    this.handingIn = false;
    if (answers.every(({ ok }) => ok)) this.#desk.keep('noting', undefined);
  }

  #change(next: Draft): void {
    this.draft = { ...next, revision: this.draft.revision + 1 };
    this.#desk.keep('noting', JSON.stringify(this.draft));
    this.#pace.touch();
  }
}

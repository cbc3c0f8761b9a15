/** The candidate's copy and its strokes, and their way into both journals. Knows no clock and not how it is counted. */
import type { Desk, Send } from '../../channels/channel.ts';
import { type Pace, pace } from '../../ui/pace.ts';
import type { Copy } from './context.ts';
import { newestOf } from './newest.ts';
import type { DictationView } from './projections.ts';
import { struck } from './typing.ts';

/** So short before the end every key goes to the host by itself. */
const lastMomentsMs = 2_000;

export class Copying {
  typing: Copy = $state.raw({ text: '', strokes: 0, corrections: 0, revision: 0 });
  readonly #view: () => DictationView;
  readonly #send: Send;
  readonly #desk: Desk;
  readonly #pace: Pace;

  constructor(view: () => DictationView, send: Send, desk: Desk) {
    this.#view = view;
    this.#send = send;
    this.#desk = desk;
    this.#pace = pace(() => void send('dictation.keep', { ...this.typing }), { quietMs: 250, atMostMs: 1_000 });
    const { typing, phase } = view();
    this.typing = newestOf(typing, desk.recall('copying'));
    if (this.typing !== typing && phase === 'copying') this.#pace.touch();
  }

  input(text: string): void {
    this.typing = { ...struck(this.typing, text), revision: this.typing.revision + 1 };
    this.#desk.keep('copying', JSON.stringify(this.typing));
    this.#pace.touch();
    const { deadlineAt } = this.#view().copyClock;
    if (deadlineAt !== null && deadlineAt - this.#desk.now < lastMomentsMs) this.flush();
  }
  flush(): void {
    this.#pace.flush();
  }
  async finish(): Promise<void> {
    this.flush();
    const { ok } = await this.#send('dictation.finishCopy', {});
    if (ok) this.#desk.keep('copying', undefined);
  }
}

/** The examiner's note to an answer while it is written: what stands in the field, and when the log hears of it. Knows no
 *  question. */
import { type Pace, pace } from '../../ui/pace.ts';

export class Noting {
  /** Undefined: nothing was written on this page that the log does not have. */
  #own: string | undefined = $state.raw();
  readonly #told: () => string;
  readonly #pace: Pace;

  constructor(told: () => string, send: (note: string) => Promise<{ readonly ok: boolean }>) {
    this.#told = told;
    this.#pace = pace(() => void this.#tell(send), { quietMs: 800, atMostMs: 5_000 });
  }

  get text(): string {
    return this.#own ?? this.#told();
  }
  input(text: string): void {
    this.#own = text;
    this.#pace.touch();
  }
  flush(): void {
    this.#pace.flush();
  }

  async #tell(send: (note: string) => Promise<{ readonly ok: boolean }>): Promise<void> {
    const note = this.#own;
    if (note === undefined) return;
    const { ok } = await send(note);
    // more may have been written meanwhile
    if (ok && this.#own === note && this.#told() === note) this.#own = undefined;
  }
}

/** Which exams are counted: read once, chosen by kind, wording and period. Knows no table. */
import { type Wording, selected, wordings } from '../../statistics/selection.ts';
import type { ExamSummary, StoredSummaries } from '../../statistics/summary.ts';
import type { Ports } from '../ports.ts';

export class Counted {
  state: 'reading' | 'failed' | 'ready' = $state('reading');
  read = $state({ read: 0, of: 0 });
  #stored: StoredSummaries = $state.raw({ exams: [], leftOut: { open: 0, unreadable: 0 } });
  kind: ExamSummary['kind'] = $state('exam');
  from = $state('');
  to = $state('');
  #chosen = $state('');

  readonly wordings: readonly Wording[] = $derived(wordings(this.#stored.exams, this.kind));
  /** The chosen wording, or the most frequent one. */
  readonly wording = $derived(this.wordings.find(({ key }) => key === this.#chosen) ?? this.wordings[0]);
  readonly exams = $derived(
    selected(this.#stored.exams, { kind: this.kind, wording: this.wording?.key ?? '', from: this.from, to: this.to }),
  );
  readonly #stop = new AbortController();

  constructor(ports: Pick<Ports, 'summaries'>) {
    void this.#load(ports);
  }

  get empty(): boolean {
    return this.#stored.exams.length === 0;
  }
  get leftOut(): StoredSummaries['leftOut'] {
    return this.#stored.leftOut;
  }

  choose(wording: string): void {
    this.#chosen = wording;
  }

  /** Nobody waits for it any more. */
  close(): void {
    this.#stop.abort();
  }

  async #load(ports: Pick<Ports, 'summaries'>): Promise<void> {
    try {
      this.#stored = await ports.summaries((read, of) => (this.read = { read, of }), this.#stop.signal);
      // whoever only trains here sees the training at once
      if (wordings(this.#stored.exams, 'exam').length === 0 && !this.empty) this.kind = 'training';
      this.state = 'ready';
    } catch {
      this.state = 'failed';
    }
  }
}

/** The exams on this computer as a list that can be read again. Knows no screen. */
import type { Ports, StoredExam } from '../ports.ts';

/** What is to be said about the file of an exam; a closed one without a file is a warning (domain §2.3). */
export type Saving = 'savedAt' | 'neverSaved' | 'mustSave' | 'fromFile';

export function savingOf({ state, exportedAt, kind }: StoredExam): Saving {
  if (state === 'imported') return 'fromFile';
  if (exportedAt > 0) return 'savedAt';
  return state === 'closed' && kind === 'exam' ? 'mustSave' : 'neverSaved';
}

export class Shelf {
  state: 'loading' | 'failed' | 'ready' = $state('loading');
  exams: readonly StoredExam[] = $state.raw([]);
  readonly #ports: Pick<Ports, 'exams'>;

  constructor(ports: Pick<Ports, 'exams'>) {
    this.#ports = ports;
    void this.read();
  }

  async read(): Promise<void> {
    try {
      this.exams = await this.#ports.exams();
      this.state = 'ready';
    } catch {
      this.state = 'failed';
    }
  }
}

/** The exams on this computer as a list that can be read again. Knows no screen. */
import type { Ports, StoredExam } from '../ports.ts';

/** What is to be said about the files of an exam; a closed one without an evidence file is a warning (domain §2.3). */
export type Saving = 'savedAt' | 'neverSaved' | 'mustSave' | 'fromFile' | 'evidenceAt';

export function savingOf({ state, exportedAt, evidenceAt, kind }: StoredExam): Saving {
  if (state === 'imported') return 'fromFile';
  if (evidenceAt > 0) return 'evidenceAt';
  if (state === 'closed' && kind === 'exam') return 'mustSave';
  return exportedAt > 0 ? 'savedAt' : 'neverSaved';
}

export const savedAtOf = ({ exportedAt, evidenceAt }: StoredExam): number => evidenceAt || exportedAt;

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

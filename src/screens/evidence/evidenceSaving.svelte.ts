/** Saving the evidence file, and whether that has been done. Knows no screen. */
import type { Head } from '../../exam/chain.ts';
import type { RecordView } from '../../machines/record.ts';
import { saveBlob } from '../../ui/saveFile.ts';
import type { Ports, Room } from '../ports.ts';

export type SavingState =
  | { readonly at: 'unknown' | 'never' | 'saving' | 'failed' | 'imported' }
  | { readonly at: 'before'; readonly when: number }
  | { readonly at: 'saved'; readonly when: number; readonly name: string; readonly hash: string };

export class EvidenceSaving {
  state: SavingState = $state.raw({ at: 'unknown' });
  readonly #room: Pick<Room, 'examId' | 'evidence'> & { readonly head: Head };

  constructor(room: Pick<Room, 'examId' | 'evidence' | 'head'>, ports: Pick<Ports, 'exams'>) {
    this.#room = room;
    void this.#look(ports);
  }

  /** Finishing an exam includes it. */
  get isOwed(): boolean {
    return ['never', 'saving', 'failed'].includes(this.state.at);
  }

  get isDone(): boolean {
    return this.state.at === 'saved' || this.state.at === 'before';
  }

  async #look(ports: Pick<Ports, 'exams'>): Promise<void> {
    const exams = await ports.exams().catch(() => []);
    const exam = exams.find(({ id }) => id === this.#room.examId);
    if (this.state.at !== 'unknown') return;
    if (exam?.state === 'imported') this.state = { at: 'imported' };
    else this.state = exam && exam.evidenceAt > 0 ? { at: 'before', when: exam.evidenceAt } : { at: 'never' };
  }

  save = async (record: RecordView): Promise<void> => {
    this.state = { at: 'saving' };
    try {
      const { evidencePages } = await import('./pages.ts');
      const { name, file, manifestHash } = await this.#room.evidence(evidencePages(record, this.#room.head));
      saveBlob(name, file);
      this.state = { at: 'saved', when: Date.now(), name, hash: manifestHash };
    } catch {
      this.state = { at: 'failed' };
    }
  };
}

/** Saving the exam's log to a file, and when that was last done. Knows no screen. */
import type { Ports, Room } from '../ports.ts';
import { saveText } from '../../ui/saveFile.ts';

export type ExportState =
  | { readonly at: 'unknown' | 'never' | 'saving' | 'failed' }
  | { readonly at: 'before'; readonly when: number }
  | { readonly at: 'saved'; readonly when: number; readonly name: string };

export class LogExport {
  state: ExportState = $state.raw({ at: 'unknown' });
  readonly #room: Pick<Room, 'examId' | 'exportLog'>;

  constructor(room: Pick<Room, 'examId' | 'exportLog'>, ports: Pick<Ports, 'exams'>) {
    this.#room = room;
    void this.#look(ports);
  }

  async #look(ports: Pick<Ports, 'exams'>): Promise<void> {
    const exams = await ports.exams().catch(() => []);
    const when = exams.find(({ id }) => id === this.#room.examId)?.exportedAt ?? 0;
    if (this.state.at === 'unknown') this.state = when > 0 ? { at: 'before', when } : { at: 'never' };
  }

  save = async (): Promise<void> => {
    this.state = { at: 'saving' };
    try {
      const { name, text } = await this.#room.exportLog();
      saveText(name, text);
      this.state = { at: 'saved', when: Date.now(), name };
    } catch {
      this.state = { at: 'failed' };
    }
  };
}

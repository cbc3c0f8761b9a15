/** One exam that is to be deleted from this computer: what is known of it, what speaks against it, doing it. */
import { type DeletionNote, type DeletionObstacle, deletionObstacles } from '../../exam/retention.ts';
import { dayOfMoment } from '../plan/draftPlan.ts';
import type { ExamToDelete, Ports } from '../ports.ts';

export class Deletion {
  state: 'loading' | 'missing' | 'ready' | 'deleting' | 'failed' = $state('loading');
  exam: ExamToDelete | undefined = $state.raw();
  notes: readonly DeletionNote[] = $state.raw([]);
  readonly obstacles: readonly DeletionObstacle[] = $derived(
    this.exam ? deletionObstacles(this.exam, dayOfMoment(Date.now())) : [],
  );
  readonly #ports: Pick<Ports, 'examToDelete' | 'deleteExam' | 'deletionNotes'>;

  constructor(ports: Pick<Ports, 'examToDelete' | 'deleteExam' | 'deletionNotes'>) {
    this.#ports = ports;
  }

  async open(id: string): Promise<void> {
    const [exam, notes] = await Promise.all([this.#ports.examToDelete(id), this.#ports.deletionNotes()]);
    this.exam = exam;
    this.notes = notes;
    this.state = exam ? 'ready' : 'missing';
  }

  /** True when it is gone. */
  async confirm(reason: string): Promise<boolean> {
    const { exam } = this;
    if (!exam || this.obstacles.includes('open')) return false;
    this.state = 'deleting';
    const gone = await this.#ports.deleteExam(exam.id, reason).catch(() => false);
    if (!gone) this.state = 'failed';
    return gone;
  }
}

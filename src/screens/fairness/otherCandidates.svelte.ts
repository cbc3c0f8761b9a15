/** The other candidates' notes, asked for when somebody wants to compare: their logs are read then and not before. Knows
 *  no markup and no store. */
import type { FairnessNote } from '../../machines/fairness.ts';
import type { Ports } from '../ports.ts';

export class OtherCandidates {
  /** Undefined while they are not known. */
  notes: readonly FairnessNote[] | undefined = $state.raw();
  #asked = false;
  readonly #ports: () => Pick<Ports, 'fairness'>;
  readonly #exam: string;
  readonly #task: string;

  constructor(ports: () => Pick<Ports, 'fairness'>, exam: string, task: string) {
    this.#ports = ports;
    this.#exam = exam;
    this.#task = task;
  }

  load = async (): Promise<void> => {
    if (this.#asked) return;
    this.#asked = true;
    const all = await this.#ports()
      .fairness(this.#exam)
      .catch(() => ({}) as Awaited<ReturnType<Ports['fairness']>>);
    this.notes = all[this.#task] ?? [];
  };
}

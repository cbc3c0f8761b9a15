/** Loading an exam's log from a file, with what came of it. Knows no screen. */
import type { ImportOutcome, Ports } from '../ports.ts';

type Problem = Extract<ImportOutcome, { problem: string }>['problem'] | 'failed';
export type ImportState =
  | { readonly at: 'idle' | 'working' }
  | { readonly at: 'done'; readonly examId: string }
  | { readonly at: 'refused'; readonly problem: Problem; readonly detail: string };

/** What a detail is: a line of the file, another course of the same exam, or somebody else's words. */
export function detailKind(detail: string): 'line' | 'other' | 'text' {
  if (/^\d+$/.test(detail)) return 'line';
  return detail === 'other' ? 'other' : 'text';
}

export class Importing {
  state: ImportState = $state.raw({ at: 'idle' });
  readonly #ports: Pick<Ports, 'importLog'>;
  readonly #done: () => void;

  constructor(ports: Pick<Ports, 'importLog'>, done: () => void) {
    this.#ports = ports;
    this.#done = done;
  }

  async load(file: File | undefined): Promise<void> {
    if (!file) return;
    this.state = { at: 'working' };
    try {
      const outcome = await this.#ports.importLog(file);
      this.state = 'examId' in outcome ? { at: 'done', ...outcome } : { at: 'refused', ...outcome };
      if ('examId' in outcome) this.#done();
    } catch (error) {
      this.state = { at: 'refused', problem: 'failed', detail: error instanceof Error ? error.message : '' };
    }
  }
}

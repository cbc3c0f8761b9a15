/** Loading logs of exams from files, one after the other, with what came of each. Knows no screen. */
import type { ImportOutcome, Ports } from '../ports.ts';

type Problem = Extract<ImportOutcome, { problem: string }>['problem'] | 'failed';
export type ImportState =
  | { readonly at: 'waiting' | 'working' }
  | { readonly at: 'done'; readonly examId: string }
  | { readonly at: 'refused'; readonly problem: Problem; readonly detail: string };

export interface ImportedFile {
  readonly name: string;
  readonly state: ImportState;
}

/** What a detail is: a line of the file, another course of the same exam, or somebody else's words. */
export function detailKind(detail: string): 'line' | 'other' | 'text' {
  if (/^\d+$/.test(detail)) return 'line';
  return detail === 'other' ? 'other' : 'text';
}

export class Importing {
  files: readonly ImportedFile[] = $state.raw([]);
  readonly working = $derived(this.files.some(({ state }) => state.at === 'working' || state.at === 'waiting'));
  readonly loaded = $derived(this.files.filter(({ state }) => state.at === 'done').length);
  readonly #ports: Pick<Ports, 'importLog'>;
  readonly #done: () => void;

  constructor(ports: Pick<Ports, 'importLog'>, done: () => void) {
    this.#ports = ports;
    this.#done = done;
  }

  /** What is chosen while files are being read is not taken. */
  async load(files: readonly File[]): Promise<void> {
    if (this.working || files.length === 0) return;
    this.files = files.map(({ name }) => ({ name, state: { at: 'waiting' } }));
    for (const [index, file] of files.entries()) {
      this.#set(index, { at: 'working' });
      this.#set(index, await this.#read(file));
    }
    if (this.loaded > 0) this.#done();
  }

  async #read(file: File): Promise<ImportState> {
    try {
      const outcome = await this.#ports.importLog(file);
      return 'examId' in outcome ? { at: 'done', ...outcome } : { at: 'refused', ...outcome };
    } catch (error) {
      return { at: 'refused', problem: 'failed', detail: error instanceof Error ? error.message : '' };
    }
  }

  #set(at: number, state: ImportState): void {
    this.files = this.files.map((file, index) => (index === at ? { ...file, state } : file));
  }
}

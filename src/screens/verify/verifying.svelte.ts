/** Verifying a file that somebody has chosen, with what came of it. Knows no screen. */
import type { Report } from '../../verify/report.ts';

export type VerifyingState =
  | { readonly at: 'idle' | 'working' | 'failed' }
  | { readonly at: 'done'; readonly name: string; readonly report: Report };

export class Verifying {
  state: VerifyingState = $state.raw({ at: 'idle' });
  #newest: File | undefined;

  load = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    this.#newest = file;
    this.state = { at: 'working' };
    const outcome = await this.#read(file);
    // another file may have been chosen meanwhile
    if (this.#newest === file) this.state = outcome;
  };

  async #read(file: File): Promise<VerifyingState> {
    try {
      const [{ verify }, { blobSource }] = await Promise.all([
        import('../../verify/verify.ts'),
        import('../../verify/source.ts'),
      ]);
      return { at: 'done', name: file.name, report: await verify(blobSource(file)) };
    } catch {
      return { at: 'failed' };
    }
  }
}

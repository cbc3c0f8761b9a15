/** The packs that can be put on a paper: shipped ones and the examiner's own files. Knows no form. */
import type { OpenPack, Ports } from '../ports.ts';

export class PackShelf {
  state: 'loading' | 'failed' | 'ready' = $state('loading');
  packs: readonly OpenPack[] = $state.raw([]);
  openId = $state('');
  /** Own files: being checked, opened, or what is wrong with them. */
  own: { readonly at: 'idle' | 'working' | 'failed' | 'open' } | { readonly problems: readonly string[] } = $state.raw({
    at: 'idle',
  });
  readonly open: OpenPack | undefined = $derived(this.packs.find(({ id }) => id === this.openId));
  readonly #ports: Pick<Ports, 'shippedPacks' | 'openPack'>;

  constructor(ports: Pick<Ports, 'shippedPacks' | 'openPack'>) {
    this.#ports = ports;
    void this.#ship();
  }

  async #ship(): Promise<void> {
    try {
      const shipped = await this.#ports.shippedPacks();
      // own files may have been opened meanwhile; an own pack of the same id stands in for the shipped one
      const isOwn = (pack: OpenPack) => this.packs.some(({ id }) => id === pack.id);
      this.packs = [...shipped.filter((pack) => !isOwn(pack)), ...this.packs];
      this.openId ||= shipped[0]?.id ?? '';
      this.state = 'ready';
    } catch {
      this.state = 'failed';
    }
  }

  async openFiles(files: FileList | null): Promise<void> {
    if (!files || files.length === 0) return;
    this.own = { at: 'working' };
    try {
      const outcome = await this.#ports.openPack([...files]);
      if ('problems' in outcome) {
        this.own = { problems: outcome.problems };
        return;
      }
      this.packs = [...this.packs.filter(({ id }) => id !== outcome.pack.id), outcome.pack];
      this.openId = outcome.pack.id;
      this.own = { at: 'open' };
    } catch {
      this.own = { at: 'failed' };
    }
  }
}

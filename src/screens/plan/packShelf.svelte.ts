/** The packs that can be put on a paper: shipped ones and the examiner's own files. Knows no form. */
import type { OpenPack, PackRead, Ports } from '../ports.ts';

export class PackShelf {
  state: 'loading' | 'failed' | 'ready' = $state('loading');
  packs: readonly OpenPack[] = $state.raw([]);
  openId = $state('');
  /** Own files: being checked, opened, or what is wrong with them. */
  own: { readonly at: 'idle' | 'working' | 'failed' | 'open' } | { readonly problems: readonly string[] } = $state.raw({
    at: 'idle',
  });
  /** A sealed pack waits for its passphrase; `wrong` after the first one that was not. */
  locked: 'no' | 'ask' | 'working' | 'wrong' = $state('no');
  readonly open: OpenPack | undefined = $derived(this.packs.find(({ id }) => id === this.openId));
  /** What was chosen last; whatever was chosen before and answers later is of no interest any more. */
  #chosen: readonly File[] = [];
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
    this.#chosen = [...files];
    this.own = { at: 'working' };
    await this.#open();
  }

  /** The chosen file again, with its passphrase, which is handed on and kept nowhere. */
  async unlock(passphrase: string): Promise<void> {
    if (this.locked === 'no' || this.locked === 'working') return;
    this.locked = 'working';
    await this.#open(passphrase);
  }

  leaveLocked(): void {
    if (this.locked === 'no') return;
    this.locked = 'no';
    this.#chosen = [];
    this.own = { at: 'idle' };
  }

  async #open(passphrase?: string): Promise<void> {
    const chosen = this.#chosen;
    try {
      const outcome = await this.#ports.openPack(chosen, passphrase);
      if (chosen !== this.#chosen) return;
      if ('locked' in outcome) {
        this.own = { at: 'idle' };
        this.locked = outcome.locked === 'wrong-passphrase' ? 'wrong' : 'ask';
        return;
      }
      this.#show(outcome);
    } catch {
      if (chosen === this.#chosen) this.own = { at: 'failed' };
    }
    if (chosen === this.#chosen) this.locked = 'no';
  }

  #show(outcome: PackRead): void {
    if ('problems' in outcome) {
      this.own = { problems: outcome.problems };
      return;
    }
    const [first] = outcome.packs;
    const isReplaced = (pack: OpenPack) => outcome.packs.some(({ id }) => id === pack.id);
    this.packs = [...this.packs.filter((pack) => !isReplaced(pack)), ...outcome.packs];
    this.openId = first?.id ?? this.openId;
    this.own = { at: 'open' };
  }
}

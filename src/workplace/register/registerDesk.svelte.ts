/** The register as it is used: what is typed, what is found, which record lies on top. Searching needs no network; every
 *  opening is told to the host. Knows no markup. */
import type { Send } from '../../channels/channel.ts';
import type { Directory, Hit } from './search.ts';
import type { CustomerView, RegisterView } from './view.ts';

const shown = 50;

export class RegisterDesk {
  query = $state('');
  /** The hit that Enter opens. */
  chosen = $state(0);
  /** A record that was opened before and is looked at again; otherwise the newest. */
  #top: string | undefined = $state();
  readonly #view: () => RegisterView;
  readonly #send: Send;
  readonly hits: readonly Hit[];
  readonly customer: CustomerView | undefined;

  constructor(view: () => RegisterView, directory: () => Directory | undefined, send: Send) {
    this.#view = view;
    this.#send = send;
    this.hits = $derived(directory()?.find(this.query, shown) ?? []);
    this.customer = $derived.by(() => {
      const { customers, current } = this.#view();
      return customers.find(({ id }) => id === (this.#top ?? current)) ?? customers.find(({ id }) => id === current);
    });
  }

  /** The list may end before everything that was found. */
  get isCut(): boolean {
    return this.hits.length >= shown;
  }

  type(text: string): void {
    this.query = text;
    this.chosen = 0;
  }

  /** True when the key meant something here. */
  press(key: string): boolean {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const by = key === 'ArrowDown' ? 1 : -1;
      this.chosen = Math.max(0, Math.min(this.hits.length - 1, this.chosen + by));
      return true;
    }
    if (key === 'Escape' && this.query !== '') {
      this.type('');
      return true;
    }
    if (key !== 'Enter') return false;
    const hit = this.hits[this.chosen];
    if (hit) void this.open(hit);
    else if (this.query.trim() !== '') void this.#send('register.miss', { query: this.query.trim() });
    return true;
  }

  async open({ entry, by }: Hit): Promise<void> {
    const query = this.query.trim();
    this.#top = entry.id;
    const isOpen = this.#view().customers.some(({ id }) => id === entry.id);
    if (isOpen && this.#view().current === entry.id) return this.type('');
    const answer = await this.#send('register.open', { customer: entry.id, by, query });
    if (answer.ok) this.type('');
  }

  /** Back to a record of this task. */
  lay(customer: string): void {
    this.#top = customer;
  }
}

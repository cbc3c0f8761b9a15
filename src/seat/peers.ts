/** Who can be called on other pages, as the host names them. A host's page that has just been loaded knows only whoever
 *  has come back to it; the others stay known for a while, so that two seats which talk with each other need not stop
 *  because the examiner has reloaded. Knows no link and no media. */
import type { PeerPage } from '../exam/media.ts';

/** A seat's link needs some seconds to find the new page, on a slow computer many. */
export const comingBackMs = 20_000;

export class Peers {
  /** The same list until it changes. */
  all: readonly PeerPage[] = [];
  readonly #changed: () => void;
  #named: readonly PeerPage[] = [];
  #awaited: readonly PeerPage[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** A host's page has let us in, the first one or another than before. */
  met(): void {
    clearTimeout(this.#timer);
    this.#awaited = this.all;
    if (this.#awaited.length > 0) this.#timer = setTimeout(() => this.#giveUp(), comingBackMs);
  }

  name(named: readonly PeerPage[]): void {
    this.#named = named;
    const back = new Set(named.map(({ seat }) => seat));
    this.#awaited = this.#awaited.filter(({ seat }) => !back.has(seat));
    this.all = this.#awaited.length > 0 ? [...named, ...this.#awaited] : named;
    this.#changed();
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #giveUp(): void {
    this.#awaited = [];
    this.name(this.#named);
  }
}

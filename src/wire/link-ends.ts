/** What every link has towards its user: the listener for messages, the listeners for the state. No protocol. */
import type { LinkState } from './link.ts';

export class LinkEnds {
  #onMessage: ((message: unknown) => void) | undefined;
  #waiting: unknown[] = [];
  #stateListeners: ((state: LinkState) => void)[] = [];
  #state: LinkState;

  constructor(state: LinkState) {
    this.#state = state;
  }

  get state(): LinkState {
    return this.#state;
  }

  /** `closed` is for good. */
  become(state: LinkState): void {
    if (state === this.#state || this.#state === 'closed') return;
    this.#state = state;
    for (const listener of [...this.#stateListeners]) listener(state);
  }

  deliver(message: unknown): void {
    this.#waiting.push(message);
    this.#flush();
  }

  /** After one's own `close` nothing is delivered any more. */
  mute(): void {
    this.#waiting = [];
    this.#onMessage = undefined;
  }

  onMessage(listener: (message: unknown) => void): void {
    this.#onMessage = listener;
    this.#flush();
  }

  onState(listener: (state: LinkState) => void): void {
    this.#stateListeners.push(listener);
    listener(this.#state);
  }

  #flushing = false;

  #flush(): void {
    // a listener that sets another listener must not overtake the messages before
    if (this.#flushing) return;
    this.#flushing = true;
    try {
      while (this.#onMessage && this.#waiting.length > 0) this.#onMessage(this.#waiting.shift());
    } finally {
      this.#flushing = false;
    }
  }
}

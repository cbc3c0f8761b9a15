/** Keys of the keypad as they sound: one's own at once, the other side's when the view tells of them. Knows no screen. */
import type { DeskMedia, Send } from '../channel.ts';

/** The view carries so many keys at most; then the oldest go. */
function added(before: string, now: string): string {
  if (now.startsWith(before)) return now.slice(before.length);
  return now === before ? '' : now.slice(-1);
}

export class KeyTones {
  /** Own keys that the view has not told of yet. */
  #own = 0;
  #known: string;
  readonly #media: () => DeskMedia | undefined;
  readonly #send: Send;

  /** To be made while a component is being made. */
  constructor(keys: () => string, media: () => DeskMedia | undefined, send: Send) {
    this.#known = keys();
    this.#media = media;
    this.#send = send;
    $effect(() => this.#hear(keys()));
  }

  press = async (key: string): Promise<void> => {
    this.#own += 1;
    this.#media()?.key(key);
    const { ok } = await this.#send('phone.press', { key });
    if (!ok) this.#own = Math.max(0, this.#own - 1);
  };

  #hear(keys: string): void {
    for (const key of added(this.#known, keys)) {
      // a digit that is not written down (a card number) has no sound to be repeated
      if (this.#own > 0) this.#own -= 1;
      else if (key !== '•') this.#media()?.key(key);
    }
    this.#known = keys;
  }
}

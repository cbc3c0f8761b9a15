/** Unfinished text of a form that survives a reload of the console. */
import type { LiveSeat } from '../liveSeat.svelte.ts';

export class KeptText {
  readonly #live: LiveSeat;
  readonly #name: string;
  #text = $state('');

  constructor(live: LiveSeat, name: string) {
    this.#live = live;
    this.#name = name;
    this.#text = live.deskFor('').recall(name) ?? '';
  }

  get text(): string {
    return this.#text;
  }
  set text(text: string) {
    this.#text = text;
    this.#live.deskFor('').keep(this.#name, text === '' ? undefined : text);
  }
  /** With something in it, blanks around it cut. */
  get written(): string {
    return this.#text.trim();
  }
}

/** When to call the customer back, as the candidate writes it beside the note: kept on this computer at once, filed with
 *  the note. Knows no screen. */
import type { Desk } from '../channel.ts';

/** Its name on the desk. */
export const callBackName = 'callBack';

export class CallBack {
  text = $state('');
  readonly #desk: Desk;

  constructor(first: string | null, desk: Desk) {
    this.#desk = desk;
    this.text = desk.recall(callBackName) ?? first ?? '';
  }

  input(text: string): void {
    this.text = text;
    this.#desk.keep(callBackName, text);
  }

  get filed(): string | null {
    return this.text.trim() || null;
  }
}

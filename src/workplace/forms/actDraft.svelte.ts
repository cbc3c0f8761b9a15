/** What is typed into a form of the desk: values by field, what is missing once it was tried, how the newest attempt ended.
 *  Unfinished text stays on this computer under the form's name. Knows no field's meaning and no markup. */
import type { Desk } from '../../channels/channel.ts';

export type Said = 'done' | 'asked' | 'refused';

export abstract class ActDraft<F extends string> {
  values: Readonly<Record<F, string>> = $state.raw({} as Record<F, string>);
  /** After the first attempt missing fields are shown. */
  tried = $state(false);
  said: Said | undefined = $state();
  readonly #blank: Readonly<Record<F, string>>;
  readonly #desk: Desk;
  #name = '';

  constructor(blank: Readonly<Record<F, string>>, desk: Desk) {
    this.#blank = this.values = blank;
    this.#desk = desk;
  }

  abstract get missing(): readonly F[];

  /** @param start what stands in the fields when nothing was typed before. */
  protected open(name: string, start: Partial<Record<F, string>> = {}): void {
    this.#name = name;
    this.tried = false;
    this.said = undefined;
    this.values = { ...this.#blank, ...start, ...this.#kept() };
  }
  write(field: F, text: string): void {
    this.values = { ...this.values, [field]: text };
    this.#desk.keep(this.#name, JSON.stringify(this.values));
  }
  /** Nothing typed is left. */
  protected forget(): void {
    this.#desk.keep(this.#name, undefined);
    this.values = this.#blank;
    this.tried = false;
  }

  #kept(): Partial<Record<F, string>> {
    try {
      const kept: unknown = JSON.parse(this.#desk.recall(this.#name) ?? '{}');
      return typeof kept === 'object' && kept !== null ? (kept as Partial<Record<F, string>>) : {};
    } catch {
      return {}; // another version's text
    }
  }
}

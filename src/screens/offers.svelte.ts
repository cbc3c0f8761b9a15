/** The way of something of the house into what is being written: a text into the field, a sheet to the letter. A view takes
 *  offers for as long as it can be written in, whatever lies beside it makes them. One taker a task. Knows neither texts nor
 *  fields. */
import { SvelteMap } from 'svelte/reactivity';
import { untrack } from 'svelte';

type Take<T, R> = (given: T) => R;

export class Offers<T = string, R = void> {
  readonly #fields = new SvelteMap<string, Take<T, R>>();

  /** Undefined while nothing can be written. */
  of(task: string): Take<T, R> | undefined {
    return this.#fields.get(task);
  }

  take(task: string, take: Take<T, R>): () => void {
    this.#fields.set(task, take);
    return () => {
      if (untrack(() => this.#fields.get(task)) === take) this.#fields.delete(task);
    };
  }
}

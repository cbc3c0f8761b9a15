/** The way of a text of the house into the field that is written in now: a view with such a field takes offers for as long
 *  as it can be written in, whatever lies beside it makes them. One field a task. Knows neither texts nor fields. */
import { SvelteMap } from 'svelte/reactivity';
import { untrack } from 'svelte';

type Take = (text: string) => void;

export class Offers {
  readonly #fields = new SvelteMap<string, Take>();

  /** Undefined while nothing can be written. */
  of(task: string): Take | undefined {
    return this.#fields.get(task);
  }

  take(task: string, take: Take): () => void {
    this.#fields.set(task, take);
    return () => {
      if (untrack(() => this.#fields.get(task)) === take) this.#fields.delete(task);
    };
  }
}

/** Sends one seat the views that have changed, whole and numbered. Remembers what the seat has, so that after a
 *  reconnect only the difference goes over the wire. Knows neither roles nor links. */
import type { ToSeat } from '../wire/messages.ts';
import type { Scope } from './project.ts';

interface Sent {
  readonly rests: readonly unknown[];
  readonly json: string;
  readonly n: number;
}

const same = (a: readonly unknown[], b: readonly unknown[]) => a.every((item, index) => item === b[index]);

export class Publisher {
  readonly #sent = new Map<string, Sent>();

  /** What the seat no longer has (it was reloaded, or missed it) is forgotten here and will be sent again. */
  resume(have: Readonly<Record<string, number>>): void {
    for (const [name, { n }] of this.#sent) if (have[name] !== n) this.#sent.delete(name);
  }

  /** The messages that bring the seat up to date. `n` is the log's length, `head` its newest hash. */
  update(scopes: readonly Scope[], n: number, head: string, now: number): ToSeat[] {
    const messages: ToSeat[] = [];
    for (const { name, rests, view } of scopes) {
      const before = this.#sent.get(name);
      if (before && same(before.rests, rests)) continue;
      const json = JSON.stringify(view() ?? null);
      if (before ? before.json === json : json === 'null') {
        if (before) this.#sent.set(name, { ...before, rests });
        continue;
      }
      this.#sent.set(name, { rests, json, n });
      messages.push({
        t: 'view',
        scope: name,
        n,
        now,
        head,
        data: JSON.parse(json) as Extract<ToSeat, { t: 'view' }>['data'],
      });
    }
    return messages;
  }
}

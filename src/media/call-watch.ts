/** Turns what happens to the paths of a call into facts: lost, back again, and how good each second was. One report a
 *  pair of roles and page; both ends report, and the host takes of an outage what it does not know yet (call.ts). Knows
 *  no log. */
import type { Json } from '../exam/events.ts';
import type { Role } from '../exam/roles.ts';
import type { Exchange, Path } from './exchange.ts';
import { type Counters, sampleOf } from './quality.ts';

/** Who reports (a role on this page), what, and in which task. */
export type Report = (role: Role, type: string, data: Json, task: string) => void;

export type Watched = Pick<Exchange, 'plan' | 'paths' | 'pageOf' | 'levelOf' | 'onChange'> & {
  readonly mesh: Pick<Exchange['mesh'], 'connection'>;
};

interface Pair {
  readonly own: Role;
  readonly other: Role;
  readonly task: string;
  state: 'new' | 'up' | 'lost';
  talks: boolean;
  before: Counters | undefined;
  samples: { at: number; loss: number; jitterMs: number; rttMs: number; level: number }[];
}

const samplesInReport = 10;
const longestSilenceMs = 120_000;

export class CallWatch {
  readonly #exchange: Watched;
  readonly #report: Report;
  readonly #now: () => number;
  readonly #pairs = new Map<string, Pair>();
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #unwatch: () => void;

  /** @param now host time, epoch milliseconds. */
  constructor(exchange: Watched, report: Report, now: () => number) {
    this.#exchange = exchange;
    this.#report = report;
    this.#now = now;
    this.#unwatch = exchange.onChange(() => this.#look());
    this.#timer = setInterval(() => void this.#measure(), 1_000);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#unwatch();
  }

  #look(): void {
    const { task, calls } = this.#exchange.plan;
    const living = new Map(task === null ? [] : calls.map((call) => [`${task} ${call.own} ${call.other}`, call]));
    for (const [key, { own, other }] of living)
      if (task !== null && !this.#pairs.has(key))
        this.#pairs.set(key, { own, other, task, state: 'new', talks: false, before: undefined, samples: [] });
    for (const [key, pair] of this.#pairs) {
      this.#follow(pair);
      pair.talks = living.get(key)?.talks ?? false;
      if (!pair.talks) this.#flush(pair);
      // a call that ends while its path is lost still gets the path's end
      if (!living.has(key) && pair.state !== 'lost') this.#pairs.delete(key);
    }
  }

  /** A reload of the other side gives it a new page: the pair is one of roles. */
  #follow(pair: Pair): void {
    const page = this.#exchange.pageOf(pair.other);
    const path = page === undefined ? undefined : this.#exchange.paths.get(page);
    if (path?.state === 'up') {
      // also when first met: the page before a reload may have told of a loss, and nobody else knows its end
      if (pair.state !== 'up') this.#report(pair.own, 'call.restorePath', { with: pair.other }, pair.task);
      pair.state = 'up';
    } else if (pair.state === 'up') this.#lose(pair, path?.silentMs ?? 0);
    // the call has begun on a path that is gone already
    else if (pair.state === 'new' && path?.state === 'lost') this.#lose(pair, 0);
  }

  #lose(pair: Pair, silentMs: Path['silentMs']): void {
    pair.state = 'lost';
    pair.before = undefined;
    const data = { with: pair.other, silentMs: Math.min(longestSilenceMs, Math.max(0, Math.round(silentMs))) };
    this.#report(pair.own, 'call.losePath', data, pair.task);
  }

  async #measure(): Promise<void> {
    for (const pair of this.#pairs.values()) {
      const page = this.#exchange.pageOf(pair.other);
      const connection = page === undefined ? undefined : this.#exchange.mesh.connection(page);
      if (!connection || !pair.talks || pair.state !== 'up' || page === undefined) continue;
      const { sample, counters } = await sampleOf(connection, pair.before);
      pair.before = counters;
      if (!sample) continue;
      const level = Math.round(this.#exchange.levelOf(page));
      pair.samples.push({ ...sample, at: Math.round(this.#now()), level });
      if (pair.samples.length >= samplesInReport) this.#flush(pair);
    }
  }

  #flush(pair: Pair): void {
    if (pair.samples.length === 0) return;
    this.#report(pair.own, 'call.measure', { of: pair.other, samples: pair.samples }, pair.task);
    pair.samples = [];
  }
}

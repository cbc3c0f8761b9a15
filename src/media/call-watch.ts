/** Turns what happens to the paths of a call into facts: lost, back again, and how good each second was. One report a
 *  pair of roles; whoever is cut off reports late and is not believed (call.ts). Knows no log. */
import type { Json } from '../exam/events.ts';
import type { Role } from '../exam/roles.ts';
import type { Exchange } from './exchange.ts';
import { type Counters, sampleOf } from './quality.ts';

/** Who reports (a role on this page), what, and in which task. */
export type Report = (role: Role, type: string, data: Json, task: string) => void;

interface Pair {
  readonly own: Role;
  readonly other: Role;
  readonly task: string;
  state: 'new' | 'up' | 'lost';
  before: Counters | undefined;
  samples: { at: number; loss: number; jitterMs: number; rttMs: number; level: number }[];
}

const samplesInReport = 10;
const longestSilenceMs = 120_000;

export class CallWatch {
  readonly #exchange: Exchange;
  readonly #report: Report;
  readonly #now: () => number;
  readonly #pairs = new Map<string, Pair>();
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #unwatch: () => void;

  /** @param now host time, epoch milliseconds. */
  constructor(exchange: Exchange, report: Report, now: () => number) {
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
    const { task, talking } = this.#exchange.plan;
    if (task !== null)
      for (const { own, other } of talking) {
        const key = `${task} ${own} ${other}`;
        if (!this.#pairs.has(key))
          this.#pairs.set(key, { own, other, task, state: 'new', before: undefined, samples: [] });
      }
    for (const [key, pair] of this.#pairs) this.#follow(key, pair);
  }

  /** A reload of the other side gives it a new page: the pair is one of roles. */
  #follow(key: string, pair: Pair): void {
    const page = this.#exchange.pageOf(pair.other);
    const path = page === undefined ? undefined : this.#exchange.paths.get(page);
    if (path?.state === 'up') {
      if (pair.state === 'lost') this.#report(pair.own, 'call.restorePath', { with: pair.other }, pair.task);
      pair.state = 'up';
    } else if (pair.state === 'up') {
      pair.state = 'lost';
      pair.before = undefined;
      const silentMs = Math.min(longestSilenceMs, Math.max(0, Math.round(path?.silentMs ?? 0)));
      this.#report(pair.own, 'call.losePath', { with: pair.other, silentMs }, pair.task);
    }
    const { task, talking } = this.#exchange.plan;
    const talks = task === pair.task && talking.some(({ own, other }) => own === pair.own && other === pair.other);
    if (talks) return;
    this.#flush(pair);
    if (pair.state !== 'lost') this.#pairs.delete(key);
  }

  async #measure(): Promise<void> {
    for (const pair of this.#pairs.values()) {
      const page = this.#exchange.pageOf(pair.other);
      const connection = page === undefined ? undefined : this.#exchange.mesh.connection(page);
      if (!connection || pair.state !== 'up' || page === undefined) continue;
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

/** Watches the candidate's connection during a task and keeps what an outage took until the examiner decides. Survives
 *  a reload of the console. */
import { t } from '../../i18n/i18n.svelte.ts';
import { creditMs } from './amount.ts';
import type { ConsoleState } from './consoleState.svelte.ts';
import { type Outage, follow, lostMs, outageFrom } from './outage.ts';
import { workedMs } from './workClock.ts';

const kept = 'outage';

export class OutageWatch {
  readonly #console: ConsoleState;
  #outage: { readonly task: string; readonly outage: Outage | undefined } | undefined = $state.raw();

  constructor(console: ConsoleState) {
    this.#console = console;
    $effect(() => this.#look());
  }

  /** The outage of the running task that nobody has decided about. */
  readonly current = $derived.by(() => {
    const { active } = this.#console;
    return this.#outage?.task === active ? this.#outage?.outage : undefined;
  });
  readonly lostMs = $derived.by(() => {
    const { task, live } = this.#console;
    return this.current && task ? lostMs(this.current, task, live.now) : 0;
  });

  /** What one click adds: at least a second, in whole seconds. */
  readonly creditMs = $derived(creditMs(this.lostMs));

  credit = async (): Promise<void> => {
    const { active, commands, live } = this.#console;
    const { current } = this;
    if (active === null || !current) return;
    const { from, until } = current;
    const reason = t(until === null ? 'console.outage.reasonNow' : 'console.outage.reason', {
      from,
      until: until ?? live.now,
    });
    const answer = await commands.addTime(active, this.creditMs, 'credit', reason);
    if (answer.ok) this.dismiss();
  };

  /** Decided. Of an outage that still lasts, only what comes from now on is open. */
  dismiss = (): void => {
    const { active, live, task } = this.#console;
    const { current } = this;
    if (active === null || !current) return;
    const now = live.now;
    const open = { ...current, from: now, beforeMs: 0, workedFrom: workedMs(task, now) };
    this.#keep(active, current.until === null ? open : undefined);
  };

  #look(): void {
    const { active, candidate, task, live } = this.#console;
    if (active === null || !candidate || !task || task.phase === 'ended') return;
    const before = this.#outage?.task === active ? this.#outage.outage : outageFrom(live.deskFor(active).recall(kept));
    const after = follow(before, candidate, task);
    if (after !== before || this.#outage?.task !== active) this.#keep(active, after);
  }

  #keep(task: string, outage: Outage | undefined): void {
    this.#outage = { task, outage };
    this.#console.live.deskFor(task).keep(kept, outage && JSON.stringify(outage));
  }
}

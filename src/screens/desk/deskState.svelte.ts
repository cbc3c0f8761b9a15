/** What the candidate's or an observer's screen shows: where the exam is, the running task, its clock, what has ended.
 *  Knows the views' meaning and no markup. */
import type { Unfinished } from '../../channels/channel.ts';
import { type Countdown, leftMs } from '../../exam/clock.ts';
import type { LiveSeat } from '../liveSeat.svelte.ts';

/** `between`: the exam runs and no task does. */
export type DeskPhase = 'loading' | 'lobby' | 'between' | 'reading' | 'working' | 'finished';

export interface Clock {
  readonly of: 'reading' | 'working';
  readonly deadlineAt: number | null;
  readonly leftMs: number;
}

const clock = (of: Clock['of'], countdown: Countdown | null | undefined): Clock | undefined =>
  countdown
    ? { of, deadlineAt: countdown.state === 'running' ? countdown.deadlineAt : null, leftMs: leftMs(countdown, 0) }
    : undefined;

export class DeskState {
  readonly live: LiveSeat;

  constructor(live: LiveSeat) {
    this.live = live;
  }

  readonly exam = $derived.by(() => this.live.exam);
  readonly active = $derived(this.exam?.active ?? null);
  readonly task = $derived.by(() => (this.active === null ? undefined : this.live.task(this.active)));
  readonly case = $derived.by(() => (this.active === null ? undefined : this.live.case(this.active)));
  readonly tasks = $derived(this.exam?.tasks ?? []);
  readonly number = $derived(this.tasks.findIndex(({ id }) => id === this.active) + 1);
  /** Tasks that have begun, without the running one: their work stays visible. */
  readonly done = $derived(this.tasks.filter(({ id, state }) => state === 'ended' && id !== this.active));
  readonly phase: DeskPhase = $derived.by(() => {
    const { exam, task } = this;
    if (!exam) return 'loading';
    if (exam.phase === 'lobby') return 'lobby';
    if (exam.phase !== 'running' || exam.endedAt > 0) return 'finished';
    if (!task || task.phase === 'ended') return 'between';
    return task.workBegunAt > 0 ? 'working' : 'reading';
  });
  /** What the running task would end without if it were handed in now. */
  readonly unfinished: Unfinished | null = $derived.by(() => {
    const view = this.active === null ? undefined : this.live.channel(this.active);
    return view && 'unfinished' in view ? (view.unfinished as Unfinished | null) : null;
  });
  readonly slowRegister = $derived.by(() => this.live.media?.plan.faults.includes('slow-register') ?? false);
  readonly paused = $derived(this.task?.phase === 'paused');
  readonly clock: Clock | undefined = $derived(
    this.phase === 'reading'
      ? clock('reading', this.task?.reading)
      : this.phase === 'working'
        ? clock('working', this.task?.work)
        : undefined,
  );
  /** Why the exam is over before its time; undefined when it is not. */
  readonly early = $derived(this.exam?.early ?? undefined);
}

/** Marking one criterion: met at once, not met only with its reason; an unfinished reason survives a reload. */
import type { Deferral } from '../../exam/deferrals.ts';
import { type Mark, newestMark } from '../../exam/marks.ts';
import type { LiveSeat } from '../liveSeat.svelte.ts';
import { leadCommands } from './leadCommands.ts';
import { marksOf } from './marking.ts';
import { workedMs } from './workClock.ts';

export class CriterionForm {
  readonly task: string;
  readonly criterion: string;
  readonly #live: LiveSeat;
  readonly #mayDefer: () => boolean;
  readonly #kept: string;
  /** The reason is being asked for. */
  asking = $state(false);
  #reason = $state('');
  /** The field was opened here and now, not by a reload: it may take the focus. */
  fresh = false;

  constructor(live: LiveSeat, task: string, criterion: string, mayDefer: () => boolean) {
    this.#live = live;
    this.#mayDefer = mayDefer;
    this.task = task;
    this.criterion = criterion;
    this.#kept = `reason.${criterion}`;
    const kept = live.deskFor(task).recall(this.#kept);
    this.asking = kept !== undefined;
    this.#reason = kept ?? '';
  }

  get marks(): readonly Mark[] {
    return marksOf(this.#live.marking?.marks ?? {}, this.task, this.criterion);
  }
  get newest(): Mark | undefined {
    return newestMark(this.#live.marking?.marks ?? {}, this.task, this.criterion);
  }
  /** Moments at which it was put off and has not been marked since. */
  get waits(): readonly Deferral[] {
    const deferred = this.#live.marking?.deferred ?? [];
    return deferred.filter(({ task, criterion }) => task === this.task && criterion === this.criterion);
  }
  /** The sheet is handed in. */
  get final(): boolean {
    return this.#live.marking?.submitted ?? false;
  }
  get deferrable(): boolean {
    return this.#mayDefer();
  }
  get begunAt(): number {
    return this.#live.task(this.task)?.workBegunAt ?? 0;
  }
  get reason(): string {
    return this.#reason;
  }
  set reason(text: string) {
    this.#reason = text;
    this.#live.deskFor(this.task).keep(this.#kept, text);
  }
  get complete(): boolean {
    return this.#reason.trim() !== '';
  }
  /** How far into the work a mark would be given now. */
  get worked(): number | null {
    return workedMs(this.#live.task(this.task), this.#live.now);
  }

  met = async (): Promise<void> => {
    if (this.newest?.verdict !== 'met') await this.#mark('met', '');
    this.cancel();
  };

  /** No verdict: the moment is kept, as often as somebody wants. */
  later = async (): Promise<void> => {
    if (!this.deferrable) return;
    const { task, criterion, worked } = this;
    await leadCommands(this.#live).deferMark({ task, criterion, workedMs: worked });
  };

  /** Opens the field for the reason; an older reason can be mended. */
  askWhy = (): void => {
    this.fresh = true;
    this.asking = true;
    if (this.#reason === '' && this.newest?.verdict === 'not-met') this.#reason = this.newest.reason;
  };

  /** Nothing is sent without a reason. */
  notMet = async (): Promise<void> => {
    if (!this.complete) return;
    const answer = await this.#mark('not-met', this.#reason.trim());
    if (answer.ok) this.cancel();
  };

  cancel = (): void => {
    this.asking = false;
    this.#reason = '';
    this.#live.deskFor(this.task).keep(this.#kept, undefined);
  };

  #mark(verdict: 'met' | 'not-met', reason: string) {
    const { task, criterion, worked } = this;
    return leadCommands(this.#live).mark({ task, criterion, verdict, reason, workedMs: worked });
  }
}

/** The forms of an exam's criteria, each made when it is first looked at. */
export class MarkingDesk {
  readonly #live: LiveSeat;
  readonly #mayDefer: () => boolean;
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- a cache that nobody watches
  readonly #forms = new Map<string, CriterionForm>();

  /** @param mayDefer does whoever marks speak at the same time? */
  constructor(live: LiveSeat, mayDefer: () => boolean = () => false) {
    this.#live = live;
    this.#mayDefer = mayDefer;
  }

  form(task: string, criterion: string): CriterionForm {
    const key = `${task}/${criterion}`;
    const known = this.#forms.get(key);
    if (known) return known;
    const form = new CriterionForm(this.#live, task, criterion, this.#mayDefer);
    this.#forms.set(key, form);
    return form;
  }
}

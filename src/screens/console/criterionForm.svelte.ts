/** Marking one criterion: met at once, everything else only with its reason; what showed that it is met can be added. An
 *  unfinished reason survives a reload. */
import type { Deferral } from '../../exam/deferrals.ts';
import { type Mark, type Verdict, newestMark, verdicts } from '../../exam/marks.ts';
import type { LiveSeat } from '../liveSeat.svelte.ts';
import { leadCommands } from './leadCommands.ts';
import { marksOf } from './marking.ts';
import { workedMs } from './workClock.ts';

export class CriterionForm {
  readonly task: string;
  readonly criterion: string;
  readonly #live: LiveSeat;
  readonly #mayDefer: () => boolean;
  /** The verdict whose reason is being asked for. */
  asked: Verdict | undefined = $state();
  #reason = $state('');
  /** The field was opened here and now, not by a reload: it may take the focus. */
  fresh = false;

  constructor(live: LiveSeat, task: string, criterion: string, mayDefer: () => boolean) {
    this.#live = live;
    this.#mayDefer = mayDefer;
    this.task = task;
    this.criterion = criterion;
    this.asked = verdicts.find((verdict) => live.deskFor(task).recall(this.#keptAs(verdict)) !== undefined);
    this.#reason = (this.asked && live.deskFor(task).recall(this.#keptAs(this.asked))) ?? '';
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
    if (this.asked) this.#live.deskFor(this.task).keep(this.#keptAs(this.asked), text);
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

  /** Opens the field for the reason of this verdict; an older one can be mended, words already written stay. */
  ask = (verdict: Verdict): void => {
    const written = this.#reason;
    this.cancel();
    this.fresh = true;
    this.asked = verdict;
    if (written !== '') this.reason = written;
    else if (this.newest?.verdict === verdict) this.#reason = this.newest.reason;
  };

  /** Nothing is sent without a reason. */
  give = async (): Promise<void> => {
    if (!this.complete || !this.asked) return;
    const answer = await this.#mark(this.asked, this.#reason.trim());
    if (answer.ok) this.cancel();
  };

  cancel = (): void => {
    if (this.asked) this.#live.deskFor(this.task).keep(this.#keptAs(this.asked), undefined);
    this.asked = undefined;
    this.#reason = '';
  };

  #keptAs = (verdict: Verdict): string => `reason.${this.criterion}${verdict === 'not-met' ? '' : `.${verdict}`}`;

  #mark(verdict: Verdict, reason: string) {
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

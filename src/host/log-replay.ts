/** An exam's log looked at from any moment: what each role had on the screen then, and the moments worth going to. Reads
 *  what was written and writes nothing. States are kept every so many facts, so that a jump folds few of them again.
 *
 *      facts ─► kept states ─► the state at a moment ─► scopes ─► a role's views
 */
import type { Json, LogEvent } from '../exam/events.ts';
import type { Role } from '../exam/roles.ts';
import { type Moment, type ReplayTask, momentsOf } from '../machines/moments.ts';
import type { Viewer } from '../machines/projections.ts';
import { type Scope, scopes } from './project.ts';
import { type ExamState, blankState, fold } from './state.ts';

/** A jump folds at most so many facts: some milliseconds. States share what has not changed, keeping them is cheap. */
const keptEvery = 64;
/** A page that folds a long log goes on meanwhile. */
const breathEvery = 256;

interface Shown {
  readonly rests: readonly unknown[];
  readonly json: string;
  readonly view: Json | undefined;
}

const same = (a: readonly unknown[], b: readonly unknown[]) => a.every((item, index) => item === b[index]);

export class LogReplay {
  readonly #events: readonly LogEvent[];
  /** Time never runs backwards, whatever the stamps of deadlines say. */
  readonly #times: readonly number[];
  /** The states before fact 0, 64, 128 … */
  readonly #kept: readonly ExamState[];
  /** As the log leaves it. */
  readonly end: ExamState;
  /** The newest that was asked for: playing goes on from it. */
  #newest: { readonly count: number; readonly state: ExamState };
  readonly #scopes = new Map<Role, { readonly state: ExamState; readonly byName: ReadonlyMap<string, Scope> }>();
  readonly #shown = new Map<string, Shown>();

  private constructor(events: readonly LogEvent[], kept: readonly ExamState[], end: ExamState) {
    this.#events = events;
    let latest = 0;
    this.#times = events.map(({ at }) => (latest = Math.max(latest, at)));
    this.#kept = kept;
    this.end = end;
    this.#newest = { count: events.length, state: end };
  }

  /** @param breath lets the page go on. */
  static async of(events: readonly LogEvent[], breath: () => Promise<unknown> = async () => {}): Promise<LogReplay> {
    const kept: ExamState[] = [];
    let state = blankState;
    for (const [index, event] of events.entries()) {
      if (index % keptEvery === 0) kept.push(state);
      if (index % breathEvery === breathEvery - 1) await breath();
      state = fold(state, event);
    }
    return new LogReplay(events, kept, state);
  }

  /** How many facts there were at a moment. */
  countAt(at: number): number {
    let [from, to] = [0, this.#times.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#times[middle] ?? 0) <= at) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  stateAt(at: number): ExamState {
    return this.#stateAfter(this.countAt(at));
  }

  /** From the first task's gate to the last task's end: what is marked later belongs to moments before. */
  get start(): number {
    const { startedAt, createdAt } = this.end.exam.context;
    return startedAt || createdAt;
  }
  get last(): number {
    return this.end.exam.context.endedAt || (this.#times.at(-1) ?? 0);
  }
  /** Nothing more is done in it but marking. */
  get isOver(): boolean {
    const { exam } = this.end;
    return exam.matches('closed') || exam.matches({ open: 'marking' });
  }

  get tasks(): readonly ReplayTask[] {
    const { tasks, exam } = this.end;
    return (exam.context.plan?.paper ?? []).flatMap(({ id }) => {
      const state = tasks[id];
      if (!state) return [];
      const { startedAt, endedAt, workBegunAt } = state.task.context;
      const { moves, openedAt } = state.customer.context;
      const start = { at: workBegunAt || startedAt, mood: state.scenario.mood.start };
      const line = moves.length > 0 || openedAt > 0 ? [start, ...moves.map(({ at, mood }) => ({ at, mood }))] : [];
      const { title, channel } = state.scenario;
      return [{ id, title, channel, startedAt, endedAt, mood: line }];
    });
  }

  get moments(): readonly Moment[] {
    const ends = new Map(this.tasks.map(({ id, endedAt }) => [id, endedAt]));
    return momentsOf(this.#events, this.end.exam.context, ends);
  }

  /** What the seat of a role saw of a scope; the same object for as long as nothing of it has changed. */
  view(at: number, role: Role, scope: string): Json | undefined {
    const state = this.stateAt(at);
    const found = this.#scopesOf(state, role).get(scope);
    const key = `${role} ${scope}`;
    const before = this.#shown.get(key);
    if (before && found && same(before.rests, found.rests)) return before.view;
    const json = JSON.stringify(found?.view() ?? null);
    const view = before?.json === json ? before.view : ((JSON.parse(json) as Json) ?? undefined);
    this.#shown.set(key, { rests: found?.rests ?? [], json, view });
    return view;
  }

  #scopesOf(state: ExamState, role: Role): ReadonlyMap<string, Scope> {
    const before = this.#scopes.get(role);
    if (before?.state === state) return before.byName;
    const byName = new Map(scopes(state, this.#viewer(role)).map((scope) => [scope.name, scope]));
    this.#scopes.set(role, { state, byName });
    return byName;
  }

  /** Whoever looks leads: the examiner's view is the lead's, also of a training session that had no examiner. */
  #viewer(role: Role): Viewer {
    const seat = this.end.exam.context.plan?.seats.find((one) => one.role === role)?.id ?? role;
    return { seat, role, lead: role === 'examiner' };
  }

  #stateAfter(count: number): ExamState {
    const kept = Math.min(Math.floor(count / keptEvery), this.#kept.length - 1);
    const newest = this.#newest.count <= count && this.#newest.count >= kept * keptEvery ? this.#newest : undefined;
    let state = newest?.state ?? this.#kept[kept] ?? blankState;
    for (const event of this.#events.slice(newest?.count ?? kept * keptEvery, count)) state = fold(state, event);
    this.#newest = { count, state };
    return state;
  }
}

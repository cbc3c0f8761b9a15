/** The candidate's plan while it is written: kept on this computer at once, told to the host step by step a quarter of a
 *  second after the last key, handed in whole. Knows neither what a goal lacks nor when working is allowed. */
import type { Desk, Send } from '../../channels/channel.ts';
import { type Pace, pace } from '../../ui/pace.ts';
import { type Goal, type Plan, stepsBetween } from './goals.ts';
import type { TrainingPlanView } from './projections.ts';

export class Planning {
  plan: Plan = $state.raw({ goals: [], revision: 0 });
  /** Handed in and not answered, or too late; survives a reload. */
  handing = $state(false);
  #sent: readonly Goal[];
  readonly #pace: Pace;
  readonly #send: Send;
  readonly #desk: Desk;

  constructor({ goals, revision, phase }: TrainingPlanView, send: Send, desk: Desk) {
    this.#send = send;
    this.#desk = desk;
    this.#sent = goals;
    this.#pace = pace(() => this.#tell(), { quietMs: 250, atMostMs: 1_000 });
    const kept = parse(desk.recall('plan'));
    const newer = kept !== undefined && kept.revision > revision;
    this.plan = newer ? kept : { goals, revision };
    this.handing = desk.recall('handing') !== undefined;
    // a reload between a key and the journal: the host does not have it yet
    if (newer && phase === 'planning') this.#pace.touch();
  }

  /** The new goal's id. */
  add(): string {
    const id = `g${this.plan.revision + 1}`;
    this.#change([...this.plan.goals, { id, until: '', verb: '', measure: '', week: null }]);
    this.flush();
    return id;
  }
  change(id: string, part: Partial<Omit<Goal, 'id'>>): void {
    this.#change(this.plan.goals.map((goal) => (goal.id === id ? { ...goal, ...part } : goal)));
    if ('week' in part) this.flush();
  }
  remove(id: string): void {
    this.#change(this.plan.goals.filter((goal) => goal.id !== id));
    this.flush();
  }
  flush(): void {
    this.#pace.flush();
  }
  /** Resolves when the host has answered. */
  async handIn(): Promise<void> {
    this.flush();
    this.#handing(true);
    const { ok } = await this.#send('training.submit', { goals: this.plan.goals.map((goal) => ({ ...goal })) });
    if (ok) this.#desk.keep('plan', undefined);
    else this.#handing(false);
  }

  #change(goals: readonly Goal[]): void {
    this.plan = { goals, revision: this.plan.revision + 1 };
    this.#desk.keep('plan', JSON.stringify(this.plan));
    this.#pace.touch();
  }
  #tell(): void {
    const { goals, revision } = this.plan;
    for (const { type, data } of stepsBetween(this.#sent, goals))
      void this.#send(`training.${type}`, { ...data, revision });
    this.#sent = goals;
  }
  #handing(is: boolean): void {
    this.handing = is;
    this.#desk.keep('handing', is ? 'yes' : undefined);
  }
}

/** What this computer kept is its own writing, but may come from an older version of the page. */
function parse(kept: string | undefined): Plan | undefined {
  if (kept === undefined) return undefined;
  try {
    const value = JSON.parse(kept) as Partial<Plan> | null;
    return Array.isArray(value?.goals) && typeof value.revision === 'number' ? (value as Plan) : undefined;
  } catch {
    return undefined;
  }
}

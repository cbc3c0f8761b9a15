/** The contract of the workplace's parts: each folds its own slice of what happened at the desk and may look at the
 *  others. Knows no part. */
import type { CommandSpec } from '../channels/channel.ts';
import type { Fact, Json } from '../exam/events.ts';
import type { CaseTruth } from '../exam/scenario.ts';
import type { Position, World } from '../exam/world.ts';
import type { WorkplaceState } from './state.ts';

/** What the workplace knows of one task of the paper. */
export interface WorkplaceCase {
  readonly task: string;
  readonly channel: string;
  /** Is somebody served in it? In an exercise the desk is closed: a test is not written beside the house's texts. */
  readonly served: boolean;
  /** What the register does not show in this case: `EJ2026-03871.payment` (a field), `R-2026-02777` (a record). */
  readonly hides: readonly string[];
  readonly truth: CaseTruth | undefined;
  /** By what the channel knows who is there: a number, an address. */
  readonly contact: { readonly phone?: string; readonly email?: string };
}

export interface WorkplaceInput {
  readonly world: World;
  readonly seed: string;
  /** Does work begin with logging in, messages and preparing (HU-1 to HU-6)? */
  readonly shift: boolean;
  /** Absent: an agent. */
  readonly position?: Position;
  readonly cases: Readonly<Record<string, WorkplaceCase>>;
}

/** A fact whose data a command's schema has checked. */
export type DeskFact<D = Json> = Fact<string, D>;

export interface Rule<S> {
  /** Absent: always. */
  readonly can?: (state: WorkplaceState, fact: DeskFact) => boolean;
  readonly apply: (own: S, fact: DeskFact, state: WorkplaceState) => S;
}

/** A rule whose data have a known shape. */
export function rule<S, D>(
  apply: (own: S, fact: DeskFact<D>, state: WorkplaceState) => S,
  can?: (state: WorkplaceState, fact: DeskFact<D>) => boolean,
): Rule<S> {
  // the schema of the command that becomes this fact has checked its data
  const known = (fact: DeskFact) => fact as unknown as DeskFact<D>;
  return {
    apply: (own, fact, state) => apply(own, known(fact), state),
    ...(can && { can: (state: WorkplaceState, fact: DeskFact) => can(state, known(fact)) }),
  };
}

export interface Part<S> {
  readonly start: (input: WorkplaceInput) => S;
  /** By the type of the fact. */
  readonly rules: Readonly<Record<string, Rule<S>>>;
  readonly commands: Readonly<Record<string, CommandSpec<{ readonly context: WorkplaceState }>>>;
}

export const isServed = ({ cases }: WorkplaceInput, task: string): boolean => cases[task]?.served ?? false;

/** What is known of a customer in one conversation, and how each fact of the log changes it. Plain data and pure
 *  functions; which fact may come when is the statechart's (compile.ts). */
import type { Fact } from '../exam/events.ts';
import type { MoodRule, Scenario } from '../exam/scenario.ts';
import type { Course } from './needs.ts';

export interface CustomerContext {
  readonly mood: number;
  readonly moves: readonly { readonly at: number; readonly rule: string; readonly mood: number }[];
  /** When each hidden fact was told, and whether somebody had asked for it. */
  readonly revealed: Readonly<Record<string, { readonly at: number; readonly asked: boolean }>>;
  readonly said: Readonly<Record<string, number>>;
  /** Questions and objections. */
  readonly answered: Readonly<Record<string, { readonly at: number; readonly right: boolean }>>;
  /** When each stage of the conversation began, in order. */
  readonly stages: Readonly<Record<string, number>>;
  /** Events of the channel that a prepared line waits for or that a criterion shows by, and when they came last. */
  readonly happened: Readonly<Record<string, number>>;
  readonly openedAt: number;
  readonly complicatedAt: number;
  readonly farewellAt: number;
  readonly stoppedAt: number;
  /** How it ended, by the figurant or the examiner; empty until somebody says so. */
  readonly outcome: string;
  readonly concludedAt: number;
  readonly portrayal?: Portrayal;
}

/** The short check of how the customer was played, after the task (domain §2.9). */
export interface Portrayal {
  readonly at: number;
  readonly verbatim: boolean;
  readonly unasked: boolean;
  readonly inTime: boolean;
  readonly note: string;
}

export type CustomerFact =
  | Fact<'customer.opened'>
  | Fact<'customer.revealed', { fact: string; asked: boolean }>
  | Fact<'customer.moved', { rule: string }>
  | Fact<'customer.said', { line: string }>
  | Fact<'customer.answered', { question: string; right: boolean }>
  | Fact<'customer.staged', { stage: string }>
  | Fact<'customer.complicated'>
  | Fact<'customer.farewell'>
  | Fact<'customer.concluded', { outcome: string }>
  | Fact<'customer.portrayed', { verbatim: boolean; unasked: boolean; inTime: boolean; note: string }>
  | Fact<'customer.stopped'>
  | Fact<'task.resumed'>;

export const maxMood = 10;
/** The hottest level of a cue; also an exam's cap when nobody has set a lower one. */
export const maxHeat = 5;

const clip = (mood: number, most: number) => Math.min(most, Math.max(0, mood));

/** The cap on heat bounds the mood too: two points a level (case S07). It never lowers the mood a case begins with. */
export const moodCeiling = (start: number, cap: number): number =>
  cap >= maxHeat ? maxMood : Math.max(start, 2 * cap);

/** `to` is where the rule leads; a rule that raises never lowers a mood that is higher already, and the reverse. */
export function moodAfter(mood: number, rule: MoodRule, way: 'up' | 'down', most = maxMood): number {
  if (rule.to === undefined) return clip(mood + (way === 'up' ? 1 : -1) * Math.abs(rule.by ?? 1), most);
  return way === 'up' ? Math.max(mood, clip(rule.to, most)) : Math.min(mood, clip(rule.to, most));
}

export const blankCustomer = (scenario: Scenario): CustomerContext => ({
  mood: scenario.mood.start,
  moves: [],
  revealed: {},
  said: {},
  answered: {},
  stages: {},
  happened: {},
  openedAt: 0,
  complicatedAt: 0,
  farewellAt: 0,
  stoppedAt: 0,
  outcome: '',
  concludedAt: 0,
});

/** The context as needs are asked about. */
export function courseOf(context: CustomerContext): Course {
  const answers = Object.entries(context.answered);
  return {
    facts: new Set(Object.keys(context.revealed)),
    right: new Set(answers.flatMap(([id, { right }]) => (right ? [id] : []))),
    wrong: new Set(answers.flatMap(([id, { right }]) => (right ? [] : [id]))),
    said: new Set(Object.keys(context.said)),
    stages: new Set(Object.keys(context.stages)),
    complicated: context.complicatedAt > 0,
    mood: context.mood,
  };
}

export const outcomesOf = ({ outcomes: { best, acceptable, wrong } }: Scenario) => [best, ...acceptable, ...wrong];

/** Questions and objections: both are answered rightly or wrongly. */
export const questionsOf = ({ figurant: { mustAsk, objections = [] } }: Scenario) => [...mustAsk, ...objections];

export interface KnownRule {
  readonly rule: MoodRule;
  readonly way: 'up' | 'down';
}

export const rulesOf = ({ mood: { up, down } }: Scenario): ReadonlyMap<string, KnownRule> =>
  new Map<string, KnownRule>([
    ...up.map((rule): [string, KnownRule] => [rule.id, { rule, way: 'up' }]),
    ...down.map((rule): [string, KnownRule] => [rule.id, { rule, way: 'down' }]),
  ]);

export function moved(context: CustomerContext, at: number, known: KnownRule | undefined, most: number) {
  if (!known) return {};
  const mood = moodAfter(context.mood, known.rule, known.way, most);
  return { mood, moves: [...context.moves, { at, rule: known.rule.id, mood }] };
}

const told = (context: CustomerContext, fact: string | undefined, at: number, asked: boolean) =>
  fact === undefined || context.revealed[fact] ? {} : { revealed: { ...context.revealed, [fact]: { at, asked } } };

/** @param reveals line id → the hidden fact that it tells. */
export function changed(
  context: CustomerContext,
  fact: CustomerFact,
  reveals: ReadonlyMap<string, string>,
): Partial<CustomerContext> {
  switch (fact.type) {
    case 'customer.opened':
      return { openedAt: fact.at };
    case 'customer.revealed':
      return told(context, fact.data.fact, fact.at, fact.data.asked);
    case 'customer.said':
      return {
        said: { ...context.said, [fact.data.line]: fact.at },
        ...told(context, reveals.get(fact.data.line), fact.at, true),
      };
    case 'customer.answered':
      return { answered: { ...context.answered, [fact.data.question]: { at: fact.at, right: fact.data.right } } };
    case 'customer.complicated':
      return { complicatedAt: fact.at };
    case 'customer.farewell':
      return { farewellAt: fact.at };
    case 'customer.concluded':
      return { outcome: fact.data.outcome, concludedAt: fact.at };
    case 'customer.portrayed':
      return { portrayal: { at: fact.at, ...fact.data } };
    case 'customer.stopped':
      return { stoppedAt: fact.at };
    case 'task.resumed':
      return { stoppedAt: 0 };
    case 'customer.moved':
    case 'customer.staged':
      return {};
  }
}

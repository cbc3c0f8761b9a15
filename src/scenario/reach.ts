/** Which stages, facts, lines, questions and outcomes of a case can ever come, and by which steps. What has been told,
 *  said and answered stays so, and only the mood goes up and down; therefore it is enough to walk the moods and to take
 *  at each everything that is open there (checked against the compiled machine in reach.test.ts). Pure. */
import type { Needs, Scenario } from '../exam/scenario.ts';
import { moodAfter, outcomesOf, questionsOf, rulesOf } from './customer.ts';
import { type Course, type Lack, holds, lacks } from './needs.ts';
import type { Obstacle, ReachKind } from './problem.ts';

export interface Goal {
  readonly what: ReachKind;
  readonly id: string;
  readonly needs: Needs | undefined;
}

/** One step on the way: the candidate or the figurant does it. */
export type Step =
  | { readonly kind: 'begin' }
  | { readonly kind: 'mood'; readonly rule: string; readonly mood: number }
  | { readonly kind: ReachKind; readonly id: string }
  | { readonly kind: 'complication' };

interface Place {
  readonly mood: number;
  readonly course: Course;
  readonly steps: readonly Step[];
}

export interface Reach {
  readonly ways: ReadonlyMap<string, readonly Step[]>;
  readonly lowest: number;
  readonly highest: number;
  /** From this mood nothing ends the conversation, whatever is done. */
  readonly trap: number | undefined;
}

const name = (what: ReachKind, id: string) => `${what} ${id}`;

export function goalsOf(scenario: Scenario): readonly Goal[] {
  const { figurant, stages } = scenario;
  const goals = (what: ReachKind, items: readonly { readonly id: string; readonly needs?: Needs }[]) =>
    items.map(({ id, needs }): Goal => ({ what, id, needs }));
  return [
    // a stage comes only after the one before it
    ...stages.map(({ id, needs }, index): Goal => {
      const before = stages[index - 1];
      return { what: 'stage', id, needs: before ? { ...needs, stage: before.id } : undefined };
    }),
    ...goals('fact', figurant.ifAsked),
    ...goals('question', questionsOf(scenario)),
    ...goals('line', figurant.lines),
    ...goals('outcome', outcomesOf(scenario)),
  ];
}

const blank = (mood: number): Course => ({
  facts: new Set(),
  right: new Set(),
  wrong: new Set(),
  said: new Set(),
  stages: new Set(),
  complicated: false,
  mood,
});

const withId = (set: ReadonlySet<string>, id: string): ReadonlySet<string> => new Set([...set, id]);

function gained(course: Course, { what, id }: Goal, reveals: ReadonlyMap<string, string>): Course {
  switch (what) {
    case 'stage':
      return { ...course, stages: withId(course.stages, id) };
    case 'fact':
      return { ...course, facts: withId(course.facts, id) };
    // answered wrongly first and rightly later: both can be had
    case 'question':
      return { ...course, right: withId(course.right, id), wrong: withId(course.wrong, id) };
    case 'line': {
      const fact = reveals.get(id);
      const facts = fact === undefined ? course.facts : withId(course.facts, fact);
      return { ...course, said: withId(course.said, id), facts };
    }
    case 'outcome':
      return course;
  }
}

/** Takes whatever is open at this mood until nothing new opens. */
function saturated(
  place: Place,
  goals: readonly Goal[],
  scenario: Scenario,
  ways: Map<string, readonly Step[]>,
): Place {
  const reveals = new Map(
    scenario.figurant.lines.flatMap(({ id, reveals: fact }) => (fact ? [[id, fact] as const] : [])),
  );
  let { course, steps } = place;
  const have = (goal: Goal) =>
    (goal.what === 'stage' && course.stages.has(goal.id)) ||
    (goal.what === 'fact' && course.facts.has(goal.id)) ||
    (goal.what === 'question' && course.right.has(goal.id)) ||
    (goal.what === 'line' && course.said.has(goal.id)) ||
    (goal.what === 'outcome' && ways.has(name('outcome', goal.id)));
  for (let before = -1; before !== steps.length;) {
    before = steps.length;
    if (scenario.figurant.complication && !course.complicated) {
      course = { ...course, complicated: true };
      steps = [...steps, { kind: 'complication' }];
    }
    for (const goal of goals) {
      if (have(goal) || !holds(goal.needs, course)) continue;
      const way: readonly Step[] = [...steps, { kind: goal.what, id: goal.id }];
      if (!ways.has(name(goal.what, goal.id))) ways.set(name(goal.what, goal.id), way);
      course = gained(course, goal, reveals);
      if (goal.what !== 'outcome') steps = way;
    }
  }
  return { mood: place.mood, course, steps };
}

/** Has the first nothing that the second lacks? */
const within = (a: Course, b: Course): boolean =>
  (['facts', 'right', 'said', 'stages'] as const).every((set) => [...a[set]].every((id) => b[set].has(id)));

export function reach(scenario: Scenario): Reach {
  const goals = goalsOf(scenario);
  const ways = new Map<string, readonly Step[]>();
  const rules = [...rulesOf(scenario).values()];
  const start = saturated(
    { mood: scenario.mood.start, course: blank(scenario.mood.start), steps: [{ kind: 'begin' }] },
    goals,
    scenario,
    ways,
  );
  /** Mood and what had been gained there before: gains only grow, so the same mood is worth a visit when they have. */
  const seen = new Map<number, Course[]>([[start.mood, [start.course]]]);
  const places = [start];
  for (let place = places.shift(); place; place = places.shift()) {
    for (const { rule, way } of rules) {
      const mood = moodAfter(place.mood, rule, way);
      if (mood === place.mood) continue;
      const steps: readonly Step[] = [...place.steps, { kind: 'mood', rule: rule.id, mood }];
      const next = saturated({ mood, course: { ...place.course, mood }, steps }, goals, scenario, ways);
      const earlier = seen.get(mood) ?? [];
      if (earlier.some((course) => within(next.course, course))) continue;
      seen.set(mood, [...earlier, next.course]);
      places.push(next);
    }
  }
  const moods = [...seen.keys()];
  return { ways, lowest: Math.min(...moods), highest: Math.max(...moods), trap: trapped(scenario, moods) };
}

/** A mood at which a conversation that brought nothing has no outcome, and which no rule leads away from. The figurant
 *  can always get a wrong answer, play the complication and let the mood rise; nothing else is sure to come. */
function trapped(scenario: Scenario, moods: readonly number[]): number | undefined {
  const complicated = scenario.figurant.complication !== undefined;
  const wrong = new Set(questionsOf(scenario).map(({ id }) => id));
  const said = new Set(scenario.figurant.lines.filter(({ needs }) => !needs).map(({ id }) => id));
  const ends = (mood: number) =>
    outcomesOf(scenario).some(({ needs }) => holds(needs, { ...blank(mood), complicated, wrong, said }));
  return moods.find((mood) => {
    const reached = new Set([mood]);
    for (const from of reached)
      for (const { rule, way } of rulesOf(scenario).values()) if (way === 'up') reached.add(moodAfter(from, rule, way));
    return ![...reached].some(ends);
  });
}

const kindOf = { fact: 'fact', right: 'question', wrong: 'question', said: 'line', stage: 'stage' } as const;

/** Why a goal never comes: the first of its needs that never holds, or that they never hold together. */
export function obstacle(scenario: Scenario, { needs }: Goal, { ways, lowest, highest }: Reach): Obstacle {
  const all: Course = {
    facts: new Set(scenario.figurant.ifAsked.filter(({ id }) => ways.has(name('fact', id))).map(({ id }) => id)),
    right: new Set(
      questionsOf(scenario)
        .filter(({ id }) => ways.has(name('question', id)))
        .map(({ id }) => id),
    ),
    wrong: new Set(
      questionsOf(scenario)
        .filter(({ id }) => ways.has(name('question', id)))
        .map(({ id }) => id),
    ),
    said: new Set(scenario.figurant.lines.filter(({ id }) => ways.has(name('line', id))).map(({ id }) => id)),
    stages: new Set(scenario.stages.filter(({ id }) => ways.has(name('stage', id))).map(({ id }) => id)),
    complicated: scenario.figurant.complication !== undefined,
    mood: lowest,
  };
  const [lack] = lacks(needs && { ...needs, moodAtLeast: 0 }, all);
  const high = lacks({ moodAtLeast: needs?.moodAtLeast ?? 0 }, { ...all, mood: highest })[0];
  return worded(lack ?? high, all, lowest, highest);
}

function worded(lack: Lack | undefined, all: Course, lowest: number, highest: number): Obstacle {
  if (!lack) return { kind: 'together' };
  switch (lack.kind) {
    case 'facts':
      return { kind: 'too-few-facts', count: lack.count, there: all.facts.size };
    case 'mood-at-most':
      return { kind: 'mood-stays-above', mood: lack.mood, reached: lowest };
    case 'mood-at-least':
      return { kind: 'mood-stays-below', mood: lack.mood, reached: highest };
    case 'complication':
      return { kind: 'no-complication' };
    default:
      return { kind: 'needs', what: kindOf[lack.kind], name: lack.id };
  }
}

export const wayTo = (found: Reach, what: ReachKind, id: string): readonly Step[] | undefined =>
  found.ways.get(name(what, id));

/** The way to a stage, fact, line, question or outcome in words an author can follow, and how much of a qualification a
 *  set of cases covers. Knows the two languages; finds nothing itself (reach.ts). */
import type { Qualification } from '../exam/qualification.ts';
import type { Scenario } from '../exam/scenario.ts';
import { questionsOf, rulesOf } from './customer.ts';
import { type Goal, type Step, goalsOf, reach, wayTo } from './reach.ts';
import type { Language } from './sentences.ts';

const words = {
  cs: {
    begin: 'zákazník začne větou',
    mood: (when: string, mood: number) => `nálada se změní na ${mood}: ${when}`,
    stage: (title: string) => `rozhovor přejde do fáze „${title}“`,
    fact: (question: string) => `uchazeč se zeptá „${question}“`,
    question: (question: string) => `zákazník se zeptá „${question}“ a dostane odpověď`,
    line: (text: string) => `zákazník řekne „${text}“`,
    complication: 'přijde komplikace',
    outcome: (text: string) => `skončí to: ${text}`,
    to: (name: string) => `K „${name}“ vede:`,
    never: (name: string) => `K „${name}“ nevede nic.`,
  },
  en: {
    begin: 'the customer opens with',
    mood: (when: string, mood: number) => `the mood becomes ${mood}: ${when}`,
    stage: (title: string) => `the conversation comes to “${title}”`,
    fact: (question: string) => `the candidate asks “${question}”`,
    question: (question: string) => `the customer asks “${question}” and is answered`,
    line: (text: string) => `the customer says “${text}”`,
    complication: 'the complication comes',
    outcome: (text: string) => `it ends: ${text}`,
    to: (name: string) => `To reach “${name}” you would have to:`,
    never: (name: string) => `Nothing leads to “${name}”.`,
  },
} as const;

const short = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > 90 ? `${flat.slice(0, 88)}…` : flat;
};

/** What the goal itself, or something that it needs, hangs on: the steps that could be left out are left out. */
function needed(steps: readonly Step[], goals: readonly Goal[], reveals: ReadonlyMap<string, string>): readonly Step[] {
  const last = steps.at(-1);
  if (!last) return [];
  const wanted = new Set<Step>([last, ...steps.filter(({ kind }) => kind === 'begin')]);
  const want = (of: Step) => {
    if (!('id' in of)) return;
    const needs = goals.find(({ what, id }) => what === of.kind && id === of.id)?.needs;
    if (!needs) return;
    const named = (kind: Step['kind'], id: string) =>
      steps.find((step) => step.kind === kind && 'id' in step && step.id === id) ??
      (kind === 'fact'
        ? steps.find((step) => step.kind === 'line' && 'id' in step && reveals.get(step.id) === id)
        : undefined);
    const until = steps.slice(0, steps.indexOf(of));
    const first = [
      ...(needs.facts ?? []).map((id) => named('fact', id)),
      ...[...(needs.right ?? []), ...(needs.wrong ?? [])].map((id) => named('question', id)),
      ...(needs.said ?? []).map((id) => named('line', id)),
      ...(needs.stage === undefined ? [] : [named('stage', needs.stage)]),
      ...(needs.factsAtLeast === undefined
        ? []
        : until.filter(({ kind }) => kind === 'fact').slice(0, needs.factsAtLeast)),
      ...(needs.complicated ? until.filter(({ kind }) => kind === 'complication') : []),
      // the mood is where the last change before this step has brought it
      ...(needs.moodAtMost === undefined && needs.moodAtLeast === undefined
        ? []
        : until.filter(({ kind }) => kind === 'mood')),
    ];
    for (const step of first)
      if (step && !wanted.has(step)) {
        wanted.add(step);
        want(step);
      }
  };
  want(last);
  return steps.filter((step) => wanted.has(step));
}

/** Numbered lines under a heading. */
export function trace(scenario: Scenario, goal: Goal, language: Language): string[] {
  const say = words[language];
  const way = wayTo(reach(scenario), goal.what, goal.id);
  if (!way) return [say.never(goal.id)];
  const { figurant, stages } = scenario;
  const byId = <T extends { readonly id: string }>(items: readonly T[], id: string) =>
    items.find((item) => item.id === id);
  const reveals = new Map(figurant.lines.flatMap(({ id, reveals: fact }) => (fact ? [[id, fact] as const] : [])));
  const word = (step: Step): string => {
    switch (step.kind) {
      case 'begin':
        return `${say.begin} „${short(figurant.opening)}“`;
      case 'mood':
        return say.mood(short(rulesOf(scenario).get(step.rule)?.rule.when ?? ''), step.mood);
      case 'complication':
        return `${say.complication}: „${short(figurant.complication?.line ?? '')}“`;
      case 'stage':
        return say.stage(byId(stages, step.id)?.title ?? step.id);
      case 'fact':
        return say.fact(short(byId(figurant.ifAsked, step.id)?.asked[0] ?? ''));
      case 'question':
        return say.question(short(byId(questionsOf(scenario), step.id)?.question ?? ''));
      case 'line':
        return say.line(short(byId(figurant.lines, step.id)?.text ?? ''));
      case 'outcome': {
        const { best, acceptable, wrong } = scenario.outcomes;
        return say.outcome(short(byId([best, ...acceptable, ...wrong], step.id)?.text ?? ''));
      }
    }
  };
  const steps = needed(way, goalsOf(scenario), reveals);
  return [say.to(goal.id), ...steps.map((step, index) => `  ${index + 1}. ${word(step)}`)];
}

export const goalNamed = (scenario: Scenario, id: string): Goal | undefined =>
  goalsOf(scenario).find((goal) => goal.id === id);

export interface CriterionCover {
  /** Competence and letter. */
  readonly key: string;
  readonly text: string;
  readonly cases: readonly string[];
}

/** Which cases are evidence for each criterion of the standard. */
export const coverage = (qualification: Qualification, cases: readonly Scenario[]): CriterionCover[] =>
  qualification.competences.flatMap(({ id, criteria }) =>
    criteria.map(({ letter, text }) => ({
      key: id + letter,
      text,
      cases: cases
        .filter((one) => one.qualification === qualification.id)
        .filter((one) => one.criteria.some((criterion) => criterion.competence === id && criterion.letter === letter))
        .map((one) => one.id),
    })),
  );

/** Names inside a case: each id once in its group, and every name that a field points to is there. Knows no world. */
import type { MoodRule, Needs, Scenario } from '../exam/scenario.ts';
import { outcomesOf, questionsOf } from './customer.ts';
import { problemAt } from './issues.ts';
import { nearest } from './near.ts';
import type { NameKind, Path, Problem } from './problem.ts';
import type { Reading } from './read.ts';

interface Named {
  readonly path: Path;
  readonly id: string;
}

export const named = (path: Path, items: readonly { readonly id: string }[], field = 'id'): Named[] =>
  items.map(({ id }, index) => ({ path: [...path, index, field], id }));

export function unique(reading: Reading<unknown>, items: readonly Named[]): Problem[] {
  const first = new Map<string, Path>();
  return items.flatMap(({ path, id }) => {
    const earlier = first.get(id);
    if (!earlier) {
      first.set(id, path);
      return [];
    }
    return [problemAt(reading, path, 'duplicate-id', { id, firstLine: reading.place(earlier).line })];
  });
}

export function uniqueNames(reading: Reading<Scenario>): Problem[] {
  const { figurant, mood, criteria, stages, outcomes, figures = [], days = [] } = reading.value;
  const { objections = [] } = figurant;
  const groups: readonly (readonly Named[])[] = [
    named(['figurant', 'ifAsked'], figurant.ifAsked),
    [...named(['figurant', 'mustAsk'], figurant.mustAsk), ...named(['figurant', 'objections'], objections)],
    named(['figurant', 'lines'], figurant.lines),
    named(['figurant', 'causes'], figurant.causes ?? []),
    [...named(['mood', 'up'], mood.up), ...named(['mood', 'down'], mood.down)],
    named(['stages'], stages),
    [
      { path: ['outcomes', 'best', 'id'], id: outcomes.best.id },
      ...named(['outcomes', 'acceptable'], outcomes.acceptable),
      ...named(['outcomes', 'wrong'], outcomes.wrong),
    ],
    named(['criteria'], criteria),
    [...named(['figures'], figures), ...named(['days'], days)],
  ];
  return groups.flatMap((group) => unique(reading, group));
}

/** Every place of a case that has needs. */
function needsOf(scenario: Scenario): { readonly path: Path; readonly needs: Needs }[] {
  const { figurant, stages, outcomes } = scenario;
  const of = (path: Path, items: readonly { readonly needs?: Needs }[]) =>
    items.flatMap(({ needs }, index) => (needs ? [{ path: [...path, index, 'needs'], needs }] : []));
  return [
    ...of(['stages'], stages),
    ...of(['figurant', 'ifAsked'], figurant.ifAsked),
    ...of(['figurant', 'mustAsk'], figurant.mustAsk),
    ...of(['figurant', 'objections'], figurant.objections ?? []),
    ...of(['figurant', 'lines'], figurant.lines),
    ...(figurant.causes ?? []).flatMap(({ excludedBy, foundBy }, index) =>
      Object.entries({ excludedBy, foundBy }).flatMap(([field, needs]) =>
        needs ? [{ path: ['figurant', 'causes', index, field], needs }] : [],
      ),
    ),
    ...(outcomes.best.needs ? [{ path: ['outcomes', 'best', 'needs'], needs: outcomes.best.needs }] : []),
    ...of(['outcomes', 'acceptable'], outcomes.acceptable),
    ...of(['outcomes', 'wrong'], outcomes.wrong),
  ];
}

/** @param events of the case's channel. */
export function knownNames(reading: Reading<Scenario>, events: readonly string[]): Problem[] {
  const scenario = reading.value;
  const { figurant, stages, mood, criteria, channel } = scenario;
  const facts = figurant.ifAsked.map(({ id }) => id);
  const questions = questionsOf(scenario).map(({ id }) => id);
  const lines = figurant.lines.map(({ id }) => id);
  const one = (path: Path, what: NameKind, name: string, known: readonly string[]): Problem[] =>
    known.includes(name)
      ? []
      : [problemAt(reading, path, 'unknown-name', { what, name, nearest: nearest(name, known), known })];
  const each = (path: Path, what: NameKind, names: readonly string[] = [], known: readonly string[]) =>
    names.flatMap((name, index) => one([...path, index], what, name, known));
  const event = (path: Path, name: string | undefined): Problem[] =>
    name === undefined || events.includes(name)
      ? []
      : [problemAt(reading, path, 'other-channel-event', { name, channel, known: events })];
  const rules = (path: Path, items: readonly MoodRule[]) =>
    items.flatMap(({ on }, index) => event([...path, index, 'on'], on));
  const stageIds = stages.map(({ id }) => id);
  // a criterion may show in the whole course, and in what can happen in this case at all
  const wholes = [
    'course',
    ...(mood.up.length + mood.down.length > 0 ? ['mood'] : []),
    ...(figurant.complication ? ['complication'] : []),
  ];
  const signs = [...facts, ...questions, ...lines, ...outcomesOf(scenario).map(({ id }) => id), ...events, ...wholes];
  return [
    ...needsOf(scenario).flatMap(({ path, needs }) => [
      ...each([...path, 'facts'], 'fact', needs.facts, facts),
      ...each([...path, 'right'], 'question', needs.right, questions),
      ...each([...path, 'wrong'], 'question', needs.wrong, questions),
      ...each([...path, 'said'], 'line', needs.said, lines),
      ...(needs.stage === undefined ? [] : one([...path, 'stage'], 'stage', needs.stage, stageIds)),
      ...(needs.right ?? [])
        .filter((name) => needs.wrong?.includes(name))
        .map((name) => problemAt(reading, path, 'needs-both', { name })),
    ]),
    ...figurant.lines.flatMap(({ on, reveals }, index) => [
      ...event(['figurant', 'lines', index, 'on'], on),
      ...(reveals === undefined ? [] : one(['figurant', 'lines', index, 'reveals'], 'fact', reveals, facts)),
    ]),
    ...rules(['mood', 'up'], mood.up),
    ...rules(['mood', 'down'], mood.down),
    ...criteria.flatMap(({ shownBy }, index) => each(['criteria', index, 'shownBy'], 'sign', shownBy, signs)),
  ];
}

/** The same words as two hidden facts: one of them was meant to be something else. */
export function sameFacts(reading: Reading<Scenario>): Problem[] {
  const first = new Map<string, number>();
  return reading.value.figurant.ifAsked.flatMap(({ id, fact }, index) => {
    const words = fact.toLowerCase().replace(/\s+/g, ' ').trim();
    const earlier = first.get(words);
    first.set(words, earlier ?? index);
    if (earlier === undefined) return [];
    const firstLine = reading.place(['figurant', 'ifAsked', earlier]).line;
    return [problemAt(reading, ['figurant', 'ifAsked', index, 'fact'], 'fact-twice', { name: id, firstLine })];
  });
}

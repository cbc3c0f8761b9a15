/** When an item of a case can come, and what stands beside a line of the diagram, in words. */
import type { Needs, Scenario } from '../../exam/scenario.ts';
import { t } from '../../i18n/i18n.svelte.ts';
import { duration } from '../../ui/duration.ts';
import { brief } from '../figurant/lackWords.ts';
import type { Gate, GraphEdge } from './caseGraph.ts';
import { type CaseItem, caseItems, keyOf } from './caseItems.ts';

/** Key of an item → its words, short enough for a sentence about another one. */
export const namesOf = (scenario: Scenario): ReadonlyMap<string, string> =>
  new Map(caseItems(scenario).map(({ key, text }) => [key, brief(text)]));

/** Events are named by channels and exercises; one that has no words here keeps its name. */
export const eventWords = (event: string): string => t(`signs.${event as 'phone.filed'}`, { defaultValue: event });

function needWords(needs: Needs, names: ReadonlyMap<string, string>): string[] {
  const named = (kind: 'fact' | 'question' | 'line' | 'stage', id: string) => names.get(keyOf(kind, id)) ?? id;
  const { facts = [], right = [], wrong = [], said = [], stage, factsAtLeast, moodAtMost, moodAtLeast } = needs;
  return [
    ...(stage === undefined ? [] : [t('author.needs.stage', { what: named('stage', stage) })]),
    ...facts.map((id) => t('author.needs.fact', { what: named('fact', id) })),
    ...(factsAtLeast === undefined ? [] : [t('author.needs.facts', { count: factsAtLeast })]),
    ...right.map((id) => t('author.needs.right', { what: named('question', id) })),
    ...wrong.map((id) => t('author.needs.wrong', { what: named('question', id) })),
    ...said.map((id) => t('author.needs.said', { what: named('line', id) })),
    ...(moodAtMost === undefined ? [] : [t('author.needs.moodAtMost', { mood: moodAtMost })]),
    ...(moodAtLeast === undefined ? [] : [t('author.needs.moodAtLeast', { mood: moodAtLeast })]),
    ...(needs.complicated ? [t('author.needs.complicated')] : []),
  ];
}

/** All conditions, one an entry; never empty. */
export function whenWords(item: CaseItem, names: ReadonlyMap<string, string>): readonly string[] {
  if (item.atSeconds !== undefined) return [t('author.needs.at', { at: duration(item.atSeconds * 1000) })];
  if (item.byTap) return [t('author.needs.byTap')];
  const words = item.needs ? needWords(item.needs, names) : [];
  const on = item.on ? [t('author.needs.on', { event: eventWords(item.on) })] : [];
  if (words.length + on.length > 0) return [...words, ...on];
  return [t(item.kind === 'stage' || item.kind === 'opening' ? 'author.needs.first' : 'author.needs.anytime')];
}

function gateWords({ byTap, moodAtMost, moodAtLeast, factsAtLeast, atSeconds }: Gate): string[] {
  return [
    ...(byTap ? [t('author.edge.byTap')] : []),
    ...(moodAtMost === undefined ? [] : [t('author.edge.moodAtMost', { mood: moodAtMost })]),
    ...(moodAtLeast === undefined ? [] : [t('author.edge.moodAtLeast', { mood: moodAtLeast })]),
    ...(factsAtLeast === undefined ? [] : [t('author.edge.facts', { count: factsAtLeast })]),
    ...(atSeconds === undefined ? [] : [duration(atSeconds * 1000)]),
  ];
}

/** What stands beside a line; empty for a plain „after it“. */
export function edgeWords({ kind, gate }: GraphEdge): string {
  const what = kind === 'order' || kind === 'said' || kind === 'complicated' ? [] : [t(`author.edge.${kind}`)];
  return [...what, ...(gate ? gateWords(gate) : [])].join(', ');
}

/** What an item is, in one or two words. */
export const kindWords = ({ kind, rating }: CaseItem): string =>
  rating ? t(`author.rating.${rating}`) : t(`author.kind.${kind}`);

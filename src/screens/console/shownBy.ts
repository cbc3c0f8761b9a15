/** Where a criterion has shown in a task: the events that its case names, with the time they came. It helps whoever marks
 *  and is no mark. Pure. */
import type { ScenarioCriterion } from '../../exam/scenario.ts';
import type { CaseView } from '../../machines/projections.ts';
import type { CustomerContext } from '../../scenario/customer.ts';

export interface Sign {
  readonly id: string;
  readonly kind: 'asked' | 'unasked' | 'right' | 'wrong' | 'line' | 'complication' | 'mood' | 'event' | 'outcome';
  /** 0: no moment belongs to it. */
  readonly at: number;
  /** The fact, question, line, rule or outcome; the event's name. */
  readonly text: string;
}

type Known = Pick<CaseView, 'figurant' | 'mood' | 'outcomes'>;

const textOf = (items: readonly { readonly id: string }[], id: string, field: string): string | undefined =>
  (items.find((item) => item.id === id) as Record<string, string> | undefined)?.[field];

function signsOf(name: string, { figurant, mood, outcomes }: Known, customer: CustomerContext): Sign[] {
  if (name === 'mood') {
    const rules = [...(mood?.up ?? []), ...(mood?.down ?? [])];
    return customer.moves.map(({ at, rule, mood: value }) => ({
      ...{ id: `mood-${at}-${rule}`, kind: 'mood', at },
      text: `${textOf(rules, rule, 'when') ?? rule} → ${value}`,
    }));
  }
  const sign = (kind: Sign['kind'], at: number | undefined, text: string | undefined): Sign[] =>
    at && text ? [{ id: `${kind}-${name}`, kind, at, text }] : [];
  const questions = [...(figurant?.mustAsk ?? []), ...(figurant?.objections ?? [])];
  const told = customer.revealed[name];
  const answer = customer.answered[name];
  const endings = outcomes ? [outcomes.best, ...outcomes.acceptable, ...outcomes.wrong] : [];
  const ending = customer.outcome === name ? textOf(endings, name, 'text') : undefined;
  return [
    ...sign(told?.asked ? 'asked' : 'unasked', told?.at, textOf(figurant?.ifAsked ?? [], name, 'fact')),
    ...sign(answer?.right ? 'right' : 'wrong', answer?.at, textOf(questions, name, 'question')),
    ...sign('line', customer.said[name], textOf(figurant?.lines ?? [], name, 'text')),
    ...(name === 'complication' ? sign('complication', customer.complicatedAt, figurant?.complication?.line) : []),
    ...sign('event', customer.happened[name], name),
    ...(ending === undefined ? [] : [{ id: `outcome-${name}`, kind: 'outcome' as const, at: 0, text: ending }]),
  ];
}

/** In the order in which they came; how it ended comes last. */
export function shownBy(
  { shownBy: names }: Pick<ScenarioCriterion, 'shownBy'>,
  known: Known | undefined,
  customer: CustomerContext | undefined,
): readonly Sign[] {
  if (!known || !customer) return [];
  const place = ({ at }: Sign) => at || Infinity;
  return names.flatMap((name) => signsOf(name, known, customer)).sort((a, b) => place(a) - place(b));
}

/** Everything in a case that can come or not: one list for the diagram, the table and the way to each item. Pure. */
import type { Needs, Scenario } from '../../exam/scenario.ts';
import type { Goal } from '../../scenario/reach.ts';

export type ItemKind = 'opening' | 'stage' | 'fact' | 'question' | 'objection' | 'line' | 'complication' | 'outcome';

export interface CaseItem {
  /** Unique in the case: an id is unique only within its kind. */
  readonly key: string;
  readonly kind: ItemKind;
  readonly id: string;
  readonly text: string;
  readonly needs: Needs | undefined;
  /** Of a stage that comes only after the one before it: it begins by the figurant's tap. */
  readonly byTap?: true;
  readonly rating?: 'best' | 'acceptable' | 'wrong';
  /** The hidden fact that a line tells. */
  readonly reveals?: string;
  /** Channel's event after which a line fits. */
  readonly on?: string;
  readonly atSeconds?: number;
}

/** Questions and objections share their ids, as `needs` sees them. */
export const keyOf = (kind: ItemKind, id: string): string => `${kind === 'objection' ? 'question' : kind}:${id}`;

const flat = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('**', '').trim();

export function caseItems({ figurant, stages, outcomes }: Scenario): readonly CaseItem[] {
  const item = (kind: ItemKind, id: string, text: string, needs?: Needs, more: Partial<CaseItem> = {}): CaseItem => ({
    key: keyOf(kind, id),
    kind,
    id,
    text: flat(text),
    needs,
    ...more,
  });
  const rated = (rating: NonNullable<CaseItem['rating']>, all: readonly Scenario['outcomes']['best'][]) =>
    all.map(({ id, text, needs }) => item('outcome', id, text, needs, { rating }));
  const { complication } = figurant;
  return [
    item('opening', 'opening', figurant.opening),
    ...stages.map(({ id, title, needs }, index) =>
      item('stage', id, title, needs, index > 0 && !needs ? { byTap: true } : {}),
    ),
    ...figurant.ifAsked.map(({ id, fact, needs }) => item('fact', id, fact, needs)),
    ...figurant.mustAsk.map(({ id, question, needs }) => item('question', id, question, needs)),
    ...(figurant.objections ?? []).map(({ id, question, needs }) => item('objection', id, question, needs)),
    ...figurant.lines.map(({ id, text, needs, reveals, on }) =>
      item('line', id, text, needs, { ...(reveals && { reveals }), ...(on && { on }) }),
    ),
    ...(complication
      ? [item('complication', 'complication', complication.line, undefined, { atSeconds: complication.atSeconds })]
      : []),
    ...rated('best', [outcomes.best]),
    ...rated('acceptable', outcomes.acceptable),
    ...rated('wrong', outcomes.wrong),
  ];
}

/** What `trace` can be asked about; the opening and the complication come by themselves. */
export function goalOf({ kind, id, needs }: CaseItem): Goal | undefined {
  switch (kind) {
    case 'opening':
    case 'complication':
      return undefined;
    case 'objection':
      return { what: 'question', id, needs };
    case 'stage':
    case 'fact':
    case 'question':
    case 'line':
    case 'outcome':
      return { what: kind, id, needs };
  }
}

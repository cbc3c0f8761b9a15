/** What was said in a task as far as it is known, in order: messages of a channel that has them, cues, facts, questions
 *  that were answered. It reminds whoever marks later; the channel itself holds the whole. Pure; knows no channel. */
import type { CaseView } from '../../machines/projections.ts';
import type { CustomerContext } from '../../scenario/customer.ts';
import { saidElement } from '../../ui/saidElement.ts';

export interface Said {
  readonly at: number;
  readonly text: string;
  /** Where it stands on the screen; absent for what was only spoken. */
  readonly element?: string;
}

interface Written {
  readonly id: string;
  readonly text: string;
  readonly at: number;
}

const written = (view: object | undefined): readonly Written[] =>
  view && 'messages' in view ? (view.messages as readonly Written[]) : [];

export function saidIn(
  known: Pick<CaseView, 'figurant'> | undefined,
  customer: CustomerContext | undefined,
  view: object | undefined,
): readonly Said[] {
  const card = known?.figurant;
  const messages = written(view).map(({ id, text, at }): Said => ({ at, text, element: saidElement(id) }));
  if (!card || !customer) return messages;
  const spoken: readonly (readonly [at: number | undefined, text: string | undefined])[] = [
    [customer.openedAt, card.opening],
    ...card.lines.map(({ id, text }) => [customer.said[id], text] as const),
    ...card.ifAsked.map(({ id, fact }) => [customer.revealed[id]?.at, fact] as const),
    ...[...card.mustAsk, ...(card.objections ?? [])].map(
      ({ id, question }) => [customer.answered[id]?.at, question] as const,
    ),
    [customer.complicatedAt, card.complication?.line],
    [customer.farewellAt, card.exitLine],
  ];
  const cues = spoken.flatMap(([at, text]): Said[] => (at && text ? [{ at, text }] : []));
  return [...messages, ...cues].filter(({ at }) => at > 0).sort((a, b) => a.at - b.at);
}

/** The last of what was said up to a moment. */
export const lastBefore = (said: readonly Said[], at: number): Said | undefined => said.findLast((one) => one.at <= at);

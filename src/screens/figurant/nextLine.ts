/** What the figurant says next: the opening, a complication that is due, prepared lines in their order, the farewell.
 *  Pure; only a proposal, every line can be said at any time. */
import type { Scenario } from '../../exam/scenario.ts';
import type { CustomerContext } from '../../machines/customer.ts';

export type Next =
  | { readonly kind: 'opening' | 'complication' | 'exit'; readonly text: string }
  | { readonly kind: 'line'; readonly text: string; readonly id: string; readonly when: string }
  | { readonly kind: 'nothing' };

type Card = Scenario['figurant'];

/** Until the complication's moment of work; negative when due, undefined when there is none left. */
export function complicationInMs(card: Card, customer: CustomerContext, workedMs: number | null): number | undefined {
  if (!card.complication || customer.complicatedAt > 0) return undefined;
  return card.complication.atSeconds * 1000 - (workedMs ?? 0);
}

/** Lines not said yet: those behind the last one that was said come first, then those that were left out. */
function linesLeft(card: Card, customer: CustomerContext): Card['lines'] {
  const last = card.lines.findLastIndex(({ id }) => id in customer.said);
  const left = card.lines.map((line, index) => ({ line, index })).filter(({ line }) => !(line.id in customer.said));
  const behind = left.filter(({ index }) => index > last);
  return [...behind, ...left.filter(({ index }) => index < last)].map(({ line }) => line);
}

export function nextLine(
  card: Card,
  customer: CustomerContext,
  workedMs: number | null,
  skipped: ReadonlySet<string> = new Set(),
): Next {
  if (customer.openedAt === 0) return { kind: 'opening', text: card.opening };
  const due = complicationInMs(card, customer, workedMs);
  if (card.complication && due !== undefined && due <= 0) return { kind: 'complication', text: card.complication.line };
  const line = linesLeft(card, customer).find(({ id }) => !skipped.has(id));
  if (customer.farewellAt > 0) return { kind: 'nothing' };
  return line ? { kind: 'line', ...line } : { kind: 'exit', text: card.exitLine };
}

/** What the figurant says next: the opening; with a minute left the farewell; a complication that is due; a line whose
 *  event has just happened; prepared lines in their order; the farewell. Pure; only a proposal, every line that is open
 *  can be said at any time. */
import type { PreparedLine, Scenario, Stage } from '../../exam/scenario.ts';
import { type CustomerContext, courseOf } from '../../scenario/customer.ts';
import { holds } from '../../scenario/needs.ts';
import { heatOfMood, isWithin } from './heat.ts';
import { reachedStage } from './stages.ts';
import { windsUp } from './windUp.ts';

export type Next =
  | { readonly kind: 'opening' | 'complication' | 'exit'; readonly text: string }
  | {
      readonly kind: 'line';
      readonly text: string;
      readonly id: string;
      readonly when: string;
      readonly reveals?: string;
    }
  | { readonly kind: 'nothing' };

type Card = Scenario['figurant'];

/** All that a proposal depends on. */
export interface Moment {
  readonly card: Card;
  readonly stages: readonly Stage[];
  readonly customer: CustomerContext;
  /** Hottest level of cues that the exam plays. */
  readonly cap: number;
  readonly workedMs: number | null;
  /** Null where the work has no limit. */
  readonly leftMs: number | null;
}

/** Until the complication's moment of work; negative when due, undefined when there is none left to play. */
export function complicationInMs({ card, customer, cap, workedMs }: Moment): number | undefined {
  const { complication } = card;
  if (!complication || customer.complicatedAt > 0 || !isWithin(complication, cap)) return undefined;
  return complication.atSeconds * 1000 - (workedMs ?? 0);
}

const lastSaidAt = ({ openedAt, complicatedAt, said }: CustomerContext): number =>
  Math.max(openedAt, complicatedAt, ...Object.values(said));

/** Not said yet and open now; what waits for an event that never came, or tells what has been told, is left to the
 *  figurant's own judgement. */
function linesLeft({ card, customer, cap }: Moment): PreparedLine[] {
  const course = courseOf(customer);
  return card.lines.filter(
    (line) =>
      !(line.id in customer.said) &&
      isWithin(line, cap) &&
      holds(line.needs, course) &&
      (line.on === undefined || line.on in customer.happened) &&
      (line.reveals === undefined || !(line.reveals in customer.revealed)),
  );
}

/** Just asked for by an event; then those behind the last one that was said, then those that were left out, then what
 *  is much hotter or cooler than the mood; lines of a stage that has gone by come last. */
function inOrder(moment: Moment): PreparedLine[] {
  const { card, customer, stages } = moment;
  const lastAt = lastSaidAt(customer);
  const last = card.lines.findLastIndex(({ id }) => id in customer.said);
  const reached = reachedStage(stages, customer);
  const heat = heatOfMood(customer.mood);
  const rank = (line: PreparedLine): number => {
    if (line.on !== undefined && (customer.happened[line.on] ?? 0) > lastAt) return 0;
    const stage = line.needs?.stage;
    if (stage !== undefined && stages.findIndex(({ id }) => id === stage) < reached) return 4;
    if (line.level !== undefined && Math.abs(line.level - heat) > 1) return 3;
    return card.lines.indexOf(line) > last ? 1 : 2;
  };
  return linesLeft(moment).sort((one, other) => rank(one) - rank(other));
}

export function nextLine(moment: Moment, skipped: ReadonlySet<string> = new Set()): Next {
  const { card, customer } = moment;
  if (customer.openedAt === 0) return { kind: 'opening', text: card.opening };
  if (customer.farewellAt > 0) return { kind: 'nothing' };
  if (windsUp(moment.leftMs)) return { kind: 'exit', text: card.exitLine };
  const due = complicationInMs(moment);
  if (card.complication && due !== undefined && due <= 0) return { kind: 'complication', text: card.complication.line };
  const line = inOrder(moment).find(({ id }) => !skipped.has(id));
  if (!line) return { kind: 'exit', text: card.exitLine };
  const { id, text, when, reveals } = line;
  return { kind: 'line', id, text, when, ...(reveals !== undefined && { reveals }) };
}

/** Lines that could be proposed were none passed over. */
export const proposable = (moment: Moment): readonly string[] => inOrder(moment).map(({ id }) => id);

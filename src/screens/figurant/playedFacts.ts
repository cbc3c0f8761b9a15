/** What the log already knows of how the customer was played: it answers a part of the portrayal check. Pure. */
import type { Scenario } from '../../exam/scenario.ts';
import type { CustomerContext } from '../../scenario/customer.ts';

export interface Told {
  readonly fact: string;
  readonly at: number;
}

/** Facts that were told though nobody had asked, in their order. */
export const toldUnasked = (card: Scenario['figurant'], customer: CustomerContext): Told[] =>
  card.ifAsked.flatMap(({ id, fact }) => {
    const told = customer.revealed[id];
    return told && !told.asked ? [{ fact, at: told.at }] : [];
  });

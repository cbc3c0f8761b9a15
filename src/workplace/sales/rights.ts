/** What the law gives a customer of an order, by the world's calendar: 14 days to withdraw, 24 months of liability, in the
 *  first of them twelve a defect is presumed to have been there (Act 89/2012, §§ 1829, 2161, 2165). Pure. */
import { countDay, onWorkingDay } from '../../exam/counted-day.ts';
import type { Customer, Order, World } from '../../exam/world.ts';
import { firstLife } from './life.ts';

export interface Rights {
  /** Last days; absent: not delivered, or no consumer. */
  readonly withdrawUntil?: string;
  readonly liableUntil?: string;
  readonly presumedUntil?: string;
  readonly canWithdraw: boolean;
  readonly isLiable: boolean;
}

const counted = ({ date, holidays }: World, words: string): string => countDay(words, { date, holidays }) ?? date;

export function rightsOf(world: World, order: Order, customer: Customer): Rights {
  const { delivered } = order;
  if (customer.company !== undefined) return { canWithdraw: false, isLiable: false };
  // the time ends 14 days after the goods have come; it has begun with the contract
  if (delivered === undefined) return { canWithdraw: firstLife(order) === 'shipped', isLiable: false };
  // an end that falls on a weekend or a holiday moves to the next working day (§ 607)
  const withdrawUntil = onWorkingDay(counted(world, `${delivered}+14d`), world.holidays);
  const liableUntil = counted(world, `${delivered}+24m`);
  return {
    withdrawUntil,
    liableUntil,
    presumedUntil: counted(world, `${delivered}+12m`),
    canWithdraw: world.date <= withdrawUntil,
    isLiable: world.date <= liableUntil,
  };
}

/** A complaint is settled within 30 days (Act 634/1992, § 19 (3)). */
export const settleBy = (world: World): string => onWorkingDay(counted(world, 'today+30d'), world.holidays);

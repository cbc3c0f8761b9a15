/** Statistics of the shift, counted from what happened at the desk: a module of the team lead's position (HU-4). Whoever has
 *  another position is refused; that it was opened is a fact. Knows no screen. */
import * as z from 'zod/mini';
import { type Part, isServed, rule } from '../part.ts';
import { positionOf } from '../sales/limits.ts';
import type { WorkplaceState } from '../state.ts';

export const statisticFigures = [
  ...(['contacts', 'filed', 'forwarded', 'promises', 'unverified'] as const),
  ...(['taken', 'changed', 'cancelled', 'returned', 'complaints', 'services', 'parties'] as const),
  ...(['refunds', 'vouchers', 'asked', 'granted'] as const),
] as const;
export type StatisticFigure = (typeof statisticFigures)[number];

export interface ShiftStatistics {
  readonly counts: Readonly<Record<StatisticFigure, number>>;
  /** Crowns. */
  readonly refunded: number;
  readonly vouchered: number;
}
export interface ShiftStatisticsState {
  /** Moments. */
  readonly opened: readonly number[];
}

const sum = (all: readonly { readonly amount: number }[]): number =>
  all.reduce((crowns, { amount }) => crowns + amount, 0);

function count({ input, contacts, sales, services, parties, register }: WorkplaceState): ShiftStatistics {
  const verified = new Set(
    register.checks.filter(({ numberMatches, itemMatches }) => numberMatches && itemMatches).map(({ task }) => task),
  );
  const turned = (life: string) => sales.turns.filter((turn) => turn.life === life).length;
  const served = contacts.begun.filter((task) => isServed(input, task));
  return {
    counts: {
      contacts: served.length,
      filed: contacts.filed.length,
      forwarded: contacts.filed.filter(({ forward }) => forward !== null).length,
      promises: contacts.filed.filter(({ promise }) => promise !== null).length,
      unverified: served.filter((task) => !verified.has(task)).length,
      ...{ taken: sales.taken.length, changed: sales.changes.length },
      ...{ cancelled: turned('cancelled'), returned: turned('returned') },
      ...{ complaints: sales.complaints.length, services: services.turns.length, parties: parties.changes.length },
      ...{ refunds: sales.refunds.length, vouchers: sales.vouchers.length, asked: sales.approvals.length },
      granted: sales.approvals.filter(({ granted }) => granted === true).length,
    },
    refunded: sum(sales.refunds),
    vouchered: sum(sales.vouchers),
  };
}

/** Null until it has been opened; nobody else ever gets it. */
export const statisticsView = (state: WorkplaceState): ShiftStatistics | null =>
  state.statistics.opened.length > 0 ? count(state) : null;

export const shiftStatistics: Part<ShiftStatisticsState> = {
  start: () => ({ opened: [] }),
  rules: {
    'statistics.opened': rule<ShiftStatisticsState, Record<string, never>>(
      (own, { at }) => ({ opened: [...own.opened, at] }),
      // the position is that of whoever has logged in
      (state) => {
        const { status } = state.shift;
        return positionOf(state) === 'team-lead' && status !== 'off' && status !== 'over';
      },
    ),
  },
  commands: {
    'statistics.open': { by: ['candidate'], data: z.strictObject({}), event: 'statistics.opened', anytime: true },
  },
};

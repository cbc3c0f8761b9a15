/** What a position decides alone, by the world's authority, and what the superior has granted. Pure. */
import { type Governed, type Position, type World, rankOf } from '../../exam/world.ts';
import type { WorkplaceState } from '../state.ts';

export const positionOf = ({ input }: Pick<WorkplaceState, 'input'>): Position => input.position ?? 'agent';

/** Crowns that are decided alone: the highest limit up to the own position; without a limit nothing is decided alone. */
export const limitOf = ({ authority }: World, what: Governed, position: Position = 'agent'): number =>
  authority
    .filter((one) => one.governs === what && rankOf(one.position) <= rankOf(position))
    .reduce((highest, { limit = 0 }) => Math.max(highest, limit), 0);

/** What was granted holds in the contact for which it was asked. */
const approved = ({ sales }: WorkplaceState, task: string, what: Governed, of: string, amount: number): boolean =>
  sales.approvals.some(
    (one) => one.granted === true && one.task === task && one.what === what && one.of === of && one.amount >= amount,
  );

/** @param amount all in all, so that nobody gets around the limit by parts. */
export const within = (state: WorkplaceState, task: string, what: Governed, of: string, amount: number): boolean =>
  amount <= limitOf(state.input.world, what, positionOf(state)) || approved(state, task, what, of, amount);

/** A customer's services as they stand today, what has been agreed for later, and what may be done with them. Pure. */
import type { Service, ServiceState } from '../../exam/world.ts';
import { isHidden } from '../hidden.ts';
import { type PartyView, partyView } from '../parties/view.ts';
import type { WorkplaceState } from '../state.ts';
import { type ServiceAct, serviceActs, stateAfter } from './life.ts';
import { type ServiceTurn, earliestDay, stateAgreed } from './services.ts';

export interface ServiceView extends Omit<Service, 'holder' | 'payer'> {
  /** Today's. */
  readonly state: ServiceState;
  /** Oldest first. */
  readonly turns: readonly ServiceTurn[];
  readonly acts: readonly ServiceAct[];
  /** The first day from which something new can be agreed. */
  readonly earliest: string;
  readonly holder: PartyView;
  readonly payer: PartyView;
}

export function servicesOf(state: WorkplaceState, task: string, customer: string): ServiceView[] {
  const { input, services } = state;
  const today = input.world.date;
  return (input.world.services ?? [])
    .filter((service) => service.customer === customer && !isHidden(input, task, service.id))
    .map((service) => {
      const turns = services.turns.filter((turn) => turn.service === service.id);
      const agreed = stateAgreed(service, turns);
      return {
        ...service,
        state: stateAgreed(
          service,
          turns.filter(({ from }) => from <= today),
        ),
        turns,
        acts: serviceActs.filter((act) => stateAfter(agreed, act) !== undefined),
        earliest: earliestDay(service, turns, today),
        holder: partyView(state, task, service.id, 'holder'),
        payer: partyView(state, task, service.id, 'payer'),
      };
    });
}

/** Customers' services as the candidate activates, suspends and cancels them, each from a day on and confirmed by the
 *  customer (HU-20). Knows no screen. */
import * as z from 'zod/mini';
import { countDay } from '../../exam/counted-day.ts';
import { day, identifier, written } from '../../exam/text.ts';
import type { Service, ServiceState } from '../../exam/world.ts';
import { isHidden } from '../hidden.ts';
import { type Part, rule } from '../part.ts';
import { isVerified } from '../register/register.ts';
import type { WorkplaceState } from '../state.ts';
import { type ServiceAct, serviceActs, stateAfter } from './life.ts';

export interface ServiceTurn {
  readonly task: string;
  readonly at: number;
  readonly service: string;
  readonly act: ServiceAct;
  /** Effective day. */
  readonly from: string;
  readonly reason: string;
}
export interface ServicesState {
  readonly turns: readonly ServiceTurn[];
}

/** As it will be once everything that has been agreed is done. */
export const stateAgreed = (service: Service, turns: readonly ServiceTurn[]): ServiceState =>
  turns
    .filter((turn) => turn.service === service.id)
    .reduce<ServiceState>((state, { act }) => stateAfter(state, act) ?? state, service.state);

/** The first day on which something new can begin: not in the past, and not before what has been agreed already. */
export const earliestDay = ({ id }: Service, turns: readonly ServiceTurn[], today: string): string =>
  turns.findLast(({ service }) => service === id)?.from ?? today;

export const serviceOf = ({ input: { world } }: WorkplaceState, id: string): Service | undefined =>
  world.services?.find((service) => service.id === id);

/** Nobody agrees on anything further away; a mistyped year is one. */
const lastDay = ({ input: { world } }: WorkplaceState): string => countDay('today+1y', world) ?? world.date;

interface Turned {
  readonly service: string;
  readonly from: string;
  readonly reason: string;
}

const turned = (act: ServiceAct) =>
  rule<ServicesState, Turned>(
    (own, { task = '', at, data: { service, from, reason } }) => ({
      turns: [...own.turns, { task, at, service, act, from, reason }],
    }),
    (state, { task = '', data }) => {
      const service = serviceOf(state, data.service);
      if (!service || isHidden(state.input, task, service.id)) return false;
      const { turns } = state.services;
      const inTime = data.from >= earliestDay(service, turns, state.input.world.date) && data.from <= lastDay(state);
      const next = stateAfter(stateAgreed(service, turns), act);
      return isVerified(state, task, service.customer) && inTime && next !== undefined;
    },
  );

const command = (event: string) => ({
  by: ['candidate'] as const,
  data: z.strictObject({
    service: identifier,
    from: day,
    reason: written(500),
    // read back to the customer and agreed
    confirmed: z.literal(true),
  }),
  event,
});

/** `service.suspend` becomes `service.suspended`. */
const eventOf: Readonly<Record<ServiceAct, string>> = {
  activate: 'service.activated',
  suspend: 'service.suspended',
  cancel: 'service.cancelled',
};

export const services: Part<ServicesState> = {
  start: () => ({ turns: [] }),
  rules: Object.fromEntries(serviceActs.map((act) => [eventOf[act], turned(act)])),
  commands: Object.fromEntries(serviceActs.map((act) => [`service.${act}`, command(eventOf[act])])),
};

/** A service's life: which act leads from where to where. What has been cancelled is over: a new contract is needed. Pure. */
import type { ServiceState } from '../../exam/world.ts';

export const serviceActs = ['activate', 'suspend', 'cancel'] as const;
export type ServiceAct = (typeof serviceActs)[number];

const ways: Readonly<Record<ServiceState, Partial<Record<ServiceAct, ServiceState>>>> = {
  active: { suspend: 'suspended', cancel: 'cancelled' },
  suspended: { activate: 'active', cancel: 'cancelled' },
  cancelled: {},
};

export const stateAfter = (state: ServiceState, act: ServiceAct): ServiceState | undefined => ways[state][act];

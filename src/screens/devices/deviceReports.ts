/** Which news about this page's devices the host does not have yet. Pure: what the devices are, against what the own
 *  seat's view says of them. */
import { type DeviceKind, type DeviceState, type DeviceTrouble, deviceKinds } from '../../exam/devices.ts';
import type { Opened } from './equipment.ts';

export interface DeviceReport {
  readonly device: DeviceKind;
  readonly state: DeviceState;
}

/** Closed devices are no news. */
const stateOf = (opened: Opened): DeviceState | undefined => {
  if (opened === 'off') return undefined;
  return opened === 'missing' ? 'lost' : opened;
};

export function reportsOf(
  opened: Readonly<Record<DeviceKind, Opened>>,
  troubles: readonly DeviceTrouble[],
): DeviceReport[] {
  return deviceKinds.flatMap((device) => {
    const state = stateOf(opened[device]);
    const known = troubles.find((one) => one.device === device)?.state ?? 'ready';
    return state === undefined || state === known ? [] : [{ device, state }];
  });
}

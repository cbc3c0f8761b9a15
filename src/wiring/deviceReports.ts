/** Tells the host when a device that was open fails, and when it works again. Knows the devices and the commands' shape. */
import type { DeviceKind, Devices } from '../media/devices.ts';
import type { Role } from '../exam/roles.ts';
import type { DeviceState } from '../exam/devices.ts';

export type TellDevice = (role: Role, device: DeviceKind, state: DeviceState) => void;

/** Whoever speaks on this page; in the duet the customer's device is the examiner's. */
const speaking = (roles: readonly Role[]): Role | undefined =>
  roles.find((role) => role === 'candidate' || role === 'figurant');

/** @returns what ends it. */
export function reportDevices(devices: Devices, roles: () => readonly Role[], tell: TellDevice): () => void {
  const told = new Map<DeviceKind, DeviceState>();
  return devices.onChange((device) => {
    const role = speaking(roles());
    const state = devices.state(device);
    if (!role || state === 'off') return;
    const now: DeviceState = state === 'missing' ? 'lost' : state;
    if ((told.get(device) ?? 'ready') === now) return;
    told.set(device, now);
    tell(role, device, now);
  });
}

/** Microphones, loudspeakers and cameras of the people in a call as plain data: what a check found, what went wrong
 *  later, and whose devices have not been heard yet. Knows no browser. */
import type { Role } from './roles.ts';

export const deviceKinds = ['microphone', 'speaker', 'camera'] as const;
export type DeviceKind = (typeof deviceKinds)[number];

/** `not-heard`: it is there and allowed, but nothing was heard (of a camera: seen); `skipped`: not tried. */
export const deviceFindings = ['ok', 'denied', 'missing', 'not-heard', 'skipped'] as const;
export type DeviceFinding = (typeof deviceFindings)[number];

/** What one person's check found. */
export interface DeviceCheck extends Readonly<Record<DeviceKind, DeviceFinding>> {
  readonly storage: 'ok' | 'failed';
  readonly broker: 'ok' | 'failed';
}
export type CheckedDevices = DeviceCheck & { readonly at: number };

/** `lost`: unplugged or gone; `denied`: the browser or the person no longer allows it. */
export const deviceStates = ['ready', 'lost', 'denied'] as const;
export type DeviceState = (typeof deviceStates)[number];

export interface DeviceTrouble {
  readonly device: DeviceKind;
  readonly state: Exclude<DeviceState, 'ready'>;
  readonly since: number;
}

/** What the tasks of a paper need of everybody who takes part in their calls. */
export interface DeviceNeeds {
  readonly voices: boolean;
  readonly pictures: boolean;
}
export const noNeeds: DeviceNeeds = { voices: false, pictures: false };

/** A seat as far as its devices matter; its state and its view both are one. */
export interface DevicePlace {
  readonly role: Role;
  readonly place: 'console' | 'invitation';
  /** The newest check; null before the first, and once another browser has the seat. */
  readonly devices: CheckedDevices | null;
}

/** Was everything heard and seen that the paper needs? */
export const allHeard = (check: DeviceCheck | null, { voices, pictures }: DeviceNeeds): boolean =>
  !voices || (check?.microphone === 'ok' && check.speaker === 'ok' && (!pictures || check.camera === 'ok'));

/** The check that counts for a seat: seats on the console are one page with one headset, so the newest of theirs. */
export function checkOf(seat: DevicePlace, seats: readonly DevicePlace[]): CheckedDevices | null {
  if (seat.place === 'invitation') return seat.devices;
  return seats
    .filter(({ place }) => place === 'console')
    .map(({ devices }) => devices)
    .reduce((newest, one) => (one && (!newest || one.at > newest.at) ? one : newest), null);
}

/** Both sides of a call. */
const speakers: readonly Role[] = ['candidate', 'figurant'];
export const speaks = ({ role }: Pick<DevicePlace, 'role'>): boolean => speakers.includes(role);

/** Roles that speak in calls and whose devices were not heard: what keeps an exam with voices from starting. */
export const unheard = (seats: readonly DevicePlace[], needs: DeviceNeeds): Role[] =>
  seats.filter((seat) => speaks(seat) && !allHeard(checkOf(seat, seats), needs)).map(({ role }) => role);

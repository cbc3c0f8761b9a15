/** What is known of the seats of an exam: who holds them, from where, with which devices, and how each fact changes it.
 *  Pure; knows nothing of tasks and marks. */
import {
  type CheckedDevices,
  type DeviceCheck,
  type DeviceKind,
  type DeviceState,
  type DeviceTrouble,
  deviceKinds,
} from '../exam/devices.ts';
import type { Fact } from '../exam/events.ts';
import type { SeatPlan } from '../exam/plan.ts';
import type { Role } from '../exam/roles.ts';

export interface SeatState extends SeatPlan {
  /** `free`: never taken; `here`: connected; `away`: its browser is not connected now. */
  readonly presence: 'free' | 'here' | 'away';
  readonly since: number;
  /** The one browser that holds the seat; empty while free. */
  readonly device: string;
  readonly name: string;
  /** Another browser that asks for the seat; a visible decision lets it in. */
  readonly asking: string;
  /** What the newest check of this browser's devices found; null before the first. */
  readonly devices: CheckedDevices | null;
  /** Devices that do not work now, at most one entry a device. */
  readonly troubles: readonly DeviceTrouble[];
}

/** A device that failed or came back, for the record. */
export interface DeviceChange {
  readonly at: number;
  readonly role: Role;
  readonly device: DeviceKind;
  readonly state: DeviceState;
}

export type SeatFact =
  | Fact<'seat.opened', { seat: string; role: Role }>
  | Fact<'seat.connected', { seat: string; device: string; name: string }>
  | Fact<'seat.disconnected', { seat: string; silentMs?: number }>
  | Fact<'seat.asked', { seat: string; device: string }>
  | Fact<'seat.takeoverAllowed', { seat: string; device: string }>
  | Fact<'seat.takeoverRefused', { seat: string; device: string }>
  | Fact<'seat.handedOver', { seat: string; place: 'console' | 'invitation' }>
  | Fact<'seat.revoked', { seat: string }>
  | Fact<'seat.devicesChecked', DeviceCheck & { seat: string }>
  | Fact<'seat.signed', { seat: string; count: number; hash: string; key: string; signature: string }>
  | Fact<'seat.deviceChanged', { seat: string; device: DeviceKind; state: DeviceState }>;

export type Seats = Readonly<Record<string, SeatState>>;

/** The key of the seat a console holds: the host's own page needs no other device. */
const consoleDevice = 'console';

const newSeat = (plan: SeatPlan, at: number): SeatState => ({
  ...plan,
  presence: plan.place === 'console' ? 'here' : 'free',
  since: at,
  device: plan.place === 'console' ? consoleDevice : '',
  name: '',
  asking: '',
  devices: null,
  troubles: [],
});

export const newSeats = (plans: readonly SeatPlan[], at: number): Seats =>
  Object.fromEntries(plans.map((plan) => [plan.id, newSeat(plan, at)]));

/** What a fact says about devices: one of them changed, or a check has just heard them. */
function wordsOn(fact: SeatFact): { readonly device: DeviceKind; readonly state: DeviceState }[] {
  if (fact.type === 'seat.deviceChanged') return [fact.data];
  if (fact.type !== 'seat.devicesChecked') return [];
  return deviceKinds.filter((device) => fact.data[device] === 'ok').map((device) => ({ device, state: 'ready' }));
}

const isNews = ({ troubles }: SeatState, { device, state }: ReturnType<typeof wordsOn>[number]): boolean =>
  (troubles.find((one) => one.device === device)?.state ?? 'ready') !== state;

/** What a fact says about devices that was not known before, for the record. */
export function deviceChangesOf(seats: Seats, fact: SeatFact): DeviceChange[] {
  const seat = seats[fact.data.seat];
  if (!seat) return [];
  const news = wordsOn(fact).filter((word) => isNews(seat, word));
  return news.map(({ device, state }) => ({ at: fact.at, role: seat.role, device, state }));
}

/** The newest word on a device replaces the one before. */
function troublesAfter(seat: SeatState, fact: SeatFact): SeatState['troubles'] {
  return wordsOn(fact).reduce<SeatState['troubles']>((troubles, word) => {
    if (!isNews(seat, word)) return troubles;
    const { device, state } = word;
    const others = troubles.filter((one) => one.device !== device);
    return state === 'ready' ? others : [...others, { device, state, since: fact.at }];
  }, seat.troubles);
}

/** What a fact changes in the seat it speaks of. */
function partAfter(seat: SeatState, fact: SeatFact): Partial<SeatState> {
  switch (fact.type) {
    case 'seat.connected':
      return { presence: 'here', since: fact.at, device: fact.data.device, name: fact.data.name };
    case 'seat.disconnected':
      return { presence: 'away', since: fact.at - (fact.data.silentMs ?? 0) };
    case 'seat.asked':
      return { asking: fact.data.device };
    case 'seat.takeoverAllowed': {
      const left = { asking: '', presence: 'away', since: fact.at } as const;
      // another computer, another headset
      return { ...left, device: fact.data.device, devices: null, troubles: [] };
    }
    case 'seat.takeoverRefused':
      return { asking: '' };
    case 'seat.handedOver':
      return newSeat({ id: seat.id, role: seat.role, lead: seat.lead, place: fact.data.place }, fact.at);
    case 'seat.devicesChecked': {
      const { seat: _, ...check } = fact.data;
      return { devices: { ...check, at: fact.at }, troubles: troublesAfter(seat, fact) };
    }
    case 'seat.deviceChanged':
      return { troubles: troublesAfter(seat, fact) };
    default:
      return {};
  }
}

export function applyToSeats(seats: Seats, fact: SeatFact): Seats {
  const id = fact.data.seat;
  if (fact.type === 'seat.opened')
    return { ...seats, [id]: newSeat({ id, role: fact.data.role, lead: false, place: 'invitation' }, fact.at) };
  const { [id]: seat, ...rest } = seats;
  if (!seat) return seats;
  return fact.type === 'seat.revoked' ? rest : { ...seats, [id]: { ...seat, ...partAfter(seat, fact) } };
}

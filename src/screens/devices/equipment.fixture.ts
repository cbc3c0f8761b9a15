/** A computer whose devices a test plugs in, forbids and listens to by hand. */
import type { DeviceKind } from '../../exam/devices.ts';
import type { Equipment, Opened, Side } from './equipment.ts';

export class EquipmentDouble implements Equipment {
  isSecure = true;
  unlocked = 0;
  closed = 0;
  /** What the browser says when it is asked. */
  answers: Record<'microphone' | 'camera', Opened> = { microphone: 'ready', camera: 'ready' };
  states: Record<'microphone' | 'camera', Opened> = { microphone: 'off', camera: 'off' };
  now = -100;
  loudest = -20;
  works = { broker: true, storage: true };
  readonly tones: Side[] = [];
  readonly recorded: number[] = [];
  played = 0;
  lists: Partial<Record<DeviceKind, { id: string; label: string }[]>> = {};
  readonly chose: [DeviceKind, string][] = [];
  refusesChoice = false;
  picture: MediaStream | undefined;
  readonly #listeners = new Set<() => void>();

  unlock = async () => void (this.unlocked += 1);
  choices = (kind: DeviceKind) => this.lists[kind] ?? [];
  chosen = (kind: DeviceKind) => this.chose.findLast(([one]) => one === kind)?.[1] ?? '';
  choose = async (kind: DeviceKind, id: string) => {
    if (this.refusesChoice) throw new Error('busy');
    this.chose.push([kind, id]);
    this.change();
  };
  open = async (kind: 'microphone' | 'camera') => {
    this.states[kind] = this.answers[kind];
    this.change();
  };
  state = (kind: 'microphone' | 'camera') => this.states[kind];
  level = () => this.now;
  record = async (ms: number) => {
    this.recorded.push(ms);
    return { loudest: this.loudest, play: async () => void (this.played += 1) };
  };
  tone = async (side: Side) => void this.tones.push(side);
  broker = async () => this.works.broker;
  storage = async () => this.works.storage;
  onChange = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  close = () => void (this.closed += 1);
  change(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** A double of a page's media for tests: devices are plugged in and pulled out by hand. */
import type { DeviceKind } from '../../exam/devices.ts';
import type { DeviceName } from '../../media/devices.ts';
import type { Opened } from './equipment.ts';

export class MediaDouble {
  microphone: Opened = $state('off');
  camera: Opened = $state('off');
  readonly #lists: Record<DeviceKind, readonly DeviceName[]> = { microphone: [], speaker: [], camera: [] };
  readonly #chosen: Partial<Record<DeviceKind, string>> = {};
  #listeners: ((kind: DeviceKind) => void)[] = [];
  readonly devices = {
    chosen: (kind: DeviceKind) => this.#chosen[kind] ?? '',
    list: async () => ({ ...this.#lists }),
    onChange: (listener: (kind: DeviceKind) => void) => {
      this.#listeners.push(listener);
      return () => (this.#listeners = this.#listeners.filter((one) => one !== listener));
    },
  };

  plug(kind: DeviceKind, ids: readonly string[], chosen: string): void {
    this.#lists[kind] = ids.map((id) => ({ id, label: id }));
    this.#chosen[kind] = chosen;
    for (const listener of this.#listeners) listener(kind);
  }
}

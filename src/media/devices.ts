/** Microphone, loudspeaker and camera of this computer: which there are, which one was chosen, what became of it. Knows
 *  no call. The choice is remembered for the next time; one that is not plugged in is replaced by the system's. */
import { Capture, type CaptureKind, type DeviceState, inputs } from './capture.ts';

export { DeviceTrouble, type DeviceState, type Trouble } from './capture.ts';

export const deviceKinds = ['microphone', 'speaker', 'camera'] as const;
export type DeviceKind = (typeof deviceKinds)[number];

export interface DeviceName {
  readonly id: string;
  /** Empty until the person has allowed a device of its kind. */
  readonly label: string;
}

const storageKey = (kind: DeviceKind) => `hovorna.device.${kind}`;
const browserKinds: Readonly<Record<DeviceKind, MediaDeviceKind>> = { ...inputs, speaker: 'audiooutput' };
/** Doubles of a device that stand for the system's choice, which is '' here. */
const aliases = ['', 'default', 'communications'];

export class Devices {
  readonly #media: MediaDevices | undefined;
  readonly #listeners = new Set<(kind: DeviceKind) => void>();
  readonly #captures: Readonly<Record<CaptureKind, Capture>>;

  /** @param media the browser's; undefined where the page is not secure. */
  constructor(media: MediaDevices | undefined = navigator.mediaDevices) {
    this.#media = media;
    const capture = (kind: CaptureKind) =>
      new Capture({ kind, media, chosen: () => this.chosen(kind), onChange: () => this.#tell(kind) });
    this.#captures = { microphone: capture('microphone'), camera: capture('camera') };
    media?.addEventListener('devicechange', this.#onDeviceChange);
  }

  async list(): Promise<Readonly<Record<DeviceKind, readonly DeviceName[]>>> {
    const found = (await this.#media?.enumerateDevices()) ?? [];
    const of = (kind: DeviceKind) =>
      found
        .filter((device) => device.kind === browserKinds[kind] && !aliases.includes(device.deviceId))
        .map(({ deviceId, label }) => ({ id: deviceId, label }));
    return { microphone: of('microphone'), speaker: of('speaker'), camera: of('camera') };
  }

  /** '' is the system's own choice. */
  chosen(kind: DeviceKind): string {
    return localStorage.getItem(storageKey(kind)) ?? '';
  }

  /** Swaps what is open; on failure the old one goes on and the choice stays as it was. */
  async choose(kind: DeviceKind, id: string): Promise<void> {
    const before = this.chosen(kind);
    localStorage.setItem(storageKey(kind), id);
    if (kind === 'speaker') return this.#tell(kind);
    try {
      await this.#captures[kind].reopen();
    } catch (error) {
      localStorage.setItem(storageKey(kind), before);
      throw error;
    }
    this.#tell(kind);
  }

  /** Rejects with a DeviceTrouble; may be tried again at any time without a reload. */
  open(kind: CaptureKind): Promise<MediaStreamTrack> {
    return this.#captures[kind].open();
  }

  /** The one that is open; another one after each loss, so ask again at every change. */
  track(kind: DeviceKind): MediaStreamTrack | undefined {
    return kind === 'speaker' ? undefined : this.#captures[kind].track;
  }

  /** Of a loudspeaker a browser says nothing: it counts as ready. */
  state(kind: DeviceKind): DeviceState {
    return kind === 'speaker' ? 'ready' : this.#captures[kind].state;
  }

  close(kind: DeviceKind): void {
    if (kind !== 'speaker') this.#captures[kind].close();
  }

  /** Another state, track, choice or list. */
  onChange(listener: (kind: DeviceKind) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  readonly #onDeviceChange = () => {
    for (const capture of Object.values(this.#captures)) void capture.check(true);
    deviceKinds.forEach((kind) => this.#tell(kind));
  };

  #tell(kind: DeviceKind): void {
    this.#listeners.forEach((listener) => listener(kind));
  }
}

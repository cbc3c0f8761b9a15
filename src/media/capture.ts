/** One microphone or camera and its life: asked for, pulled out, muted by its own switch, replaced by another. Knows the
 *  browser's devices and not what is done with the track. Whoever opens it hears of every change within a second. */

export type CaptureKind = 'microphone' | 'camera';
export type DeviceState = 'off' | 'ready' | 'denied' | 'missing' | 'lost';
export type Trouble = 'denied' | 'missing' | 'busy' | 'insecure' | 'closed';

/** Why a device could not be opened. `insecure`: the page came over http, where browsers hide devices; `closed`: nobody
 *  wanted it any more when it came. */
export class DeviceTrouble extends Error {
  constructor(
    readonly kind: CaptureKind,
    readonly why: Trouble,
    options?: ErrorOptions,
  ) {
    super(`${kind}: ${why}`, options);
    this.name = 'DeviceTrouble';
  }
}

const troubles: Readonly<Record<string, Trouble>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
};

/** Neither every browser nor every way of losing a device has an event (`track.stop()` has none). */
const watchMs = 500;
/** Some sound systems mute for a moment when another program starts. */
const mutedMs = 400;

export const inputs: Readonly<Record<CaptureKind, MediaDeviceKind>> = {
  microphone: 'audioinput',
  camera: 'videoinput',
};

function constraints(kind: CaptureKind, id: string): MediaStreamConstraints {
  const deviceId = id === '' ? {} : { deviceId: { exact: id } };
  if (kind === 'camera')
    return { video: { ...deviceId, width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 20, max: 30 } } };
  return { audio: { ...deviceId, echoCancellation: true, noiseSuppression: true, channelCount: 1 } };
}

export interface CaptureOptions {
  readonly kind: CaptureKind;
  /** Undefined on pages that are not secure. */
  readonly media: MediaDevices | undefined;
  /** The chosen device, '' for the system's. */
  readonly chosen: () => string;
  readonly onChange: () => void;
}

export class Capture {
  readonly #options: CaptureOptions;
  #track: MediaStreamTrack | undefined;
  #state: DeviceState = 'off';
  #isWanted = false;
  #opening: Promise<MediaStreamTrack> | undefined;
  #mutedAt = 0;
  #watch: ReturnType<typeof setInterval> | undefined;

  constructor(options: CaptureOptions) {
    this.#options = options;
    void this.#followPermission();
  }

  get state(): DeviceState {
    return this.#state;
  }

  get track(): MediaStreamTrack | undefined {
    return this.#track;
  }

  /** Resolves with the track that is open already, too. */
  open(): Promise<MediaStreamTrack> {
    this.#isWanted = true;
    this.#watch ??= setInterval(() => void this.check(), watchMs);
    if (this.#track?.readyState === 'live') return Promise.resolve(this.#track);
    return this.#acquire();
  }

  /** After another choice. The old track is given back only once the new one is there. */
  async reopen(): Promise<void> {
    await this.#opening?.catch(() => undefined);
    if (this.#isWanted) await this.#acquire();
  }

  close(): void {
    this.#isWanted = false;
    clearInterval(this.#watch);
    this.#watch = undefined;
    this.#drop();
    this.#become('off');
  }

  /** Is it still there? Asked by the clock, by the track's events and when the browser says that devices have changed. */
  async check(hasListChanged = false): Promise<void> {
    const track = this.#track;
    if (!this.#isWanted || this.#opening) return;
    if (!track) {
      if (this.#state === 'lost' || (hasListChanged && this.#state === 'missing')) await this.#takeOver();
      return;
    }
    const isGone = track.readyState === 'ended' || (hasListChanged && !(await this.#isListed(track)));
    if (track !== this.#track) return;
    if (isGone) return this.#lose();
    if (!track.muted) this.#mutedAt = 0;
    else if (this.#mutedAt === 0) this.#mutedAt = performance.now();
    // whoever has muted it at the device or in the browser wants no other one to listen instead
    this.#become(track.muted && performance.now() - this.#mutedAt > mutedMs ? 'lost' : 'ready');
  }

  #acquire(): Promise<MediaStreamTrack> {
    this.#opening ??= this.#ask().finally(() => (this.#opening = undefined));
    return this.#opening;
  }

  async #ask(): Promise<MediaStreamTrack> {
    const { kind, media } = this.#options;
    const stream = await this.#stream().catch((error: unknown) => {
      const why = media ? (troubles[(error as Error).name] ?? 'busy') : 'insecure';
      // one that was there before goes on
      if (!this.#track) this.#become(why === 'denied' ? 'denied' : this.#state === 'lost' ? 'lost' : 'missing');
      throw new DeviceTrouble(kind, why, { cause: error });
    });
    const [track] = stream.getTracks();
    if (!this.#isWanted || !track) {
      track?.stop();
      throw new DeviceTrouble(kind, 'closed');
    }
    this.#drop();
    this.#track = track;
    this.#mutedAt = 0;
    for (const event of ['ended', 'mute', 'unmute']) track.addEventListener(event, this.#onTrack);
    this.#become('ready', true);
    return track;
  }

  async #stream(): Promise<MediaStream> {
    const { kind, media, chosen } = this.#options;
    if (!media) throw new Error('no devices on a page that is not secure');
    try {
      return await media.getUserMedia(constraints(kind, chosen()));
    } catch (error) {
      // the chosen one is not plugged in today
      if (chosen() === '' || troubles[(error as Error).name] !== 'missing') throw error;
      return await media.getUserMedia(constraints(kind, ''));
    }
  }

  readonly #onTrack = () => void this.check();

  #lose(): void {
    this.#drop();
    this.#become('lost');
    void this.#takeOver();
  }

  async #takeOver(): Promise<void> {
    const { kind, media } = this.#options;
    const devices = (await media?.enumerateDevices().catch(() => undefined)) ?? [];
    const isThere = devices.some((device) => device.kind === inputs[kind]);
    if (isThere && this.#isWanted && !this.#track) await this.#acquire().catch(() => undefined);
  }

  async #isListed(track: MediaStreamTrack): Promise<boolean> {
    const { kind, media } = this.#options;
    const { deviceId } = track.getSettings();
    const devices = await media?.enumerateDevices().catch(() => undefined);
    const same = devices?.filter((device) => device.kind === inputs[kind]) ?? [];
    // a browser that gives no names cannot say that one is gone
    const isNameless = !devices || !deviceId || (same.length > 0 && same.every((device) => device.deviceId === ''));
    return isNameless || same.some((device) => device.deviceId === deviceId);
  }

  /** A denial taken back in the browser's own settings needs no reload. */
  async #followPermission(): Promise<void> {
    try {
      const permission = await navigator.permissions.query({ name: this.#options.kind });
      permission.addEventListener('change', () => {
        if (permission.state === 'granted' && this.#state === 'denied' && this.#isWanted)
          void this.#acquire().catch(() => undefined);
      });
    } catch {
      // a browser that cannot be asked: opening it again by hand works as well
    }
  }

  #drop(): void {
    if (!this.#track) return;
    for (const event of ['ended', 'mute', 'unmute']) this.#track.removeEventListener(event, this.#onTrack);
    this.#track.stop();
    this.#track = undefined;
  }

  #become(state: DeviceState, hasNewTrack = false): void {
    if (state === this.#state && !hasNewTrack) return;
    this.#state = state;
    this.#options.onChange();
  }
}

/** Media of this page as reactive state for channel views: levels, paths, pictures, device troubles. Knows the exchange
 *  and the devices; asks for nothing but what a person has chosen on the screen. */
import { createSubscriber } from 'svelte/reactivity';
import type { DeskMedia } from '../channels/channel.ts';
import type { PictureKind } from '../exam/media.ts';
import type { Role } from '../exam/roles.ts';
import { audioContext, unlockSound } from '../media/audio-context.ts';
import type { CallRecording } from '../media/call-recording.ts';
import type { Devices } from '../media/devices.ts';
import type { Exchange } from '../media/exchange.ts';
import { keyTone } from '../media/tones.ts';
import { levelTicker } from './ticker.svelte.ts';
import { TrackStreams } from './trackStreams.ts';

export type StillKeeper = (picture: HTMLVideoElement) => Promise<string | undefined>;

export class LiveMedia implements DeskMedia {
  /** The device check is open over whatever is on the screen. */
  checking = $state(false);
  /** The browser gives no sound before somebody has clicked on this page. */
  locked = $state(false);
  /** How the recording does, on the page that keeps it. */
  health: CallRecording['health'] = $state('off');
  listeners: DeskMedia['listeners'] = $state.raw({ examiner: false, observers: 0 });
  readonly devices: Devices;
  /** Only on the page that keeps the recording. */
  readonly recording: CallRecording | undefined;
  readonly #exchange: Exchange;
  readonly #roles: () => readonly Role[];
  readonly #keepStill: StillKeeper;
  readonly #track: () => void;
  readonly #streams = new TrackStreams();

  constructor(
    exchange: Exchange,
    devices: Devices,
    roles: () => readonly Role[],
    keepStill: StillKeeper,
    recording?: CallRecording,
  ) {
    this.#exchange = exchange;
    this.devices = devices;
    this.#roles = roles;
    this.#keepStill = keepStill;
    this.recording = recording;
    this.#track = createSubscriber((update) => exchange.onChange(update));
    audioContext().addEventListener('statechange', () => this.#look());
    this.#look();
  }

  level(of: 'own' | Role): number {
    void levelTicker.current;
    if (of === 'own' || this.#roles().includes(of)) return this.#exchange.ownLevel;
    const page = this.#exchange.pageOf(of);
    return page === undefined ? -100 : this.#exchange.levelOf(page);
  }
  get microphone(): DeskMedia['microphone'] {
    this.#track();
    return this.devices.state('microphone');
  }
  get camera(): DeskMedia['camera'] {
    this.#track();
    return this.devices.state('camera');
  }
  path(to: Role): ReturnType<DeskMedia['path']> {
    this.#track();
    if (this.#roles().includes(to)) return 'here';
    const page = this.#exchange.pageOf(to);
    return page === undefined ? 'none' : (this.#exchange.paths.get(page)?.state ?? 'connecting');
  }
  picture(of: 'own' | Role, kind: PictureKind): MediaStream | undefined {
    this.#track();
    const mine = of === 'own' || this.#roles().includes(of);
    const page = mine ? undefined : this.#exchange.pageOf(of);
    const track = mine
      ? this.#exchange.ownPicture(kind)
      : page === undefined
        ? undefined
        : this.#exchange.picture(page, kind);
    return track && this.#streams.of(`${of} ${kind}`, track);
  }

  chooseScreen = async (): Promise<boolean> => {
    try {
      const stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: 10 }, audio: false });
      const [track] = stream.getVideoTracks();
      this.#exchange.setScreen(track);
      return track !== undefined;
    } catch {
      return false;
    }
  };
  keepStill = (picture: HTMLVideoElement): Promise<string | undefined> => this.#keepStill(picture);
  key = (key: string): void => keyTone(audioContext(), audioContext().destination, key);
  checkDevices = (): void => {
    this.checking = true;
  };
  /** The recording's health is not the exchange's business. */
  recordingChanged = (): void => {
    this.health = this.recording?.health ?? 'off';
  };
  /** To be called from a click or a key. */
  unlock = async (): Promise<void> => {
    await unlockSound();
    this.#exchange.speaker.resume();
    this.#look();
  };

  #look(): void {
    this.locked = audioContext().state !== 'running';
  }
}

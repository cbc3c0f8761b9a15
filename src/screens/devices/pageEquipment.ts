/** The equipment of this very page: what the device check asks, carried out by media. The check has a microphone and a
 *  camera of its own, so that it never closes those of a call; what is chosen here is chosen for calls, too. */
import type { DeviceKind } from '../../exam/devices.ts';
import { audioContext, unlockSound } from '../../media/audio-context.ts';
import { Devices } from '../../media/devices.ts';
import { LevelMeter, silentDbfs } from '../../media/level.ts';
import { speakerTest } from '../../media/tones.ts';
import { loudestOf, playSample, recordVoice } from '../../media/voice-sample.ts';
import { pageMedia } from '../pageMedia.svelte.ts';
import type { Ports } from '../ports.ts';
import { CheckSpeaker } from './checkSpeaker.ts';
import type { DeviceChoice, Equipment } from './equipment.ts';
import { storageKeeps } from './storageProbe.ts';

/** One for all checks of a page: browsers' devices have listeners that stay. */
let own: Devices | undefined;

class PageEquipment implements Equipment {
  readonly isSecure = window.isSecureContext;
  readonly #ports: Pick<Ports, 'brokerAnswers'>;
  readonly #devices = (own ??= new Devices());
  readonly #speaker = new CheckSpeaker(audioContext());
  readonly #listeners = new Set<() => void>();
  readonly #stop: () => void;
  #choices: Partial<Record<DeviceKind, readonly DeviceChoice[]>> = {};
  #metered: { readonly track: MediaStreamTrack; readonly meter: LevelMeter; readonly node: AudioNode } | undefined;
  #shown: { readonly track: MediaStreamTrack; readonly stream: MediaStream } | undefined;

  constructor(ports: Pick<Ports, 'brokerAnswers'>) {
    this.#ports = ports;
    this.#stop = this.#devices.onChange(() => void this.#look());
  }

  async unlock(): Promise<void> {
    await Promise.all([unlockSound(), pageMedia.current?.unlock(), this.#speaker.start(this.chosen('speaker'))]);
    await this.#look();
  }
  choices(kind: DeviceKind): readonly DeviceChoice[] {
    return kind === 'speaker' && !this.#speaker.isChoosable ? [] : (this.#choices[kind] ?? []);
  }
  chosen(kind: DeviceKind): string {
    return this.#devices.chosen(kind);
  }
  async choose(kind: DeviceKind, id: string): Promise<void> {
    if (kind === 'speaker') await this.#speaker.choose(id);
    await this.#devices.choose(kind, id);
    await pageMedia.current?.devices.choose(kind, id);
  }
  async open(kind: 'microphone' | 'camera'): Promise<void> {
    await this.#devices.open(kind).catch(() => undefined); // its state says why not
    const shared = pageMedia.current?.devices;
    // what a call has lost comes back with it
    if (shared && this.state(kind) === 'ready' && !['off', 'ready'].includes(shared.state(kind)))
      await shared.open(kind).catch(() => undefined);
    await this.#look();
  }
  state(kind: 'microphone' | 'camera') {
    return this.#devices.state(kind);
  }
  level(): number {
    return this.#meter()?.dbfs() ?? silentDbfs;
  }
  async record(ms: number) {
    const track = this.#devices.track('microphone');
    if (!track) throw new Error('no microphone is open');
    const sound = await recordVoice(audioContext(), track, ms);
    return { loudest: loudestOf(sound), play: () => playSample(audioContext(), this.#speaker.input, sound) };
  }
  tone(side: 'left' | 'right'): Promise<void> {
    return speakerTest(audioContext(), this.#speaker.input, side);
  }
  get picture(): MediaStream | undefined {
    const track = this.#devices.track('camera');
    if (track !== this.#shown?.track) this.#shown = track && { track, stream: new MediaStream([track]) };
    return this.#shown?.stream;
  }
  broker(): Promise<boolean> {
    return this.#ports.brokerAnswers();
  }
  storage(): Promise<boolean> {
    return storageKeeps();
  }
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  close(): void {
    this.#stop();
    this.#unmeter();
    this.#devices.close('microphone');
    this.#devices.close('camera');
    this.#speaker.close();
  }

  #meter(): LevelMeter | undefined {
    const track = this.#devices.track('microphone');
    if (track === this.#metered?.track) return this.#metered?.meter;
    this.#unmeter();
    const node = track && audioContext().createMediaStreamSource(new MediaStream([track]));
    this.#metered = track && node && { track, node, meter: new LevelMeter(audioContext(), node) };
    return this.#metered?.meter;
  }
  #unmeter(): void {
    this.#metered?.meter.close();
    this.#metered?.node.disconnect();
    this.#metered = undefined;
  }
  async #look(): Promise<void> {
    this.#choices = await this.#devices.list().catch(() => ({}));
    for (const listener of this.#listeners) listener();
  }
}

export const pageEquipment = (ports: Pick<Ports, 'brokerAnswers'>): Equipment => new PageEquipment(ports);

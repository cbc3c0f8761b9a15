/** One run of the device check: its parts side by side, what they add up to, and sending it to the host as a fact. Knows
 *  no markup; what each part wants is its own business. */
import { createSubscriber } from 'svelte/reactivity';
import { type DeviceCheck, type DeviceKind, type DeviceNeeds, allHeard } from '../../exam/devices.ts';
import type { LiveSeat } from '../liveSeat.svelte.ts';
import { CameraStep } from './cameraStep.svelte.ts';
import { needed } from './deviceText.ts';
import type { DeviceChoice, Equipment, Opened } from './equipment.ts';
import { MicrophoneStep } from './microphoneStep.svelte.ts';
import { SpeakerStep } from './speakerStep.svelte.ts';
import { Surroundings } from './surroundings.svelte.ts';

export class DeviceChecking {
  isStarted = $state(false);
  sending: { readonly state: 'not-yet' | 'sending' | 'refused' } | { readonly state: 'sent'; readonly at: number } =
    $state.raw({ state: 'not-yet' });
  readonly needs: DeviceNeeds;
  readonly equipment: Equipment;
  readonly microphone: MicrophoneStep;
  readonly speaker: SpeakerStep;
  readonly camera: CameraStep;
  readonly surroundings: Surroundings;
  readonly #live: Pick<LiveSeat, 'send' | 'now'>;
  readonly #track: () => void;
  #told = '';

  constructor(equipment: Equipment, live: Pick<LiveSeat, 'send' | 'now'>, needs: DeviceNeeds) {
    this.equipment = equipment;
    this.needs = needs;
    this.#live = live;
    this.#track = createSubscriber((update) => equipment.onChange(update));
    this.microphone = new MicrophoneStep(equipment, () => this.#opened('microphone'));
    this.speaker = new SpeakerStep(equipment);
    this.camera = new CameraStep(
      equipment,
      () => this.#opened('camera'),
      () => (this.#track(), equipment.picture),
    );
    this.surroundings = new Surroundings(equipment);
  }

  readonly check: DeviceCheck = $derived.by(() => ({
    microphone: this.microphone.finding,
    speaker: this.speaker.finding,
    camera: this.needs.pictures ? this.camera.finding : 'skipped',
    storage: this.surroundings.storage === 'ok' ? 'ok' : 'failed',
    broker: this.surroundings.broker === 'ok' ? 'ok' : 'failed',
  }));
  /** Devices that were not tried to the end. */
  readonly missing: readonly DeviceKind[] = $derived.by(() =>
    needed(this.needs).filter((kind) => this.check[kind] === 'skipped'),
  );
  readonly isWhole = $derived.by(() => this.missing.length === 0 && this.surroundings.isKnown);
  readonly isGood = $derived.by(() => allHeard(this.check, this.needs) && this.surroundings.isGood);

  choices(kind: DeviceKind): readonly DeviceChoice[] {
    this.#track();
    return this.equipment.choices(kind);
  }
  chosen(kind: DeviceKind): string {
    this.#track();
    return this.equipment.chosen(kind);
  }

  /** To be called in a click: it is what makes the browser give sound. */
  start = async (): Promise<void> => {
    const unlocked = this.equipment.unlock();
    this.isStarted = true;
    void this.surroundings.look();
    await unlocked;
    await this.microphone.open();
    // one question of the browser at a time
    if (this.needs.pictures) await this.camera.open();
  };

  /** A whole check is told by itself, each result once; one that is not whole only when a person says so. */
  tellWhenWhole(): void {
    if (this.isWhole && JSON.stringify(this.check) !== this.#told) void this.tell();
  }

  tell = async (): Promise<void> => {
    this.#told = JSON.stringify(this.check);
    this.sending = { state: 'sending' };
    const answer = await this.#live.send('seat.reportDevices', { ...this.check });
    this.sending = answer.ok ? { state: 'sent', at: this.#live.now } : { state: 'refused' };
  };

  #opened(kind: 'microphone' | 'camera'): Opened {
    this.#track();
    return this.equipment.state(kind);
  }
}

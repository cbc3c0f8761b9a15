/** The microphone's part of the check: opened, seen to move, three seconds recorded, played and heard (SPEC U-7). */
import type { DeviceFinding } from '../../exam/devices.ts';
import { levelTicker } from '../ticker.svelte.ts';
import type { Equipment, Opened } from './equipment.ts';

export const sampleMs = 3_000;
/** Speech is louder than this even at a shy headset; a quiet room is not. */
export const voiceDbfs = -50;

export class MicrophoneStep {
  doing: 'nothing' | 'opening' | 'recording' | 'playing' = $state('nothing');
  /** What came of the newest recording; `played`: only the person knows whether it was heard. */
  outcome: 'none' | 'silent' | 'played' | 'unheard' | 'ok' = $state('none');
  readonly #equipment: Equipment;
  readonly #opened: () => Opened;

  /** @param opened the device's state, reactive. */
  constructor(equipment: Equipment, opened: () => Opened) {
    this.#equipment = equipment;
    this.#opened = opened;
  }

  get opened(): Opened {
    return this.#opened();
  }
  /** Redrawn ten times a second. */
  get level(): number {
    void levelTicker.current;
    return this.#equipment.level();
  }
  get finding(): DeviceFinding {
    if (this.opened === 'denied') return 'denied';
    if (this.opened === 'missing' || this.opened === 'lost') return 'missing';
    if (this.outcome === 'silent' || this.outcome === 'unheard') return 'not-heard';
    return this.outcome === 'ok' ? 'ok' : 'skipped';
  }

  open = async (): Promise<void> => {
    this.doing = 'opening';
    this.outcome = 'none';
    await this.#equipment.open('microphone');
    this.doing = 'nothing';
  };

  choose = async (id: string): Promise<void> => {
    this.outcome = 'none';
    await this.#equipment.choose('microphone', id);
  };

  record = async (): Promise<void> => {
    this.doing = 'recording';
    this.outcome = 'none';
    try {
      const sample = await this.#equipment.record(sampleMs);
      this.doing = 'playing';
      await sample.play();
      this.outcome = sample.loudest > voiceDbfs ? 'played' : 'silent';
    } catch {
      // the device went away meanwhile; its own state says so
      this.outcome = 'silent';
    }
    this.doing = 'nothing';
  };

  answer = (isHeard: boolean): void => {
    this.outcome = isHeard ? 'ok' : 'unheard';
  };
}

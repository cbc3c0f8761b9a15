/** The headphones' part of the check: a tone in each ear, and where it was heard (PL-10). The person is not told which
 *  ear it will be, so that a guess does not pass. */
import type { DeviceFinding } from '../../exam/devices.ts';
import type { Equipment, Side } from './equipment.ts';

export type Heard = Side | 'nothing';
const order: readonly Side[] = ['left', 'right'];

export class SpeakerStep {
  /** How many ears have heard their tone. */
  passed = $state(0);
  isPlaying = $state(false);
  /** The current tone has been played and waits for the answer. */
  isAsking = $state(false);
  problem: 'unheard' | 'swapped' | undefined = $state();
  readonly #equipment: Equipment;

  constructor(equipment: Equipment) {
    this.#equipment = equipment;
  }

  get finding(): DeviceFinding {
    if (this.passed === order.length) return 'ok';
    return this.problem ? 'not-heard' : 'skipped';
  }
  /** As people count. */
  get number(): number {
    return Math.min(this.passed + 1, order.length);
  }

  play = async (): Promise<void> => {
    const side = order[this.passed];
    if (!side || this.isPlaying) return;
    this.isPlaying = true;
    this.isAsking = true;
    await this.#equipment.tone(side);
    this.isPlaying = false;
  };

  answer = (heard: Heard): void => {
    this.isAsking = false;
    if (heard === order[this.passed]) {
      this.problem = undefined;
      this.passed += 1;
      return;
    }
    this.problem = heard === 'nothing' ? 'unheard' : 'swapped';
    // headphones that were turned have to prove both ears again
    this.passed = 0;
  };

  choose = async (id: string): Promise<void> => {
    this.#again();
    await this.#equipment.choose('speaker', id);
  };

  #again(): void {
    this.passed = 0;
    this.isAsking = false;
    this.problem = undefined;
  }
}

/** What a call needs beside devices: storage on this computer and the meeting server. Tried for real, each on its own. */
import type { Equipment } from './equipment.ts';

export type Trial = 'not-yet' | 'working' | 'ok' | 'failed';

export class Surroundings {
  storage: Trial = $state('not-yet');
  broker: Trial = $state('not-yet');
  readonly #equipment: Equipment;

  constructor(equipment: Equipment) {
    this.#equipment = equipment;
  }

  get isKnown(): boolean {
    return [this.storage, this.broker].every((one) => one === 'ok' || one === 'failed');
  }
  get isGood(): boolean {
    return this.storage === 'ok' && this.broker === 'ok';
  }

  look = async (): Promise<void> => {
    this.storage = this.broker = 'working';
    const works = (trial: Promise<boolean>) =>
      trial.then((ok) => (ok ? 'ok' : 'failed')).catch(() => 'failed' as const);
    await Promise.all([
      works(this.#equipment.storage()).then((outcome) => (this.storage = outcome)),
      works(this.#equipment.broker()).then((outcome) => (this.broker = outcome)),
    ]);
  };
}

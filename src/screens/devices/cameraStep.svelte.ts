/** The camera's part of the check: opened, and its picture seen by the person in it. Only where a task has pictures. */
import type { DeviceFinding } from '../../exam/devices.ts';
import type { Equipment, Opened } from './equipment.ts';

export class CameraStep {
  isOpening = $state(false);
  answered: 'not-yet' | 'seen' | 'unseen' = $state('not-yet');
  readonly #equipment: Equipment;
  readonly #opened: () => Opened;
  readonly #picture: () => MediaStream | undefined;

  /** @param opened, picture the device's state and stream, reactive. */
  constructor(equipment: Equipment, opened: () => Opened, picture: () => MediaStream | undefined) {
    this.#equipment = equipment;
    this.#opened = opened;
    this.#picture = picture;
  }

  get opened(): Opened {
    return this.#opened();
  }
  get picture(): MediaStream | undefined {
    return this.#picture();
  }
  get finding(): DeviceFinding {
    if (this.opened === 'denied') return 'denied';
    if (this.opened === 'missing' || this.opened === 'lost') return 'missing';
    if (this.answered === 'unseen') return 'not-heard';
    return this.answered === 'seen' ? 'ok' : 'skipped';
  }

  open = async (): Promise<void> => {
    this.isOpening = true;
    this.answered = 'not-yet';
    await this.#equipment.open('camera');
    this.isOpening = false;
  };

  choose = async (id: string): Promise<void> => {
    this.answered = 'not-yet';
    await this.#equipment.choose('camera', id);
  };

  answer = (isSeen: boolean): void => {
    this.answered = isSeen ? 'seen' : 'unseen';
  };
}

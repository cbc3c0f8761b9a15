/** Trying to write again after a failed append. */
import type { Room } from '../ports.ts';

export class Retrying {
  state: 'idle' | 'trying' | 'failed' = $state('idle');
  readonly #room: Pick<Room, 'retry'>;

  constructor(room: Pick<Room, 'retry'>) {
    this.#room = room;
  }

  again = async (): Promise<void> => {
    this.state = 'trying';
    const works = await this.#room.retry().catch(() => false);
    this.state = works ? 'idle' : 'failed';
  };
}

/** Is the chosen loudspeaker still there? A browser says nothing of it by itself: it goes on with the system's, which may
 *  be one that nobody hears. Of the system's own choice nothing can be said. */
import type { Devices } from '../../media/devices.ts';

type Watched = Pick<Devices, 'chosen' | 'list' | 'onChange'>;

export class SpeakerWatch {
  state: 'off' | 'ready' | 'lost' = $state('off');
  readonly #devices: Watched;
  readonly #stop: () => void;

  constructor(devices: Watched) {
    this.#devices = devices;
    this.#stop = devices.onChange((kind) => kind === 'speaker' && void this.#look());
    void this.#look();
  }

  close(): void {
    this.#stop();
  }

  async #look(): Promise<void> {
    const { speaker } = await this.#devices.list();
    const chosen = this.#devices.chosen('speaker');
    // a browser that gives no names cannot say that one is gone
    const canTell = chosen !== '' && speaker.some(({ label }) => label !== '');
    if (canTell) this.state = speaker.some(({ id }) => id === chosen) ? 'ready' : 'lost';
    else this.state = this.state === 'off' || chosen !== '' ? this.state : 'ready';
  }
}

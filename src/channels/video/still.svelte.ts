/** Keeping a still: the picture goes to the evidence first, then the log learns its id and caption. Knows no screen. */
import type { DeskMedia, Send } from '../channel.ts';
import type { Target } from './facts.ts';

export class StillKeeper {
  caption = $state('');
  state: 'idle' | 'keeping' | 'failed' = $state('idle');
  readonly #send: Send;

  constructor(send: Send) {
    this.#send = send;
  }

  async keep(media: DeskMedia | undefined, picture: HTMLVideoElement | undefined, target: Target): Promise<void> {
    if (this.state === 'keeping') return;
    this.state = 'keeping';
    const still = media && picture && (await media.keepStill(picture));
    const answer = still && (await this.#send('video.keepStill', { ...target, still, caption: this.caption.trim() }));
    this.state = answer && answer.ok ? 'idle' : 'failed';
    if (this.state === 'idle') this.caption = '';
  }
}

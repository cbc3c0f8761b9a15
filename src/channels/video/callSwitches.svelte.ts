/** What the buttons of one side's call bar do. Asks the browser for a screen before the log hears of it. */
import type { DeskMedia, Send } from '../channel.ts';
import type { Side } from './facts.ts';
import { watchOwnPictures } from './ownPictures.svelte.ts';
import type { VideoView } from './projections.ts';

export class CallSwitches {
  /** The person did not choose a screen the last time. */
  declined = $state(false);
  readonly #view: () => VideoView;
  readonly #me: Side;
  readonly #media: () => DeskMedia | undefined;
  readonly #send: Send;

  /** To be made while a component is being made: it also watches the own camera and screen. */
  constructor(view: () => VideoView, me: Side, media: () => DeskMedia | undefined, send: Send) {
    this.#view = view;
    this.#me = me;
    this.#media = media;
    this.#send = send;
    watchOwnPictures(view, me, media, send);
  }

  mute = async (): Promise<void> => {
    const { voices, muted } = this.#view();
    if (voices) await this.#send('video.mute', { on: !muted[this.#me] });
  };
  camera = async (): Promise<void> => {
    const { mode, cameras } = this.#view();
    if (mode === 'video') await this.#send('video.camera', { on: !cameras[this.#me].on });
  };
  screen = async (): Promise<void> => {
    const { mode, sharing } = this.#view();
    this.declined = false;
    if (mode !== 'video') return;
    if (sharing === this.#me) await this.#send('video.screen', { on: false });
    else if (sharing === null) {
      this.declined = !(await this.#media()?.chooseScreen());
      if (!this.declined) await this.#send('video.screen', { on: true });
    }
  };
  hangUp = async (): Promise<void> => {
    await this.#send('video.hangUp', {});
  };
}

/** The recording of this room as reactive state for screens: one a page, of one task at a time, loaded when somebody
 *  begins. Nobody is recorded whom nothing on the screen tells so: when no view shows it any more, it ends. */
import type { DeskRoom, Send } from '../channels/channel.ts';
import type { RoomRecording, Tell } from '../media/room-recording.ts';
import { levelTicker } from './ticker.svelte.ts';

/** A view is taken down and put up again when the task ends. */
const graceMs = 2_000;

export type RoomRecorder = Pick<
  RoomRecording,
  'state' | 'trouble' | 'why' | 'since' | 'chunks' | 'level' | 'begin' | 'end' | 'settle' | 'close'
>;

export class RoomSound {
  readonly #load: (changed: () => void) => Promise<RoomRecorder>;
  #recorder: Promise<RoomRecorder> | undefined;
  #loaded: RoomRecorder | undefined;
  #task: string | undefined;
  #watching = 0;
  #now: Omit<DeskRoom, 'level' | 'begin' | 'end' | 'settle' | 'watch'> = $state.raw(nothing);

  constructor(load: (changed: () => void) => Promise<RoomRecorder>) {
    this.#load = load;
  }

  of(task: string, send: Send): DeskRoom {
    const now = () => {
      const state = this.#now;
      if (this.#task === task) return state;
      return { ...nothing, state: state.since > 0 ? ('elsewhere' as const) : ('off' as const) };
    };
    const tellAs =
      (prefix: string): Tell =>
      (type, data) =>
        send(`${prefix}.${type}`, data).then(({ ok }) => ok);
    return {
      get state() {
        return now().state;
      },
      get trouble() {
        return now().trouble;
      },
      get why() {
        return now().why;
      },
      get since() {
        return now().since;
      },
      get chunks() {
        return now().chunks;
      },
      level: () => {
        void levelTicker.current;
        return this.#loaded?.level() ?? -100;
      },
      begin: (prefix) => {
        if (this.#now.since > 0) return;
        this.#task = task;
        this.#now = { ...nothing, state: 'asking' };
        void this.#ready()
          .then((recorder) => recorder.begin(tellAs(prefix)))
          // the part of the program could not be loaded
          .catch((error: unknown) => (this.#now = { ...nothing, state: 'failed', why: String(error) }));
      },
      end: () => void this.#loaded?.end(),
      settle: (prefix, recording) => void this.#ready().then((recorder) => recorder.settle(recording, tellAs(prefix))),
      watch: () => this.#watch(),
    };
  }

  async close(): Promise<void> {
    await this.#loaded?.close();
  }

  #watch(): () => void {
    this.#watching += 1;
    return () => {
      this.#watching -= 1;
      setTimeout(() => this.#watching === 0 && void this.#loaded?.end(), graceMs);
    };
  }

  #ready(): Promise<RoomRecorder> {
    this.#recorder ??= this.#load(() => this.#look()).then((recorder) => (this.#loaded = recorder));
    // a failed load may be tried again
    this.#recorder.catch(() => (this.#recorder = undefined));
    return this.#recorder;
  }

  #look(): void {
    if (!this.#loaded) return;
    const { state, trouble, why, since, chunks } = this.#loaded;
    this.#now = { state, trouble, why, since, chunks };
  }
}

const nothing = { state: 'off', trouble: null, why: '', since: 0, chunks: 0 } as const;

let current: RoomSound | undefined = $state.raw();

export const roomSound = {
  get current(): RoomSound | undefined {
    return current;
  },
  set current(sound: RoomSound | undefined) {
    current = sound;
  },
};

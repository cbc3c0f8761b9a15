/** A recording of what is said in this room, by this page's own microphone, which is asked for when it begins and given
 *  back when it ends: one voice on both sides of the same kind of file as a call's. A microphone that is lost is silence
 *  until another one takes over. Knows no call, no screen and no log; the facts go to whoever began it. */
import type { Kept } from '../exam/recording.ts';
import { audioContext, unlockSound } from './audio-context.ts';
import { type Devices, DeviceTrouble, type Trouble } from './devices.ts';
import type { KnowingStore } from './left-open.ts';
import { LevelMeter, silentDbfs } from './level.ts';
import { type Health, Recorder } from './recorder.ts';
import { manifestOf } from './recording-file.ts';

/** Resolves with false when the log does not take it. */
export type Tell = (
  type: 'startRecording' | 'keepRecording' | 'endRecording' | 'failRecording',
  data: Readonly<Record<string, string | number>>,
) => Promise<boolean>;

export interface RoomRecordingOptions {
  readonly devices: Pick<Devices, 'open' | 'close' | 'track' | 'state' | 'onChange'>;
  readonly store: KnowingStore;
  /** Host time, epoch milliseconds. */
  readonly now: () => number;
  readonly changed: () => void;
}

const mostWhy = 500;

export class RoomRecording {
  state: 'off' | 'asking' | Health = 'off';
  /** Why there is no microphone. */
  trouble: Trouble | 'lost' | null = null;
  /** What is wrong, in the browser's words. */
  why = '';
  /** When what runs has begun; 0: nothing runs. */
  since = 0;
  /** Pieces of it that are in durable storage. */
  chunks = 0;
  readonly #options: RoomRecordingOptions;
  /** What this page has recorded itself. */
  readonly #own = new Set<string>();
  readonly #unwatch: () => void;
  #recorder: Recorder | undefined;
  #beginning: Promise<void> | undefined;
  #ending: Promise<void> | undefined;
  #recording: string | undefined;
  #tell: Tell | undefined;
  #track: MediaStreamTrack | undefined;
  #meter: LevelMeter | undefined;

  constructor(options: RoomRecordingOptions) {
    this.#options = options;
    this.#unwatch = options.devices.onChange(() => this.#connect());
  }

  /** dBFS. */
  level(): number {
    return this.#meter?.dbfs() ?? silentDbfs;
  }

  /** Call it from a click: browsers give sound and a microphone to whoever has touched the page. */
  begin(tell: Tell): Promise<void> {
    this.#beginning ??= this.#begin(tell).finally(() => (this.#beginning = undefined));
    return this.#beginning;
  }

  end(): Promise<void> {
    this.#ending ??= this.#end('off').finally(() => (this.#ending = undefined));
    return this.#ending;
  }

  /** A part that a page before this one was making: its last word has not reached the log, but the storage knows. */
  async settle(recording: string, tell: Tell): Promise<void> {
    if (this.#own.has(recording)) return;
    this.#own.add(recording);
    const chunks = await this.#options.store.read(recording).catch(() => []);
    const kept = (chunks.length > 0 && manifestOf(chunks)) || { recording, chunks: 0, bytes: 0, sha256: '' };
    await tell('endRecording', plain(kept));
  }

  async close(): Promise<void> {
    this.#unwatch();
    await this.end();
  }

  async #begin(tell: Tell): Promise<void> {
    if (this.#recorder) return;
    this.#tell = tell;
    this.trouble = null;
    this.chunks = 0;
    this.#become('asking');
    try {
      await this.#options.devices.open('microphone');
      await unlockSound();
    } catch (error) {
      this.trouble = error instanceof DeviceTrouble ? error.why : 'busy';
      this.#letGo();
      this.#become('off');
      return void tell('failRecording', { why: String(error).slice(0, mostWhy) });
    }
    const recorder = this.#newRecorder();
    this.#recorder = recorder;
    this.#connect();
    try {
      const begun = await recorder.start();
      this.#recording = begun.recording;
      this.#own.add(begun.recording);
      this.since = this.#options.now();
      if (!(await tell('startRecording', begun))) await this.#end('off');
      else this.#options.changed();
    } catch (error) {
      this.#letGo();
      this.#become('failed', String(error));
      void tell('failRecording', { why: String(error).slice(0, mostWhy) });
    }
  }

  #newRecorder(): Recorder {
    const { store, now } = this.#options;
    return new Recorder({
      context: audioContext(),
      now,
      store: {
        read: (recording) => store.read(recording),
        add: async (chunk) => {
          await store.add(chunk);
          this.chunks += 1;
          this.#options.changed();
        },
      },
      onHealth: (health, why) => this.#fares(health, why),
      onKept: (kept) => this.#recording !== undefined && void this.#tell?.('keepRecording', plain(kept)),
    });
  }

  #fares(health: Health, why = ''): void {
    this.#become(health, why);
    // before it has begun, whoever begins it hears of the failure
    if (health !== 'failed' || this.#recording === undefined) return;
    void this.#tell?.('failRecording', { why: why.slice(0, mostWhy) });
    this.#ending ??= this.#end('failed').finally(() => (this.#ending = undefined));
  }

  async #end(state: 'off' | 'failed'): Promise<void> {
    if (this.#recording === undefined) await this.#beginning;
    if (!this.#recorder) return;
    const [recorder, recording, tell] = [this.#recorder, this.#recording, this.#tell];
    this.#recorder = this.#recording = undefined;
    const kept = await recorder?.stop();
    this.#letGo();
    this.#become(state, state === 'failed' ? this.why : '');
    if (recording !== undefined)
      await tell?.('endRecording', plain(kept ?? { recording, chunks: 0, bytes: 0, sha256: '' }));
  }

  /** The microphone of now on both sides; without one there is silence. */
  #connect(): void {
    const recorder = this.#recorder;
    if (!recorder) return;
    const { devices, changed } = this.#options;
    const track = devices.track('microphone');
    if (track !== this.#track) {
      this.#track = track;
      this.#meter?.close();
      const node = track && audioContext().createMediaStreamSource(new MediaStream([track]));
      this.#meter = node && new LevelMeter(audioContext(), node);
      recorder.setSource('candidate', node);
      recorder.setSource('customer', node);
    }
    this.trouble = devices.state('microphone') === 'ready' ? null : 'lost';
    changed();
  }

  #letGo(): void {
    this.#recorder = undefined;
    this.#meter?.close();
    this.#meter = this.#track = undefined;
    this.since = 0;
    this.#options.devices.close('microphone');
  }

  #become(state: RoomRecording['state'], why = ''): void {
    this.state = state;
    this.why = why;
    this.#options.changed();
  }
}

/** What the log takes, and nothing more. */
const plain = ({ recording, chunks, bytes, sha256 }: Kept) => ({ recording, chunks, bytes, sha256 });

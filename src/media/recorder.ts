/** Records the calls of one task: candidate left, customer right, one file, in pieces that are stored as they come. It is
 *  not recording before its beginning has been stored, read back and decoded. Says how it fares in one word; knows no
 *  screen and no log. While paused it records silence, so that a place in the file and the exam's time stay together. */
import type { Kept, Mark } from '../exam/recording.ts';
import { randomId } from '../wire/ids.ts';
import type { ChunkStore } from './chunk-store.ts';
import { ChunkWriter } from './chunk-writer.ts';
import { assemble } from './recording-file.ts';
import { chunkMs, recorderOptions } from './recording-format.ts';
import { type Side, TwoSides } from './two-sides.ts';

/** `stalled`: pieces do not come or cannot be stored now, and are waited for; `failed`: it has ended by itself. */
export type Health = 'starting' | 'good' | 'stalled' | 'failed';

export interface RecorderOptions {
  readonly context: AudioContext;
  readonly store: ChunkStore;
  /** With the reason, in the browser's words, when it is bad. */
  readonly onHealth: (health: Health, why?: string) => void;
  /** About every ten seconds and at the end: what is in durable storage. */
  readonly onKept: (kept: Kept) => void;
  /** How long the proof of the beginning may take. */
  readonly proofMs?: number;
  readonly newId?: () => string;
  /** The host's clock, epoch milliseconds. */
  readonly now?: () => number;
  /** Recorded beside the voices. */
  readonly picture?: MediaStreamTrack;
}

const stallMs = 2_500;
const watchMs = 500;
/** How long the end waits for a storage that refuses. */
const flushMs = 5_000;
const chunksPerReport = 20;

/** One recorder makes one recording. */
export class Recorder {
  readonly #options: RecorderOptions;
  readonly #recording: string;
  readonly #sides: TwoSides;
  /** A copy: it goes dark while the recording is paused, the picture itself does not. */
  readonly #picture: MediaStreamTrack | undefined;
  #recorder: MediaRecorder | undefined;
  #writer: ChunkWriter | undefined;
  #ended: Promise<void> = Promise.resolve();
  #isStopping = false;
  #health: Health | undefined;
  #refusal = '';
  #isPaused = false;
  #marks: Mark[] = [];
  /** On the sound's clock, seconds. */
  #startedAt = 0;
  #storedAt = 0;
  #watch: ReturnType<typeof setInterval> | undefined;

  constructor(options: RecorderOptions) {
    this.#options = options;
    this.#recording = (options.newId ?? randomId)();
    this.#sides = new TwoSides(options.context);
    this.#picture = options.picture?.clone();
  }

  /** At any time; `undefined` is silence. */
  setSource(side: Side, node: AudioNode | undefined): void {
    this.#sides.set(side, node);
  }

  /** Resolves when the beginning has been stored, read back and decoded; rejects when that cannot be. */
  async start(): Promise<{ recording: string; mime: string }> {
    if (this.#recorder) throw new Error('a recorder makes one recording');
    this.#become('starting');
    const { proofMs = 10_000 } = this.#options;
    let alarm: ReturnType<typeof setTimeout> | undefined;
    try {
      const { recorder, proof } = this.#begin();
      await new Promise<void>((resolve, reject) => {
        alarm = setTimeout(() => reject(new Error(this.#unproven())), proofMs);
        void this.#ended.then(() => reject(new Error('it ended by itself')));
        void proof.then(resolve);
      });
      this.#become('good');
      return { recording: this.#recording, mime: recorder.mimeType };
    } catch (error) {
      await this.#end(0);
      this.#become('failed', String(error));
      throw error;
    } finally {
      clearTimeout(alarm);
    }
  }

  /** From now on silence, marked as a gap. */
  pause(): void {
    this.#pause(true);
  }

  resume(): void {
    this.#pause(false);
  }

  /** Resolves with what has been kept, also after a failure; undefined when nothing has ever begun. */
  async stop(): Promise<Kept | undefined> {
    const kept = await this.#end(flushMs);
    if (kept) this.#options.onKept(kept);
    return kept;
  }

  #begin(): { recorder: MediaRecorder; proof: Promise<void> } {
    const { context, store, now = Date.now } = this.#options;
    const tracks = [...this.#sides.stream.getTracks(), ...(this.#picture ? [this.#picture] : [])];
    const recorder = new MediaRecorder(new MediaStream(tracks), recorderOptions(this.#picture !== undefined));
    let proved = () => {};
    const proof = new Promise<void>((resolve) => (proved = resolve));
    const writer = new ChunkWriter({
      recording: this.#recording,
      mime: () => recorder.mimeType,
      store,
      onStored: (kept) => void this.#stored(kept).then((isProven) => isProven && proved()),
      onRefused: (error) => this.#refused(String(error)),
    });
    this.#ended = new Promise((resolve) => recorder.addEventListener('stop', () => resolve(), { once: true }));
    recorder.addEventListener('dataavailable', ({ data }) => {
      if (data.size > 0) writer.take(data, now(), this.#marks.splice(0));
    });
    recorder.addEventListener('error', (event) => this.#fail(String((event as ErrorEvent).error ?? event.type)));
    void this.#ended.then(() => this.#fail('it ended by itself'));
    this.#recorder = recorder;
    this.#writer = writer;
    recorder.start(chunkMs);
    this.#startedAt = context.currentTime;
    this.#storedAt = performance.now();
    if (this.#isPaused) this.#marks = [{ what: 'paused', atMs: 0 }];
    this.#watch = setInterval(() => this.#look(), watchMs);
    return { recorder, proof };
  }

  /** @returns whether the recording is known to play. */
  async #stored(kept: Kept): Promise<boolean> {
    this.#storedAt = performance.now();
    if (kept.chunks % chunksPerReport === 0) this.#options.onKept(kept);
    if (this.#health === 'stalled' && !this.#isStopping) this.#become('good');
    return this.#health !== 'starting' || this.#plays();
  }

  #unproven(): string {
    const { state } = this.#options.context;
    return ['nothing playable in time', this.#refusal, state === 'running' ? '' : `sound is ${state}`]
      .filter((part) => part !== '')
      .join(': ');
  }

  /** Before the beginning is proven there is nothing that could stall; the proof's limit decides. */
  #refused(why: string): void {
    this.#refusal = why;
    if (this.#health !== 'starting') this.#become('stalled', why);
  }

  async #plays(): Promise<boolean> {
    try {
      const file = assemble(await this.#options.store.read(this.#recording));
      const { duration } = await this.#options.context.decodeAudioData(await file.arrayBuffer());
      return duration > 0;
    } catch {
      // an MP4 begins with a header alone; the next chunk decides
      return false;
    }
  }

  #look(): void {
    const { context } = this.#options;
    if (this.#health === 'starting' || this.#health === 'failed') return;
    if (context.state === 'suspended') void context.resume().catch(() => undefined);
    if (context.state !== 'running') this.#become('stalled', `sound is ${context.state}`);
    else if (performance.now() - this.#storedAt > stallMs) this.#become('stalled', `nothing stored for ${stallMs} ms`);
  }

  #pause(isPaused: boolean): void {
    if (isPaused === this.#isPaused) return;
    this.#isPaused = isPaused;
    this.#sides.open(!isPaused);
    if (this.#picture) this.#picture.enabled = !isPaused;
    if (!this.#recorder) return;
    const atMs = Math.round((this.#options.context.currentTime - this.#startedAt) * 1000);
    this.#marks.push({ what: isPaused ? 'paused' : 'resumed', atMs });
  }

  #fail(why: string): void {
    if (this.#isStopping) return;
    clearInterval(this.#watch);
    this.#become('failed', why);
  }

  async #end(limitMs: number): Promise<Kept | undefined> {
    this.#isStopping = true;
    clearInterval(this.#watch);
    if (this.#recorder && this.#recorder.state !== 'inactive') this.#recorder.stop();
    if (this.#recorder) await this.#ended;
    this.#sides.close();
    this.#picture?.stop();
    return this.#writer?.flush(limitMs);
  }

  #become(health: Health, why?: string): void {
    if (health === this.#health || this.#health === 'failed') return;
    this.#health = health;
    this.#options.onHealth(health, why);
  }
}

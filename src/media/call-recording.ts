/** The recording of a task's calls on the host's page: starts before the task, runs through every hold and lost path,
 *  ends with the task; where a picture of the customer begins or ends, another part begins without a gap; and who talked
 *  how long, measured at the same place. Knows the exchange and the recorder; the facts go to whoever leads. */
import type { Role } from '../exam/roles.ts';
import { audioContext } from './audio-context.ts';
import type { Report } from './call-watch.ts';
import type { Exchange } from './exchange.ts';
import { type KnowingStore, newestKept } from './left-open.ts';
import { LevelMeter } from './level.ts';
import { Recorder, type Health } from './recorder.ts';
import { TalkTally } from './talk.ts';

const tallyEveryMs = 100;
const ticksInReport = 100;

export type RecordedExchange = Pick<Exchange, 'plan' | 'onChange' | 'ownPicture' | 'picture' | 'ownSource'> & {
  readonly speaker: Pick<Exchange['speaker'], 'source'>;
};

export interface CallRecordingOptions {
  readonly exchange: RecordedExchange;
  readonly store: KnowingStore;
  /** The leading seat's role: its commands carry the facts. */
  readonly lead: Role;
  readonly report: Report;
  /** Host time, epoch milliseconds. */
  readonly now: () => number;
  readonly changed: () => void;
}

export class CallRecording {
  health: Health | 'off' = 'off';
  readonly #exchange: RecordedExchange;
  readonly #store: KnowingStore;
  readonly #report: Report;
  readonly #lead: Role;
  readonly #now: () => number;
  readonly #changed: () => void;
  readonly #unwatch: () => void;
  #recorder: Recorder | undefined;
  /** The task whose recording runs, and its id once the log knows it. */
  #task: string | undefined;
  #recording: { readonly recording: string; readonly mime: string } | undefined;
  /** The running task, once the log has been told of its recording. */
  #begun: string | undefined;
  #starting: Promise<string | undefined> | undefined;
  /** What is filmed beside the voices, and the part with another picture that is about to begin: it, too, is silent
   *  while nobody may hear. */
  #filmed: MediaStreamTrack | undefined;
  #beginning: Recorder | undefined;
  #isFilming = false;
  #talk: ReturnType<typeof setInterval> | undefined;

  constructor({ exchange, store, lead, report, now, changed }: CallRecordingOptions) {
    this.#exchange = exchange;
    this.#store = store;
    this.#lead = lead;
    this.#report = report;
    this.#now = now;
    this.#changed = changed;
    this.#unwatch = exchange.onChange(() => this.#follow());
  }

  /** Records, stores, reads back and decodes the first second. @returns why it failed, undefined when all is well. */
  prepare(task: string): Promise<string | undefined> {
    if (this.#task === task && this.#recording) return Promise.resolve(undefined);
    this.#starting ??= this.#start(task).finally(() => (this.#starting = undefined));
    return this.#starting;
  }

  /** The task runs: the log learns of its recording. After a reload of this page it is another one. */
  async #begin(task: string): Promise<void> {
    this.#begun = task;
    // nothing was prepared here, so the page before this one has begun it
    const before = this.#recording ? undefined : newestKept(this.#store);
    const failed = await this.prepare(task);
    const kept = await before;
    if (kept) this.#report(this.#lead, 'call.keepRecording', { ...kept }, task);
    if (failed !== undefined) return this.#report(this.#lead, 'call.failRecording', { why: failed }, task);
    if (this.#recording) this.#report(this.#lead, 'call.startRecording', { ...this.#recording }, task);
    this.#measureTalk(task);
  }

  async stop(): Promise<void> {
    clearInterval(this.#talk);
    this.#begun = undefined;
    const [recorder, recording, task] = [this.#recorder, this.#recording, this.#task];
    this.#recorder = this.#recording = this.#task = this.#filmed = undefined;
    this.health = 'off';
    if (!recorder || !recording || task === undefined) return;
    await this.#finish(recorder, recording.recording, task);
    this.#changed();
  }

  close(): void {
    this.#unwatch();
    void this.stop();
  }

  async #start(task: string): Promise<string | undefined> {
    const begun = this.#begun;
    await this.stop();
    this.#begun = begun;
    this.#task = task;
    const recorder = this.#recorderFor(task);
    this.#recorder = recorder;
    this.#follow();
    try {
      this.#recording = await recorder.start();
      return undefined;
    } catch (error) {
      this.#recorder = undefined;
      this.health = 'failed';
      this.#changed();
      return error instanceof Error ? error.message : String(error);
    }
  }

  #recorderFor(task: string, picture?: MediaStreamTrack): Recorder {
    return new Recorder({
      context: audioContext(),
      store: this.#store,
      now: this.#now,
      ...(picture && { picture }),
      onHealth: (health, why = '') => {
        this.health = health;
        if (health === 'failed' && this.#recording) this.#report(this.#lead, 'call.failRecording', { why }, task);
        this.#changed();
      },
      onKept: (kept) => this.#recording && this.#report(this.#lead, 'call.keepRecording', { ...kept }, task),
    });
  }

  /** A part takes seconds to begin; what the picture does meanwhile is followed afterwards. */
  async #filmNewest(task: string): Promise<void> {
    if (this.#isFilming) return;
    this.#isFilming = true;
    while (this.#recording && this.#task === task && this.#picture() !== this.#filmed)
      await this.#film(task, this.#picture());
    this.#isFilming = false;
  }

  /** The next part runs before the one before it ends; if it cannot begin, the voices go on as they were. */
  async #film(task: string, picture: MediaStreamTrack | undefined): Promise<void> {
    this.#filmed = picture;
    const [before, part] = [this.#recorder, this.#recording];
    if (!before || !part) return;
    const next = this.#recorderFor(task, picture);
    this.#beginning = next;
    this.#follow();
    try {
      const recording = await next.start();
      if (this.#recorder !== before) return void next.stop();
      this.#recorder = next;
      this.#recording = undefined;
      await this.#finish(before, part.recording, task);
      this.#recording = recording;
      this.#report(this.#lead, 'call.startRecording', { ...recording }, task);
    } catch {
      // the part before has never stopped
    } finally {
      this.#beginning = undefined;
    }
  }

  async #finish(recorder: Recorder, recording: string, task: string): Promise<void> {
    const kept = await recorder.stop();
    if (kept) this.#report(this.#lead, 'call.keepRecording', { ...kept }, task);
    this.#report(this.#lead, 'call.stopRecording', { recording }, task);
  }

  #picture(): MediaStreamTrack | undefined {
    const shown = this.#exchange.plan.recordedPicture;
    if (!shown) return undefined;
    const { place, kind } = shown;
    return place === 'own' ? this.#exchange.ownPicture(kind) : this.#exchange.picture(place, kind);
  }

  #source(of: 'candidate' | 'customer'): AudioNode | undefined {
    const place = this.#exchange.plan.recorded[of];
    if (place === null) return undefined;
    return place === 'own' ? this.#exchange.ownSource : this.#exchange.speaker.source(place);
  }

  #follow(): void {
    const { recording, recordingWanted, task } = this.#exchange.plan;
    if (task !== null && recordingWanted && this.#begun !== task) void this.#begin(task);
    for (const recorder of [this.#recorder, this.#beginning]) {
      recorder?.setSource('candidate', this.#source('candidate'));
      recorder?.setSource('customer', this.#source('customer'));
      if (recording === 'paused') recorder?.pause();
      else recorder?.resume();
    }
    if (task !== null) void this.#filmNewest(task);
    if (task === null && this.#begun !== undefined) void this.stop();
  }

  #measureTalk(task: string): void {
    clearInterval(this.#talk);
    const tally = new TalkTally();
    const meters = new Map<AudioNode, LevelMeter>();
    const level = (of: 'candidate' | 'customer') => {
      const node = this.#source(of);
      if (!node) return -100;
      const meter = meters.get(node) ?? new LevelMeter(audioContext(), node);
      meters.set(node, meter);
      return meter.dbfs();
    };
    let ticks = 0;
    this.#talk = setInterval(() => {
      tally.feed(level('candidate'), level('customer'), performance.now());
      ticks += 1;
      if (ticks % ticksInReport === 0) this.#report(this.#lead, 'call.tally', { ...tally.take() }, task);
    }, tallyEveryMs);
  }
}

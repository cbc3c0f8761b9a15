/** Plays remote voices through elements of the page. An element has to play a remote track before the sound system gets
 *  samples of it (Chromium), therefore a muted one runs for each voice from the beginning, and meters and recorders have
 *  their samples also of what is not heard here. Knows tracks by name, not who they are. */
import type { LineFault } from '../exam/media.ts';
import { type SpoiltLine, spoilNode } from './line-lab.ts';

interface Voice {
  readonly element: HTMLAudioElement;
  /** The same node for meters and recorders though tracks come and go. */
  readonly out: GainNode;
  track: MediaStreamTrack;
  source: AudioNode;
  isAudible: boolean;
  /** Made with the first fault. */
  lab: { readonly line: SpoiltLine; readonly element: HTMLAudioElement } | undefined;
  faults: readonly LineFault[];
}

export class Speaker {
  readonly #context: AudioContext;
  readonly #voices = new Map<string, Voice>();
  #sink = '';

  constructor(context: AudioContext) {
    this.#context = context;
    context.addEventListener('statechange', this.resume);
  }

  /** A browser that refused to play because nobody had touched the page is asked again. */
  readonly resume = (): void => this.#elements().forEach(start);

  /** @param audible heard from the loudspeaker; otherwise only in `source`. `undefined` takes the voice away. */
  play(id: string, track: MediaStreamTrack | undefined, audible: boolean): void {
    let voice = this.#voices.get(id);
    if (!track) return this.#remove(id);
    if (!voice) {
      voice = this.#add(track);
      this.#voices.set(id, voice);
    } else if (voice.track !== track) this.#change(voice, track);
    voice.isAudible = audible;
    this.#apply(voice);
  }

  /** What comes in, unspoilt: for meters, the recorder and the lab. Silent while nothing comes. */
  source(id: string): AudioNode | undefined {
    return this.#voices.get(id)?.out;
  }

  /** What the line lab does to a voice on its way to the loudspeaker. */
  setSpoil(id: string, faults: readonly LineFault[]): void {
    const voice = this.#voices.get(id);
    if (!voice) return;
    voice.faults = faults;
    this.#apply(voice);
  }

  /** @param id of a loudspeaker, '' for the system's. @returns whether it is in use; otherwise the system's is. */
  async setSink(id: string): Promise<boolean> {
    this.#sink = id;
    const context = this.#context as AudioContext & { setSinkId?: (id: string) => Promise<void> };
    try {
      await Promise.all([context.setSinkId?.(id), ...this.#elements().map((element) => this.#route(element))]);
      return true;
    } catch {
      // it is not plugged in today
      return id !== '' && (await this.setSink(''), false);
    }
  }

  close(): void {
    this.#context.removeEventListener('statechange', this.resume);
    for (const id of [...this.#voices.keys()]) this.#remove(id);
  }

  #add(track: MediaStreamTrack): Voice {
    const out = this.#context.createGain();
    const element = this.#element(new MediaStream([track]));
    const source = this.#tap(track, out);
    return { element, out, track, source, isAudible: false, lab: undefined, faults: [] };
  }

  #tap(track: MediaStreamTrack, out: AudioNode): AudioNode {
    const source = this.#context.createMediaStreamSource(new MediaStream([track]));
    source.connect(out);
    return source;
  }

  #change(voice: Voice, track: MediaStreamTrack): void {
    voice.source.disconnect();
    voice.track = track;
    voice.element.srcObject = new MediaStream([track]);
    voice.source = this.#tap(track, voice.out);
    start(voice.element);
  }

  /** Whoever records or measures `out` takes it off himself: taking off what is off already is an error of Web Audio. */
  #remove(id: string): void {
    const voice = this.#voices.get(id);
    if (!voice) return;
    this.#voices.delete(id);
    voice.source.disconnect();
    voice.lab?.line.stop();
    for (const element of [voice.element, voice.lab?.element]) if (element) element.srcObject = null;
  }

  #apply(voice: Voice): void {
    const isSpoilt = voice.faults.length > 0;
    if (isSpoilt) voice.lab ??= this.#makeLab(voice);
    voice.lab?.line.set(voice.faults);
    voice.element.muted = isSpoilt || !voice.isAudible;
    if (voice.lab) voice.lab.element.muted = !isSpoilt || !voice.isAudible;
    for (const element of [voice.element, voice.lab?.element]) if (element) start(element);
  }

  #makeLab(voice: Voice): NonNullable<Voice['lab']> {
    const line = spoilNode(this.#context, voice.out, 'from-candidate');
    const destination = new MediaStreamAudioDestinationNode(this.#context, { channelCount: 1 });
    line.output.connect(destination);
    return { line, element: this.#element(destination.stream) };
  }

  #element(stream: MediaStream): HTMLAudioElement {
    const element = new Audio();
    element.muted = true;
    element.srcObject = stream;
    void this.#route(element).catch(() => undefined);
    start(element);
    return element;
  }

  async #route(element: HTMLAudioElement & { setSinkId?: (id: string) => Promise<void> }): Promise<void> {
    if (element.setSinkId && (this.#sink !== '' || element.sinkId !== '')) await element.setSinkId(this.#sink);
  }

  #elements(): HTMLAudioElement[] {
    return [...this.#voices.values()].flatMap(({ element, lab }) => (lab ? [element, lab.element] : [element]));
  }
}

/** Refused before the first touch of the page; then the context's start tries again. */
const start = (element: HTMLAudioElement): void => {
  if (element.paused) void element.play().catch(() => undefined);
};

/** Where the device check is heard: an element of the page, as voices of a call are, so that a chosen loudspeaker is the
 *  one that calls will use, also in browsers that can choose for elements only. */

export class CheckSpeaker {
  readonly #context: AudioContext;
  readonly #element = new Audio();
  #node: MediaStreamAudioDestinationNode | undefined;

  constructor(context: AudioContext) {
    this.#context = context;
  }

  get isChoosable(): boolean {
    return 'setSinkId' in HTMLMediaElement.prototype;
  }
  /** What is connected here is heard. */
  get input(): AudioNode {
    return (this.#node ??= new MediaStreamAudioDestinationNode(this.#context, { channelCount: 2 }));
  }

  /** To be called in a click. @param id of a loudspeaker, '' for the system's. */
  async start(id = ''): Promise<void> {
    void this.input;
    if (this.#node) this.#element.srcObject = this.#node.stream;
    const playing = this.#element.play().catch(() => undefined);
    await this.choose(id);
    await playing;
  }

  /** Rejects when there is no such loudspeaker. */
  async choose(id: string): Promise<void> {
    if (this.isChoosable && this.#element.sinkId !== id) await this.#element.setSinkId(id);
  }

  close(): void {
    this.#element.pause();
    this.#element.srcObject = null;
    this.#node?.disconnect();
  }
}

/** Candidate left, customer right, in one stream that never stops, so that voices can come, go and change within one
 *  recording. While it is paused nothing passes, whatever the sources do. */

export type Side = 'candidate' | 'customer';
const channels: Readonly<Record<Side, number>> = { candidate: 0, customer: 1 };

export class TwoSides {
  readonly stream: MediaStream;
  readonly #merger: ChannelMergerNode;
  readonly #inputs: Readonly<Record<Side, GainNode>>;
  readonly #sources: Partial<Record<Side, AudioNode>> = {};
  readonly #silence: ConstantSourceNode;
  #isOpen = false;

  constructor(context: AudioContext) {
    this.#merger = context.createChannelMerger(2);
    this.#inputs = { candidate: context.createGain(), customer: context.createGain() };
    const destination = new MediaStreamAudioDestinationNode(context, { channelCount: 2 });
    this.#merger.connect(destination);
    this.stream = destination.stream;
    // a destination that nothing feeds gives a recorder nothing, not even silence
    this.#silence = new ConstantSourceNode(context, { offset: 0 });
    for (const channel of Object.values(channels)) this.#silence.connect(this.#merger, 0, channel);
    this.#silence.start();
    this.open(true);
  }

  set(side: Side, node: AudioNode | undefined): void {
    const before = this.#sources[side];
    if (before === node) return;
    before?.disconnect(this.#inputs[side]);
    node?.connect(this.#inputs[side]);
    if (node) this.#sources[side] = node;
    else delete this.#sources[side];
  }

  open(isOpen: boolean): void {
    if (isOpen === this.#isOpen) return;
    this.#isOpen = isOpen;
    for (const side of ['candidate', 'customer'] as const) {
      if (isOpen) this.#inputs[side].connect(this.#merger, 0, channels[side]);
      else this.#inputs[side].disconnect();
    }
  }

  close(): void {
    this.set('candidate', undefined);
    this.set('customer', undefined);
    this.open(false);
    this.#silence.stop();
    this.#silence.disconnect();
    this.#merger.disconnect();
    this.stream.getTracks().forEach((track) => track.stop());
  }
}

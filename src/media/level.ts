/** How loud it is on a node of sound: root mean square of about the last tenth of a second, in dBFS. */

export const silentDbfs = -100;
const windowMs = 100;

export const toDbfs = (rms: number): number =>
  rms > 0 ? Math.min(0, Math.max(silentDbfs, 20 * Math.log10(rms))) : silentDbfs;

export class LevelMeter {
  readonly #analyser: AnalyserNode;
  readonly #samples: Float32Array<ArrayBuffer>;
  readonly #node: AudioNode;

  constructor(context: BaseAudioContext, node: AudioNode) {
    this.#node = node;
    this.#analyser = context.createAnalyser();
    this.#analyser.fftSize = 2 ** Math.round(Math.log2((context.sampleRate * windowMs) / 1000));
    this.#samples = new Float32Array(this.#analyser.fftSize);
    node.connect(this.#analyser);
  }

  /** -100 (nothing) to 0. */
  dbfs(): number {
    this.#analyser.getFloatTimeDomainData(this.#samples);
    const power = this.#samples.reduce((sum, sample) => sum + sample * sample, 0) / this.#samples.length;
    return toDbfs(Math.sqrt(power));
  }

  close(): void {
    this.#node.disconnect(this.#analyser);
  }
}

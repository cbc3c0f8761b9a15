/** Tones and colours that are sent, and ears and eyes that tell what has really come, by frequency, level and colour. */

const context = new AudioContext();

/** A steady tone of its own track. */
export function tone(hz: number): MediaStreamTrack {
  const oscillator = new OscillatorNode(context, { frequency: hz });
  const destination = context.createMediaStreamDestination();
  oscillator.connect(new GainNode(context, { gain: 0.5 })).connect(destination);
  oscillator.start();
  const [track] = destination.stream.getAudioTracks();
  if (!track) throw new Error('no track');
  return track;
}

/** A picture of one colour that is painted again and again. */
export function colour(css: string, width = 640, height = 480): MediaStreamTrack {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const paint = canvas.getContext('2d');
  setInterval(() => {
    if (!paint) return;
    paint.fillStyle = css;
    paint.fillRect(0, 0, width, height);
  }, 50);
  const [track] = canvas.captureStream(15).getVideoTracks();
  if (!track) throw new Error('no track');
  return track;
}

export const settled = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Asks again every 20 ms; whoever waits too long fails by the test's own time limit. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await settled(20);
}

const silentDb = -70;
const audibleDb = -45;

/** Chromium plays a remote stream into Web Audio only while a media element plays it too. */
export class Ear {
  readonly #element = new Audio();
  readonly #analyser = new AnalyserNode(context, { fftSize: 2048, smoothingTimeConstant: 0 });
  readonly #source: MediaStreamAudioSourceNode;

  constructor(track: MediaStreamTrack) {
    const stream = new MediaStream([track]);
    this.#element.muted = true;
    this.#element.srcObject = stream;
    void this.#element.play();
    this.#source = context.createMediaStreamSource(stream);
    this.#source.connect(this.#analyser);
  }

  /** dBFS of the last 43 ms. */
  level(): number {
    const samples = new Float32Array(this.#analyser.fftSize);
    this.#analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, one) => sum + one * one, 0) / samples.length;
    return power > 0 ? 10 * Math.log10(power) : -100;
  }

  /** The loudest frequency, to the nearest 23 Hz; 0 in silence. */
  hz(): number {
    if (this.level() < audibleDb) return 0;
    const bins = new Float32Array(this.#analyser.frequencyBinCount);
    this.#analyser.getFloatFrequencyData(bins);
    return (bins.indexOf(Math.max(...bins)) * context.sampleRate) / this.#analyser.fftSize;
  }

  hears(hz: number): boolean {
    return Math.abs(this.hz() - hz) < 30;
  }

  get isSilent(): boolean {
    return this.level() < silentDb;
  }

  /** The loudest level within a while. */
  async loudest(ms: number): Promise<number> {
    const end = performance.now() + ms;
    let loudest = -100;
    while (performance.now() < end) {
      loudest = Math.max(loudest, this.level());
      await settled(20);
    }
    return loudest;
  }

  close(): void {
    this.#source.disconnect();
    this.#element.srcObject = null;
  }
}

/** What a track shows in the middle of the picture. */
export class Eye {
  readonly #video = document.createElement('video');

  constructor(track: MediaStreamTrack) {
    this.#video.muted = true;
    this.#video.srcObject = new MediaStream([track]);
    void this.#video.play();
  }

  get height(): number {
    return this.#video.videoHeight;
  }

  /** Each channel as low (0) or high (1): `100` is red. Undefined before the first picture. */
  sees(): string | undefined {
    if (!this.#video.videoWidth) return undefined;
    const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
    const paint = canvas.getContext('2d');
    paint?.drawImage(this.#video, 0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = paint?.getImageData(0, 0, 1, 1).data ?? [];
    return [red, green, blue].map((one) => (one > 127 ? 1 : 0)).join('');
  }
}

/** What a page of the product really plays, as an ear beside its loudspeaker would hear it, and a voice of its own for
 *  each page: a steady tone instead of a microphone. Installed before the page's own scripts; the product knows nothing
 *  of it.
 *
 *      page's <audio> elements that are not muted ─┐
 *      page's connections to AudioContext.destination ─┴─► analyser ─► level of each tone asked for
 */
import type { BrowserContext, Page } from '@playwright/test';

interface Ear {
  /** dBFS at a frequency, of everything that this page plays now. */
  heard(hz: number): number;
  /** Ends the microphone's track as unplugging does; the next one is another. */
  unplug(): void;
  /** From now on the browser asks nobody and refuses the microphone, or gives it again. */
  deny(isDenied: boolean): void;
  readonly senders: RTCRtpSender[];
  readonly connections: RTCPeerConnection[];
}

declare global {
  var hovornaEar: Ear;
}

/** Runs in the page. @param hz the voice of this page's microphone; 0 for silence. */
function install(hz: number): void {
  const media = navigator.mediaDevices as MediaDevices | undefined;
  // Firefox runs this in the blank page before the first one too, which is not secure and has no devices
  if (!media) return;
  const Context = globalThis.AudioContext;
  const listening: AnalyserNode[] = [];
  const context = () => (own ??= new Context());
  let own: AudioContext | undefined;
  let isDenied = false;
  const given: MediaStreamTrack[] = [];

  const real = media.getUserMedia.bind(media);
  media.getUserMedia = async (constraints) => {
    if (isDenied) throw new DOMException('denied by the test', 'NotAllowedError');
    if (!constraints?.audio) return real(constraints);
    const sound = context();
    await sound.resume();
    const destination = sound.createMediaStreamDestination();
    const oscillator = new OscillatorNode(sound, { frequency: hz || 1 });
    oscillator.connect(new GainNode(sound, { gain: hz ? 0.5 : 0 })).connect(destination);
    oscillator.start();
    given.push(...destination.stream.getTracks());
    return destination.stream;
  };

  const ear = (sound: BaseAudioContext) => {
    const analyser = new AnalyserNode(sound, { fftSize: 8192, smoothingTimeConstant: 0 });
    listening.push(analyser);
    return analyser;
  };
  const ears = new WeakMap<BaseAudioContext, AnalyserNode>();
  const connect = AudioNode.prototype.connect as (...args: unknown[]) => unknown;
  AudioNode.prototype.connect = function (this: AudioNode, ...args: unknown[]) {
    const [target] = args;
    if (target instanceof AudioDestinationNode) {
      const known = ears.get(this.context) ?? ear(this.context);
      ears.set(this.context, known);
      connect.call(this, known);
    }
    return connect.apply(this, args);
  } as AudioNode['connect'];

  const elements = new Map<HTMLMediaElement, { stream: MediaStream; analyser: AnalyserNode }>();
  const source = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'srcObject');
  Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', {
    ...source,
    set(this: HTMLMediaElement, stream: MediaStream | null) {
      source?.set?.call(this, stream);
      elements.delete(this);
      if (!(stream instanceof MediaStream) || stream.getAudioTracks().length === 0) return;
      const analyser = new AnalyserNode(context(), { fftSize: 8192, smoothingTimeConstant: 0 });
      context().createMediaStreamSource(new MediaStream(stream.getAudioTracks())).connect(analyser);
      elements.set(this, { stream, analyser });
    },
  });

  const connections: RTCPeerConnection[] = [];
  const RealConnection = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends RealConnection {
    constructor(...args: ConstructorParameters<typeof RealConnection>) {
      super(...args);
      connections.push(this);
    }
  } as typeof RTCPeerConnection;

  const levelAt = (analyser: AnalyserNode, at: number): number => {
    const bins = new Float32Array(analyser.frequencyBinCount);
    analyser.getFloatFrequencyData(bins);
    const bin = Math.round((at * analyser.fftSize) / analyser.context.sampleRate);
    return Math.max(...bins.slice(Math.max(0, bin - 2), bin + 3), -200);
  };
  globalThis.hovornaEar = {
    heard(at) {
      // a context that stands still keeps its last samples, and they sound in nobody's ear
      const made = listening.filter(({ context }) => context.state === 'running').map((one) => levelAt(one, at));
      const played = [...elements]
        .filter(([element]) => !element.muted && !element.paused && element.volume > 0)
        .map(([element, { analyser }]) => levelAt(analyser, at) + 20 * Math.log10(element.volume));
      return Math.max(-200, ...made, ...played);
    },
    unplug() {
      for (const track of given.splice(0)) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    },
    deny(denied) {
      isDenied = denied;
    },
    connections,
    get senders() {
      return connections.flatMap((connection) => connection.getSenders());
    },
  };
}

/** Before the first page of a context is opened. */
export const giveVoice = (context: BrowserContext, hz: number): Promise<unknown> => context.addInitScript(install, hz);

/** dBFS of a tone in what the page plays now; silence is below `quiet`, a voice above `loud`. */
export const heard = (page: Page, hz: number): Promise<number> =>
  page.evaluate((at) => globalThis.hovornaEar.heard(at), hz);
export const loud = -50;
export const quiet = -70;

export const unplug = (page: Page): Promise<void> => page.evaluate(() => globalThis.hovornaEar.unplug());
export const deny = (page: Page, isDenied: boolean): Promise<void> =>
  page.evaluate((denied) => globalThis.hovornaEar.deny(denied), isDenied);

/** How many tracks this page could be sending, and how many bytes of sound it has sent over all its connections. */
export const sending = (page: Page): Promise<{ tracks: number; bytes: number }> =>
  page.evaluate(async () => {
    const { connections, senders } = globalThis.hovornaEar;
    let bytes = 0;
    for (const connection of connections)
      for (const report of (await connection.getStats()).values() as Iterable<{ type: string; bytesSent?: number }>)
        if (report.type === 'outbound-rtp') bytes += report.bytesSent ?? 0;
    return { tracks: senders.filter(({ track }) => track !== null).length, bytes };
  });

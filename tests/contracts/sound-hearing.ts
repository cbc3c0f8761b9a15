/** Ears for tests: how loud one frequency is, how loud all is, and a stretch of what a node gives. */

/** dBFS of a sine of this frequency in the samples (0 for a full one). */
export function sineDbfs(samples: Float32Array, hz: number, rate: number): number {
  let [re, im, weights] = [0, 0, 0];
  samples.forEach((sample, i) => {
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / samples.length);
    const angle = (2 * Math.PI * hz * i) / rate;
    re += sample * window * Math.cos(angle);
    im += sample * window * Math.sin(angle);
    weights += window;
  });
  return 20 * Math.log10((2 * Math.hypot(re, im)) / weights + 1e-9);
}

export function rmsDbfs(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length);
  return 10 * Math.log10(power + 1e-12);
}

/** The loudest frequency between 50 and 4,000 Hz, to a few Hz; crossings would count overtones. */
export function pitch(samples: Float32Array, rate: number): number {
  let best = { hz: 0, dbfs: -Infinity };
  for (let hz = 50; hz <= 4_000; hz += 5) {
    const dbfs = sineDbfs(samples, hz, rate);
    if (dbfs > best.dbfs) best = { hz, dbfs };
  }
  return best.hz;
}

/** Milliseconds of a rendered buffer. */
export const cut = (buffer: AudioBuffer, fromMs: number, untilMs: number, channel = 0): Float32Array =>
  buffer
    .getChannelData(channel)
    .slice(Math.round((fromMs / 1000) * buffer.sampleRate), Math.round((untilMs / 1000) * buffer.sampleRate));

export const sine = (context: BaseAudioContext, hz: number, loudness = 0.3): GainNode => {
  const source = new OscillatorNode(context, { frequency: hz });
  const gain = new GainNode(context, { gain: loudness });
  source.connect(gain);
  source.start();
  return gain;
};

/** A tap on a node of a running context that keeps the newest three quarters of a second. */
export function tap(context: AudioContext, node: AudioNode): () => Float32Array {
  const analyser = new AnalyserNode(context, { fftSize: 32_768 });
  node.connect(analyser);
  return () => {
    const samples = new Float32Array(analyser.fftSize);
    analyser.getFloatTimeDomainData(samples);
    return samples;
  };
}

/** Waits until it holds, looking often; rejects with what it saw last. */
export async function until(holds: () => boolean, withinMs = 5_000, what = ''): Promise<number> {
  const from = performance.now();
  while (!holds()) {
    if (performance.now() - from > withinMs) throw new Error(`not within ${withinMs} ms: ${what || holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return performance.now() - from;
}

/** A track as it comes out of a real connection on this computer. */
export async function overTheNetwork(track: MediaStreamTrack) {
  const [from, to] = [new RTCPeerConnection(), new RTCPeerConnection()];
  const arrived = new Promise<MediaStreamTrack>((resolve) => (to.ontrack = (event) => resolve(event.track)));
  const gathered = (connection: RTCPeerConnection) =>
    new Promise<void>((resolve) => {
      const look = () => connection.iceGatheringState === 'complete' && resolve();
      connection.addEventListener('icegatheringstatechange', look);
      look();
    });
  const sender = from.addTrack(track);
  await from.setLocalDescription();
  await gathered(from);
  await to.setRemoteDescription(from.localDescription as RTCSessionDescription);
  await to.setLocalDescription();
  await gathered(to);
  await from.setRemoteDescription(to.localDescription as RTCSessionDescription);
  const close = () => [from, to].forEach((connection) => connection.close());
  return { track: await arrived, sender, from, to, close };
}

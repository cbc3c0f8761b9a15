/** How good a voice arrives, second by second, from the connection's own statistics: lost packets, jitter, round trip,
 *  level. Knows the browser's report and nothing of who talks. */
import { silentDbfs, toDbfs } from './level.ts';

/** What has been counted since the connection began; handed in again for the next second. */
export interface Counters {
  readonly received: number;
  readonly lost: number;
  /** Sums over all samples: energy (1 = full scale) and seconds. */
  readonly energy: number;
  readonly seconds: number;
}

export interface Second {
  /** Packets lost of those expected, 0 to 1; 0 when none were expected. */
  readonly loss: number;
  readonly jitterMs: number;
  readonly rttMs: number;
  /** dBFS, -100 to 0, of what is played: Chromium counts nothing of what only a muted element plays. */
  readonly level: number;
}

interface Heard {
  readonly type: 'inbound-rtp';
  readonly kind: string;
  readonly packetsReceived?: number;
  readonly packetsLost?: number;
  readonly jitter?: number;
  readonly totalAudioEnergy?: number;
  readonly totalSamplesDuration?: number;
}
interface Path {
  readonly type: 'candidate-pair';
  readonly nominated?: boolean;
  readonly currentRoundTripTime?: number;
  readonly lastPacketReceivedTimestamp?: number;
}

const lastUse = ({ lastPacketReceivedTimestamp = 0 }: Path) => lastPacketReceivedTimestamp;
const sum = (heard: readonly Heard[], of: keyof Heard) => heard.reduce((total, one) => total + Number(one[of] ?? 0), 0);

export function qualityOf(reports: readonly { readonly type: string }[], before: Counters | undefined) {
  const heard = reports.filter((one): one is Heard => one.type === 'inbound-rtp' && (one as Heard).kind === 'audio');
  // several may have been chosen one after the other: the one used last
  const [path] = reports
    .filter((one): one is Path => one.type === 'candidate-pair' && (one as Path).nominated === true)
    .sort((one, other) => lastUse(other) - lastUse(one));
  const counters: Counters = {
    received: sum(heard, 'packetsReceived'),
    lost: sum(heard, 'packetsLost'),
    energy: sum(heard, 'totalAudioEnergy'),
    seconds: sum(heard, 'totalSamplesDuration'),
  };
  // counters that run backwards belong to a new connection
  const since =
    before && before.received <= counters.received ? before : { received: 0, lost: 0, energy: 0, seconds: 0 };
  const [received, seconds] = [counters.received - since.received, counters.seconds - since.seconds];
  // a packet that comes late is taken off the loss again
  const lost = Math.max(0, counters.lost - since.lost);
  const sample: Second = {
    loss: lost === 0 ? 0 : lost / (lost + received),
    jitterMs: Math.max(0, ...heard.map(({ jitter }) => (jitter ?? 0) * 1000)),
    rttMs: (path?.currentRoundTripTime ?? 0) * 1000,
    level: seconds > 0 ? toDbfs(Math.sqrt(Math.max(0, counters.energy - since.energy) / seconds)) : silentDbfs,
  };
  return { sample, counters };
}

/** Ask once a second; `before` is what the last answer counted. */
export async function sampleOf(connection: RTCPeerConnection, before?: Counters) {
  const reports: { type: string }[] = [];
  (await connection.getStats()).forEach((report: { type: string }) => reports.push(report));
  return qualityOf(reports, before);
}

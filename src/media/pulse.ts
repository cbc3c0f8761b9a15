/** Signs of life of one connection. Media are silent on purpose most of the time and PeerJS calls a dead connection open,
 *  so both ends beat over the data channel that PeerJS puts beside the media; and whatever else the browser counts as
 *  arrived is a sign too. Knows one RTCPeerConnection, not what its life or death is good for. */
import type { Timers } from '../wire/timers.ts';

export const beatMs = 500;
/** While the path is gone beats would only pile up. */
const maxBuffered = 16;
/** Beats younger than this speak for themselves; counting costs something. */
const countFromMs = 1_200;

/** What browsers count of arrivals: packets, and the answers and questions of ICE. */
const counters = ['packetsReceived', 'bytesReceived', 'responsesReceived', 'requestsReceived'] as const;

export class Pulse {
  readonly #rtc: RTCPeerConnection;
  readonly #timers: Timers;
  #channel: RTCDataChannel | undefined;
  #at: number;
  #beats = false;
  /** As of the last look in this silence. */
  #counted: number | undefined;

  constructor(rtc: RTCPeerConnection, channel: RTCDataChannel | undefined, timers: Timers, onBeat: () => void) {
    this.#rtc = rtc;
    this.#timers = timers;
    this.#at = timers.now();
    const take = (one: RTCDataChannel) => {
      this.#channel = one;
      one.addEventListener('message', () => {
        this.#beats = true;
        this.sign();
        onBeat();
      });
    };
    if (channel) take(channel);
    else rtc.addEventListener('datachannel', ({ channel }) => take(channel), { once: true });
  }

  /** The other end beats; one that never did can be silent and well. */
  get beats(): boolean {
    return this.#beats;
  }

  get silentMs(): number {
    return this.#timers.now() - this.#at;
  }

  sign(): void {
    this.#at = this.#timers.now();
  }

  beat(): void {
    if (this.#channel?.readyState === 'open' && this.#channel.bufferedAmount < maxBuffered) this.#channel.send('b');
  }

  /** Looks for anything else that has come; after an outage voices are back before the channel has sent again. */
  async count(): Promise<void> {
    if (this.silentMs < countFromMs) this.#counted = undefined;
    if (this.silentMs < countFromMs || this.#rtc.connectionState === 'closed') return;
    const { sum, youngestMs } = arrivals(await this.#rtc.getStats());
    const before = this.#counted;
    this.#counted = sum;
    // less than before: a pair of candidates was given up, and its count with it
    if (before !== undefined && sum > before) this.sign();
    if (before === undefined && youngestMs !== undefined)
      this.#at = Math.max(this.#at, this.#timers.now() - Math.max(0, youngestMs));
  }
}

/** @returns all that has arrived as one number, and how long ago the last packet came. */
function arrivals(report: RTCStatsReport): { sum: number; youngestMs: number | undefined } {
  let sum = 0;
  let youngestMs: number | undefined;
  report.forEach((one: Readonly<Record<string, unknown>>) => {
    if (one['type'] !== 'inbound-rtp' && one['type'] !== 'candidate-pair' && one['type'] !== 'transport') return;
    for (const name of counters) if (typeof one[name] === 'number') sum += one[name];
    const [at, last] = [one['timestamp'], one['lastPacketReceivedTimestamp']];
    if (typeof at === 'number' && typeof last === 'number') youngestMs = Math.min(youngestMs ?? Infinity, at - last);
  });
  return { sum, youngestMs };
}

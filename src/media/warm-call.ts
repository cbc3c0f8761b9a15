/** One negotiated connection with another page: m-lines for a voice and two pictures that carry nothing until a track is
 *  put in, which then needs no signalling. Knows the m-lines and whether the connection lives; not who is at the other
 *  end, what is put in, or when it is replaced. */
import type { Call } from '../wire/call.ts';
import { fingerprintsOf } from '../wire/fingerprints.ts';
import type { Timers } from '../wire/timers.ts';
import { limit } from './limits.ts';
import { kindOf, placeholders, slots, type Slot } from './placeholders.ts';
import { Pulse } from './pulse.ts';
import { silence } from './silence.ts';

/** As long as a link is called late; a hidden page beats every 1.7 s at worst. */
const lostMs = 3_000;

export interface WarmCallOptions {
  readonly certificate: string;
  /** False on a page that only listens: its connections have no way to send. */
  readonly sends: boolean;
  readonly timers: Timers;
  /** The connection's state has changed, or the other end has beaten. */
  readonly onChange: () => void;
}

export class WarmCall {
  readonly connection: RTCPeerConnection;
  readonly #call: Call;
  readonly #options: WarmCallOptions;
  readonly #pulse: Pulse;
  readonly #since: number;
  #isGone = false;
  #hasSpoken = false;

  /** @param start calls the other page with a stream. */
  static dial(start: (stream: MediaStream) => Call | undefined, options: WarmCallOptions): WarmCall | undefined {
    return WarmCall.#of(start(placeholders()), options);
  }

  static answer(call: Call, options: WarmCallOptions): WarmCall | undefined {
    call.answer(options.sends ? placeholders() : undefined);
    return WarmCall.#of(call, options);
  }

  static #of(call: Call | undefined, options: WarmCallOptions): WarmCall | undefined {
    return call?.peerConnection ? new WarmCall(call, call.peerConnection, options) : undefined;
  }

  private constructor(call: Call, connection: RTCPeerConnection, options: WarmCallOptions) {
    this.#call = call;
    this.connection = connection;
    this.#options = options;
    this.#since = options.timers.now();
    // in the turn that made them, before the other side can have answered: nothing has been or can be sent
    for (const sender of connection.getSenders()) void sender.replaceTrack(null).catch(() => undefined);
    this.#pulse = new Pulse(connection, call.dataChannel, options.timers, options.onChange);
    connection.addEventListener('connectionstatechange', () => {
      if (connection.connectionState === 'connected') this.#pulse.sign();
      options.onChange();
    });
    call.on('close', () => {
      if (this.#isGone) return;
      this.#isGone = true;
      options.onChange();
    });
  }

  get ageMs(): number {
    return this.#options.timers.now() - this.#since;
  }

  get silentMs(): number {
    return this.#pulse.silentMs;
  }

  /** The other side has said something to our call. */
  get isAnswered(): boolean {
    return this.connection.remoteDescription !== null;
  }

  /** Never comes back. Closing one's own RTCPeerConnection raises no event, so this is asked. */
  get isDead(): boolean {
    const { connectionState } = this.connection;
    return this.#isGone || connectionState === 'closed' || connectionState === 'failed';
  }

  /** What has come within the last seconds counts more than ICE, which takes its time both ways. */
  get isUp(): boolean {
    const { connectionState } = this.connection;
    if (this.#isGone) return false;
    if (!this.#pulse.beats) return connectionState === 'connected';
    return (connectionState === 'connected' || connectionState === 'disconnected') && this.#pulse.silentMs < lostMs;
  }

  /** Does it have our m-lines, and was it made with the certificate that its page has proved? */
  get isProper(): boolean {
    const kinds = this.connection.getTransceivers().map(({ receiver }) => receiver.track.kind);
    const isOurs = kinds.length === slots.length && slots.every((slot, n) => kinds[n] === kindOf(slot));
    return isOurs && fingerprintsOf(this.connection)?.theirs === this.#options.certificate;
  }

  /** Beats, and counts what has come. */
  look(): Promise<void> {
    this.#pulse.beat();
    return this.#pulse.count();
  }

  /** Nothing happens on a page that only listens: it has no sender. */
  put(slot: Slot, track: MediaStreamTrack | null): void {
    const sender = this.#options.sends ? this.connection.getSenders()[slots.indexOf(slot)] : undefined;
    if (!sender || this.isDead) return;
    // not awaited: a track that is put in next must not overtake, and a limit refused only costs bandwidth
    if (track) void limit(sender, slot, track).catch(() => undefined);
    const isHeld = slot === 'voice' && !track && this.#hasSpoken;
    if (slot === 'voice' && track) this.#hasSpoken = true;
    void sender.replaceTrack(isHeld ? silence() : track).catch(() => undefined);
  }

  receives(slot: Slot): MediaStreamTrack | undefined {
    return this.connection.getTransceivers()[slots.indexOf(slot)]?.receiver.track;
  }

  close(): void {
    this.#isGone = true;
    this.#call.close();
  }
}

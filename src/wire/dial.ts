/** The seat's end: a link to the host that heals for ever. The old pipe may revive; from `down` on new ones are tried
 *  beside it, then new registrations; whatever comes first carries the same session on. Knows no messages. */
import { fingerprintsOf } from './fingerprints.ts';
import { initiate, type HandshakeFailure } from './handshake.ts';
import { randomId } from './ids.ts';
import type { Link, LinkState } from './link.ts';
import type { Seams } from './listen.ts';
import { downMs } from './pace.ts';
import { openedPipe } from './peer-pipe.ts';
import { Registration, type WireConfig } from './peer.ts';
import type { Pipe } from './pipe.ts';
import { type RelayTrouble, watchRelays } from './relay-watch.ts';
import { Session } from './session.ts';
import { pageTimers, waitMs, type Timers } from './timers.ts';

export interface DialOptions {
  readonly hostId: string;
  readonly seatId: string;
  readonly key: Uint8Array;
  readonly config: WireConfig;
  readonly timers?: Timers;
  readonly seams?: Seams;
}

/** Why there is no connection, as far as a seat can know: the broker does not answer, nobody is there under the host's
 *  id, no way leads there, or none but a relay that refuses the credential or does not answer. */
export type LinkTrouble = 'broker' | 'absent' | 'path' | RelayTrouble;

export interface DialledLink extends Link {
  /** The host refuses, or could not prove itself. Tried again every 8 s until closed from above: nobody has signed a
   *  refusal, and an examiner's page that is just loading may not know the seat yet. */
  onRefused(listener: (why: HandshakeFailure) => void): void;
  /** A host's page is met for the first time, or another one has taken its place (the examiner reloaded). What the one
   *  before had not acknowledged is dropped: send again what matters. Called before that page's messages. */
  onSession(listener: (hostSessionId: string) => void): void;
  /** A try has failed; more follow until the link is `up`. */
  onTrouble(listener: (why: LinkTrouble) => void): void;
  /** The host's certificate, proved by the latest handshake. */
  readonly hostFingerprint: () => string | undefined;
}

const backOffMs = [1_000, 2_000, 4_000, 8_000] as const;
const refusedRetryMs = 8_000;
const registerLimitMs = 6_000;
/** The broker answers for an absent host after 5 to 6 s. */
const openLimitMs = 10_000;
const failuresPerRegistration = 2;
/** After the other side's `end` our acknowledgement still has to leave. */
const lingerMs = 4_000;

type Attempt = { readonly pipe: Pipe } | { readonly failed: LinkTrouble } | { readonly refused: HandshakeFailure };

export function dial(options: DialOptions): DialledLink {
  return new Dialled(options);
}

class Dialled implements DialledLink {
  readonly #options: DialOptions;
  readonly #timers: Timers;
  readonly #session: Session;
  readonly #onRefused: ((why: HandshakeFailure) => void)[] = [];
  readonly #onTrouble: ((why: LinkTrouble) => void)[] = [];
  readonly #onSession: ((hostSessionId: string) => void)[] = [];
  #hostSessionId: string | undefined;
  #fingerprint: string | undefined;
  #broker = 0;
  #registration: Registration;
  /** The registration whose connection is the present pipe; closing it would kill a pipe that may revive. */
  #carrier: Registration | undefined;
  #attachedAt = -Infinity;
  #wake: () => void = () => {};

  constructor(options: DialOptions) {
    this.#options = options;
    this.#timers = options.timers ?? pageTimers;
    this.#session = new Session({
      id: randomId(),
      timers: this.#timers,
      onStranger: 'restart',
      onSession: (hostSessionId) => {
        this.#hostSessionId = hostSessionId;
        this.#onSession.forEach((listener) => listener(hostSessionId));
      },
      onPipeLost: () => this.#wake(),
    });
    this.#session.onState(() => this.#wake());
    this.#registration = this.#register();
    void this.#heal();
  }

  readonly hostFingerprint = () => this.#fingerprint;

  send(message: unknown): void {
    this.#session.send(message);
  }

  onMessage(listener: (message: unknown) => void): void {
    this.#session.onMessage(listener);
  }

  onState(listener: (state: LinkState) => void): void {
    this.#session.onState(listener);
  }

  onRefused(listener: (why: HandshakeFailure) => void): void {
    this.#onRefused.push(listener);
  }

  onTrouble(listener: (why: LinkTrouble) => void): void {
    this.#onTrouble.push(listener);
  }

  onSession(listener: (hostSessionId: string) => void): void {
    this.#onSession.push(listener);
    if (this.#hostSessionId !== undefined) listener(this.#hostSessionId);
  }

  close(): void {
    this.#session.close();
  }

  async #heal(): Promise<void> {
    let failures = 0;
    while (this.#session.state !== 'closed') {
      if (!this.#needsPipe()) {
        failures = 0;
        await this.#change();
        continue;
      }
      const attempt = await this.#attempt();
      if ('pipe' in attempt) {
        this.#attach(attempt.pipe);
        continue;
      }
      failures += 1;
      if ('refused' in attempt) this.#onRefused.forEach((listener) => listener(attempt.refused));
      else {
        this.#onTrouble.forEach((listener) => listener(attempt.failed));
        if (failures % failuresPerRegistration === 0) this.#registerAnew(attempt.failed);
      }
      const delayMs = backOffMs[Math.min(failures, backOffMs.length) - 1] ?? 0;
      await this.#change('refused' in attempt ? refusedRetryMs : delayMs);
    }
    await waitMs(this.#timers, lingerMs);
    this.#carrier?.close();
    this.#registration.close();
  }

  /** Silence of less than `downMs` heals by itself, as do many outages up to 15 s; a closed pipe never does. */
  #needsPipe(): boolean {
    if (!this.#session.attached) return true;
    return this.#session.state === 'down' && this.#timers.now() - this.#attachedAt > downMs;
  }

  async #attempt(): Promise<Attempt> {
    const registration = this.#registration;
    if (!(await this.#registered(registration))) return { failed: 'broker' };
    let isAbsent = false;
    let giveUp = () => {};
    const absent = new Promise<void>((resolve) => (giveUp = resolve));
    const connection = registration.connect(this.#options.hostId, () => {
      isAbsent = true;
      giveUp();
    });
    if (!connection) return { failed: 'broker' };
    const relays = watchRelays(connection.peerConnection);
    const hopeless = Promise.race([absent, relays.hopeless]);
    const opened = await openedPipe(connection, this.#timers, openLimitMs, hopeless);
    if (!opened) return { failed: isAbsent ? 'absent' : (relays.trouble() ?? 'path') };
    const fingerprints = (this.#options.seams?.fingerprintsOf ?? fingerprintsOf)(connection.peerConnection);
    if (!fingerprints) {
      opened.close();
      return { failed: 'path' };
    }
    const { seatId, key } = this.#options;
    const shaken = await initiate(this.#options.seams?.through?.(opened) ?? opened, {
      seatId,
      key,
      sessionId: this.#session.id,
      fingerprints,
      timers: this.#timers,
    });
    if (!shaken.ok) return shaken.why === 'lost' ? { failed: 'path' } : { refused: shaken.why };
    this.#fingerprint = fingerprints.theirs;
    return { pipe: shaken.pipe };
  }

  #attach(pipe: Pipe): void {
    this.#attachedAt = this.#timers.now();
    const before = this.#carrier;
    this.#carrier = this.#registration;
    this.#session.attach(pipe);
    if (before !== this.#carrier) before?.close();
  }

  #register(): Registration {
    const { config } = this.#options;
    const broker = config.brokers[this.#broker % config.brokers.length];
    if (!broker) throw new Error('no broker configured');
    return new Registration({
      peerId: randomId(),
      token: randomId(),
      broker,
      config,
      offers: [],
      timers: this.#timers,
    });
  }

  #registerAnew(failed: LinkTrouble): void {
    // a broker that answers "nobody there" works; asking it under another id changes nothing
    if (failed === 'absent' && this.#options.config.brokers.length === 1) return;
    if (this.#registration !== this.#carrier) this.#registration.close();
    this.#broker += 1;
    this.#registration = this.#register();
  }

  async #registered(registration: Registration): Promise<boolean> {
    const until = this.#timers.now() + registerLimitMs;
    while (registration.state !== 'registered' && this.#timers.now() < until) await waitMs(this.#timers, 100);
    return registration.state === 'registered';
  }

  /** Until the session has news, a second at most by itself. */
  async #change(limitMs = 1_000): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#wake = limitMs > 1_000 ? () => this.#session.state === 'closed' && resolve() : resolve;
      void this.#timers.setTimeout(resolve, limitMs);
    });
  }
}

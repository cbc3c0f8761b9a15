/** The host's end: registered with every broker at once under its own id, it lets in whoever proves a seat's key, and
 *  keeps each seat's session while its pipes come and go. Knows keys and sessions, not what is said in them. */
import { fingerprintsOf, type Fingerprints } from './fingerprints.ts';
import { respond } from './handshake.ts';
import { randomId } from './ids.ts';
import type { Link } from './link.ts';
import { Lockout } from './lockout.ts';
import { openedPipe } from './peer-pipe.ts';
import { closeLimitMs } from './pace.ts';
import { Registration, type BrokerState, type WireConfig } from './peer.ts';
import type { Pipe } from './pipe.ts';
import { type RelayTrouble, watchRelays } from './relay-watch.ts';
import { Session } from './session.ts';
import { pageTimers, type Timers } from './timers.ts';

export interface Arrival {
  /** New for every page of that seat: a reload is another session. */
  readonly sessionId: string;
  /** The certificate proved by the latest handshake of this session. */
  readonly fingerprint: () => string;
}

/** For tests: what every pipe is passed through, and how fingerprints are read. */
export interface Seams {
  readonly through?: ((pipe: Pipe) => Pipe) | undefined;
  readonly fingerprintsOf?: ((connection: RTCPeerConnection | null) => Fingerprints | undefined) | undefined;
}

export interface ListenOptions {
  readonly hostId: string;
  /** Kept over a reload, so that the id is ours again at once. */
  readonly token: string;
  readonly config: WireConfig;
  readonly key: (seatId: string) => Uint8Array | undefined;
  /** A seat's page has come; a second page of the same seat comes as a second link, and who stays is decided above. */
  readonly onLink: (seatId: string, link: Link, arrival: Arrival) => void;
  readonly onState?: (state: BrokerState) => void;
  /** Somebody wanted to come in, and the relay that this page needs for it would not have it; undefined: it would. */
  readonly onRelay?: (trouble: RelayTrouble | undefined) => void;
  readonly timers?: Timers;
  readonly seams?: Seams;
}

export interface Listening {
  readonly state: () => BrokerState;
  /** What the gates have dropped so far, by reason. */
  readonly dropped: () => Record<string, number>;
  /** Closes every link, then leaves the brokers. */
  close(): void;
  /** Leaves at once, as a crash would. */
  abandon(): void;
}

/** A seat's page that was away this long comes back as a new link. */
export const keepSessionMs = 10 * 60_000;
const openLimitMs = 15_000;
/** Pages that one seat may have at once: a reload leaves its predecessor behind for `keepSessionMs`. */
const maxSessionsOfSeat = 8;

interface Kept {
  readonly seatId: string;
  readonly session: Session;
  fingerprint: string;
  expiry: unknown;
}

export function listen(options: ListenOptions): Listening {
  const timers = options.timers ?? pageTimers;
  const lockout = new Lockout(timers);
  const kept = new Map<string, Kept>();
  let reported: BrokerState | undefined;

  function forget(sessionKey: string): void {
    kept.get(sessionKey)?.session.abandon();
    kept.delete(sessionKey);
  }

  function meet(seatId: string, sessionId: string, fingerprint: string): Session {
    const sessionKey = `${seatId} ${sessionId}`;
    const known = kept.get(sessionKey);
    if (known) {
      known.fingerprint = fingerprint;
      return known.session;
    }
    const ofSeat = [...kept].filter(([, one]) => one.seatId === seatId);
    if (ofSeat.length >= maxSessionsOfSeat && ofSeat[0]) forget(ofSeat[0][0]);
    const session = new Session({ id: randomId(), timers, onStranger: 'refuse' });
    const one: Kept = { seatId, session, fingerprint, expiry: undefined };
    kept.set(sessionKey, one);
    session.onState((state) => {
      timers.clearTimeout(one.expiry);
      // a closed one too: its last frames may not have arrived, and it hands them to a pipe that comes late
      if (state === 'down' || state === 'closed')
        one.expiry = timers.setTimeout(() => forget(sessionKey), keepSessionMs);
    });
    options.onLink(seatId, session, { sessionId, fingerprint: () => one.fingerprint });
    return session;
  }

  const registrations = options.config.brokers.map(
    (broker) =>
      new Registration({
        peerId: options.hostId,
        token: options.token,
        broker,
        config: options.config,
        offers: ['data'],
        timers,
        onState: () => report(),
        onData: async (connection) => {
          const relays = watchRelays(connection.peerConnection);
          const opened = await openedPipe(connection, timers, openLimitMs, relays.hopeless);
          options.onRelay?.(opened ? undefined : relays.trouble());
          const fingerprints = (options.seams?.fingerprintsOf ?? fingerprintsOf)(connection.peerConnection);
          if (!opened || !fingerprints) return opened?.close();
          const pipe = options.seams?.through?.(opened) ?? opened;
          const shaken = await respond(pipe, { keyOf: options.key, fingerprints, lockout, timers });
          if (shaken.ok) meet(shaken.seatId, shaken.sessionId, fingerprints.theirs).attach(shaken.pipe);
        },
      }),
  );

  /** One broker is enough. */
  function state(): BrokerState {
    const states = registrations.map((registration) => registration.state);
    return states.includes('registered') ? 'registered' : states.includes('taken') ? 'taken' : 'connecting';
  }

  function report(): void {
    if (state() === reported) return;
    reported = state();
    options.onState?.(reported);
  }

  const leave = () => registrations.forEach((registration) => registration.close());

  return {
    state,
    dropped() {
      const sum: Record<string, number> = {};
      for (const { dropped } of registrations)
        for (const [why, count] of Object.entries(dropped)) sum[why] = (sum[why] ?? 0) + count;
      return sum;
    },
    close() {
      const sessions = [...kept.values()].map(({ session }) => session);
      timers.setTimeout(leave, closeLimitMs);
      for (const session of sessions) {
        session.onState(() => sessions.every(({ state }) => state === 'closed') && leave());
        session.close();
      }
      if (sessions.length === 0) leave();
    },
    abandon() {
      kept.forEach((_, sessionKey) => forget(sessionKey));
      leave();
    },
  };
}

/** The joiner's end of the short code: knocks, shows the words, waits for a person's decision. Knows no roles. */
import { fingerprintsOf } from './fingerprints.ts';
import { randomBytes, randomId, toHex } from './ids.ts';
import type { Seams } from './listen.ts';
import { goneMs, knockLimitMs, nonceSchema, read, toJoinerSchema, waitingMs } from './lobby-frames.ts';
import { openedPipe } from './peer-pipe.ts';
import { Registration, type Broker, type WireConfig } from './peer.ts';
import { PipeReader } from './pipe-reader.ts';
import type { Pipe } from './pipe.ts';
import { asJoiner, commitmentTo, sasOf } from './sas.ts';
import { lobbyPeerId } from './short-code.ts';
import { pageTimers, waitMs, type Timers } from './timers.ts';

/** `nobody`: no lobby under this code; `unreachable`: no broker or no path; `lost`: the lobby has fallen silent;
 *  `full`: too many are waiting; `cancelled` by ourselves. Any other reason is the person's own text. */
export type KnockOutcome = { readonly admitted: unknown } | { readonly refused: string };

export interface KnockOptions {
  readonly config: WireConfig;
  readonly timers?: Timers;
  readonly seams?: Seams;
}

export interface Knocking {
  /** Resolves once they can be compared; never if the knock ends before. */
  readonly words: Promise<string>;
  readonly outcome: Promise<KnockOutcome>;
  cancel(): void;
}

const registerLimitMs = 6_000;
const openLimitMs = 10_000;

export function knock(code: string, who: { name: string; wish: string }, options: KnockOptions): Knocking {
  const timers = options.timers ?? pageTimers;
  let isCancelled = false;
  let registration: Registration | undefined;
  let tell: (words: string) => void = () => {};
  let cancel: () => void = () => {};
  const words = new Promise<string>((resolve) => (tell = resolve));
  const cancelled = new Promise<KnockOutcome>((resolve) => {
    cancel = () => {
      isCancelled = true;
      resolve({ refused: 'cancelled' });
    };
  });

  async function connect(broker: Broker): Promise<KnockOutcome> {
    const { config } = options;
    registration = new Registration({ peerId: randomId(), token: randomId(), broker, config, offers: [], timers });
    const until = timers.now() + registerLimitMs;
    while (registration.state !== 'registered' && timers.now() < until && !isCancelled) await waitMs(timers, 100);
    let isAbsent = false;
    let giveUp = () => {};
    const absent = new Promise<void>((resolve) => (giveUp = resolve));
    const connection = registration.connect(lobbyPeerId(code), () => {
      isAbsent = true;
      giveUp();
    });
    const opened = connection && (await openedPipe(connection, timers, openLimitMs, absent));
    const fingerprints = connection && (options.seams?.fingerprintsOf ?? fingerprintsOf)(connection.peerConnection);
    if (!opened || !fingerprints) return { refused: isAbsent ? 'nobody' : 'unreachable' };
    const pipe = options.seams?.through?.(opened) ?? opened;

    const reader = new PipeReader(pipe, timers, knockLimitMs);
    const joinerNonce = toHex(randomBytes(16));
    pipe.send(JSON.stringify({ t: 'knock', v: 1, ...who, commitment: await commitmentTo(joinerNonce) }));
    const answer = read(nonceSchema, await reader.next());
    if (!answer) return { refused: 'lost' };
    if (answer.t === 'refused') return { refused: answer.reason };
    pipe.send(JSON.stringify({ t: 'reveal', nonce: joinerNonce }));
    tell(await sasOf({ joinerNonce, hostNonce: answer.nonce, ...asJoiner(fingerprints), ...who }));
    reader.release();
    return decision(pipe);
  }

  function decision(pipe: Pipe): Promise<KnockOutcome> {
    return new Promise((resolve) => {
      let heardAt = timers.now();
      let isOver = false;
      const end = (outcome: KnockOutcome) => {
        isOver = true;
        resolve(outcome);
      };
      pipe.onFrame((frame) => {
        const message = read(toJoinerSchema, frame);
        heardAt = timers.now();
        if (!message || message.t === 'waiting') return;
        pipe.send('{"t":"thanks"}');
        end(message.t === 'admitted' ? { admitted: message.invitation } : { refused: message.reason });
      });
      pipe.onClose(() => end({ refused: 'lost' }));
      const beat = () => {
        if (isOver) return;
        if (timers.now() - heardAt > goneMs) return end({ refused: 'lost' });
        pipe.send('{"t":"waiting"}');
        timers.setTimeout(beat, waitingMs);
      };
      beat();
    });
  }

  async function tryBrokers(): Promise<KnockOutcome> {
    let outcome: KnockOutcome = { refused: 'unreachable' };
    for (const broker of options.config.brokers) {
      if (isCancelled) break;
      outcome = await connect(broker);
      if ('admitted' in outcome || (outcome.refused !== 'nobody' && outcome.refused !== 'unreachable')) return outcome;
      registration?.close();
    }
    return outcome;
  }

  const outcome = Promise.race([tryBrokers(), cancelled]).then(async (decided) => {
    if (!isCancelled) await waitMs(timers, 200); // the thanks still have to leave
    registration?.close();
    return decided;
  });
  return { words, outcome, cancel };
}

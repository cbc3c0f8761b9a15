/** The waiting room behind a short code: whoever knows the code may knock, gets words to compare, and waits to be
 *  admitted or refused by a person. Knows nothing of roles: a wish is a text, an invitation is any JSON. */
import type { DataConnection } from 'peerjs';
import { fingerprintsOf } from './fingerprints.ts';
import { maxFrameBytes } from './frames.ts';
import { randomBytes, randomId, toHex } from './ids.ts';
import type { Seams } from './listen.ts';
import {
  goneMs,
  knockLimitMs,
  knockSchema,
  maxReasonLength,
  read,
  revealSchema,
  toLobbySchema,
  waitingMs,
} from './lobby-frames.ts';
import { openedPipe } from './peer-pipe.ts';
import { Registration, type BrokerState, type WireConfig } from './peer.ts';
import { PipeReader } from './pipe-reader.ts';
import type { Pipe } from './pipe.ts';
import { asHost, commitmentTo, sasOf } from './sas.ts';
import { lobbyPeerId } from './short-code.ts';
import { pageTimers, type Timers } from './timers.ts';

export interface Knock {
  readonly id: string;
  readonly name: string;
  readonly wish: string;
  /** Two words and two digits; whoever sits before the joiner's screen must see the same. */
  readonly words: string;
  /** @param invitation any JSON of at most 8 kB. */
  admit(invitation: unknown): void;
  refuse(reason: string): void;
}

export interface LobbyOptions {
  readonly config: WireConfig;
  readonly onKnock: (knock: Knock) => void;
  /** Admitted and told so, refused, cancelled or lost. */
  readonly onKnockGone: (knock: Knock) => void;
  readonly onState?: (state: BrokerState) => void;
  readonly timers?: Timers;
  readonly seams?: Seams;
}

export interface Lobby {
  close(): void;
}

export const maxKnocks = 20;
const openLimitMs = 15_000;
const maxInvitationBytes = 8_000;
const partingMs = 3_000;

export function openLobby(code: string, options: LobbyOptions): Lobby {
  const timers = options.timers ?? pageTimers;
  const pipes = new Set<Pipe>();

  async function receive(connection: DataConnection): Promise<void> {
    const opened = await openedPipe(connection, timers, openLimitMs);
    const fingerprints = (options.seams?.fingerprintsOf ?? fingerprintsOf)(connection.peerConnection);
    if (!opened || !fingerprints) return opened?.close();
    const pipe = options.seams?.through?.(opened) ?? opened;
    const reader = new PipeReader(pipe, timers, knockLimitMs);
    const knock = read(knockSchema, await reader.next());
    if (!knock) return pipe.close();
    if (pipes.size >= maxKnocks) {
      pipe.send(JSON.stringify({ t: 'refused', reason: 'full' }));
      await reader.closed();
      return pipe.close();
    }
    pipes.add(pipe);
    const hostNonce = toHex(randomBytes(16));
    pipe.send(JSON.stringify({ t: 'nonce', nonce: hostNonce }));
    const reveal = read(revealSchema, await reader.next());
    if (!reveal || (await commitmentTo(reveal.nonce)) !== knock.commitment) {
      pipes.delete(pipe);
      return pipe.close();
    }
    const { name, wish } = knock;
    const words = await sasOf({ joinerNonce: reveal.nonce, hostNonce, ...asHost(fingerprints), name, wish });
    reader.release();
    attend(pipe, { name, wish, words });
  }

  function attend(pipe: Pipe, shown: { name: string; wish: string; words: string }): void {
    let heardAt = timers.now();
    let isAnswered = false;
    let isGone = false;
    const answer = (frame: unknown) => {
      if (isAnswered || isGone) return;
      const text = JSON.stringify(frame);
      if (new TextEncoder().encode(text).length > Math.min(maxInvitationBytes, maxFrameBytes))
        throw new RangeError('answer too long for one frame');
      isAnswered = true;
      pipe.send(text);
      // PeerJS's close() would drop the answer: the joiner thanks first
      timers.setTimeout(() => pipe.close(), partingMs);
    };
    const knock: Knock = {
      id: randomId(),
      ...shown,
      admit: (invitation) => answer({ t: 'admitted', invitation }),
      refuse: (reason) => answer({ t: 'refused', reason: reason.slice(0, maxReasonLength) }),
    };
    const beat = () => {
      if (isGone) return;
      if (timers.now() - heardAt > goneMs) return pipe.close();
      if (!isAnswered) pipe.send('{"t":"waiting"}');
      timers.setTimeout(beat, waitingMs);
    };
    pipe.onFrame((frame) => {
      const message = read(toLobbySchema, frame);
      if (!message || message.t === 'thanks') return pipe.close();
      heardAt = timers.now();
    });
    options.onKnock(knock);
    pipe.onClose(() => {
      isGone = true;
      pipes.delete(pipe);
      options.onKnockGone(knock);
    });
    beat();
  }

  const registrations = options.config.brokers.map(
    (broker) =>
      new Registration({
        peerId: lobbyPeerId(code),
        token: randomId(),
        broker,
        config: options.config,
        offers: ['data'],
        timers,
        onData: (connection) => void receive(connection),
        ...(options.onState && { onState: options.onState }),
      }),
  );
  return { close: () => registrations.forEach((registration) => registration.close()) };
}

/** The gate between the signalling socket and PeerJS. PeerJS 1.5.5 believes whatever it is sent: it answers every OFFER
 *  by itself and lets the sender choose the decoder (five bytes freeze the page on `binary`), takes `originator` from
 *  the payload, closes live connections on anybody's LEAVE, and keeps messages for unknown connections for ever. So a
 *  message passes only if it is wanted, small and rebuilt field by field. Knows PeerJS's messages, not PeerJS. */
import * as z from 'zod/mini';
import { Allowance } from './allowance.ts';
import type { Timers } from './timers.ts';

export interface GateRules {
  readonly ownId: string;
  /** Kinds of connection that strangers may offer; whoever comes this way still has to prove who it is. */
  readonly offers: readonly ('data' | 'media')[];
  /** A connection that PeerJS has and that is alive. */
  readonly isKnown: (peerId: string, connectionId: string) => boolean;
  /** Somebody we are calling ourselves. */
  readonly isAwaited: (peerId: string) => boolean;
  /** False while too many connections have not proved who they are. */
  readonly hasRoom: () => boolean;
  readonly onEcho: (echo: string) => void;
  readonly timers: Timers;
}

export type Dropped = 'malformed' | 'rate' | 'unwanted' | 'unknown-connection' | 'no-room' | 'leave';

export interface Gate {
  /** What PeerJS may see of a message; undefined if nothing. */
  pass(message: unknown): ServerMessage | undefined;
  readonly dropped: Readonly<Record<Dropped, number>>;
}

const maxSdpLength = 16_000;
const peerId = z.string().check(z.minLength(1), z.maxLength(64));
const connectionId = z.string().check(z.regex(/^[\w-]{1,64}$/));
const sdpOf = <T extends 'offer' | 'answer'>(type: T) =>
  z.object({ type: z.literal(type), sdp: z.string().check(z.maxLength(maxSdpLength)) });
const candidate = z.object({
  candidate: z.string().check(z.maxLength(1_000)),
  sdpMid: z.optional(z.nullable(z.string().check(z.maxLength(32)))),
  sdpMLineIndex: z.optional(z.nullable(z.int())),
  usernameFragment: z.optional(z.nullable(z.string().check(z.maxLength(256)))),
});

/** From the server itself; PeerJS reads `payload.msg` of an ERROR. */
const serverSchema = z.object({
  type: z.enum(['OPEN', 'ERROR', 'ID-TAKEN', 'INVALID-KEY']),
  src: z.optional(z.undefined()),
  payload: z.optional(z.object({ msg: z.optional(z.string()) })),
});
const expireSchema = z.object({ type: z.literal('EXPIRE'), src: peerId });
const leaveSchema = z.object({ type: z.literal('LEAVE') });
const echoSchema = z.object({
  type: z.literal('CANDIDATE'),
  src: peerId,
  payload: z.object({ echo: z.string().check(z.maxLength(64)) }),
});
const offerSchema = z.object({
  type: z.literal('OFFER'),
  src: peerId,
  payload: z.union([
    z.object({
      type: z.literal('data'),
      sdp: sdpOf('offer'),
      connectionId,
      label: z.optional(z.string().check(z.maxLength(64))),
      reliable: z.literal(true),
      serialization: z.literal('json'),
    }),
    z.object({
      type: z.literal('media'),
      sdp: sdpOf('offer'),
      connectionId,
      metadata: z.optional(z.string().check(z.maxLength(256))),
    }),
  ]),
});
const answerSchema = z.object({
  type: z.literal('ANSWER'),
  src: peerId,
  payload: z.object({ type: z.enum(['data', 'media']), sdp: sdpOf('answer'), connectionId }),
});
const candidateSchema = z.object({
  type: z.literal('CANDIDATE'),
  src: peerId,
  payload: z.object({ type: z.enum(['data', 'media']), candidate, connectionId }),
});
const peerSchema = z.union([offerSchema, answerSchema, candidateSchema]);

export type ServerMessage =
  | z.infer<typeof serverSchema>
  | z.infer<typeof expireSchema>
  | z.infer<typeof offerSchema>
  | z.infer<typeof answerSchema>
  | z.infer<typeof candidateSchema>;

/** Messages for connections we have: a connection has some tens of candidates. */
const knownBurst = 300;
const knownPerSecond = 50;
/** New connections from anybody: a class that reloads at once, then no more than a person can look at. */
const offersBurst = 30;
const offersPerSecond = 2;
/** New connections from one id: the healing of a link tries one a second at most. */
const offersOfOneBurst = 5;
const offersOfOnePerSecond = 1;
const maxRemembered = 1_000;

export function createGate(rules: GateRules): Gate {
  const dropped: Record<Dropped, number> = {
    malformed: 0,
    rate: 0,
    unwanted: 0,
    'unknown-connection': 0,
    'no-room': 0,
    leave: 0,
  };
  const drop = (why: Dropped) => void (dropped[why] += 1);
  const known = new Allowance(rules.timers, knownBurst, knownPerSecond);
  const offers = new Allowance(rules.timers, offersBurst, offersPerSecond);
  const offersOf = new Map<string, Allowance>();

  function mayOffer(src: string): boolean {
    let own = offersOf.get(src);
    if (!own) {
      if (offersOf.size >= maxRemembered) for (const [id, one] of offersOf) if (one.full) offersOf.delete(id);
      if (offersOf.size >= maxRemembered) return false;
      own = new Allowance(rules.timers, offersOfOneBurst, offersOfOnePerSecond);
      offersOf.set(src, own);
    }
    return own.take() && offers.take();
  }

  function pass(message: unknown): ServerMessage | undefined {
    const fromServer = serverSchema.safeParse(message);
    if (fromServer.success) return { ...fromServer.data, payload: fromServer.data.payload ?? {} };
    // liveness is the heartbeat's business; a LEAVE may come from whoever took an id that was free for a moment
    if (leaveSchema.safeParse(message).success) return drop('leave');
    const echo = echoSchema.safeParse(message);
    if (echo.success && echo.data.src === rules.ownId) return void rules.onEcho(echo.data.payload.echo);
    const expire = expireSchema.safeParse(message);
    if (expire.success) return rules.isAwaited(expire.data.src) ? expire.data : drop('unwanted');

    const parsed = peerSchema.safeParse(message);
    if (!parsed.success) return drop('malformed');
    const { type, src, payload } = parsed.data;
    const isKnown = rules.isKnown(src, payload.connectionId);
    if (type !== 'OFFER') {
      if (!isKnown) return drop('unknown-connection');
      return known.take() ? parsed.data : drop('rate');
    }
    // an OFFER under a known id would make PeerJS close the connection that bears it
    if (isKnown || src === rules.ownId || !rules.offers.includes(payload.type)) return drop('unwanted');
    if (!mayOffer(src)) return drop('rate');
    return rules.hasRoom() ? parsed.data : drop('no-room');
  }

  return { pass, dropped };
}

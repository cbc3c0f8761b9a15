/** The gate between the signalling socket and PeerJS. PeerJS 1.5.5 believes whatever it is sent: it answers every OFFER
 *  by itself and lets the sender choose the decoder (five bytes freeze the page on `binary`), takes `originator` from
 *  the payload, closes live connections on anybody's LEAVE, and keeps messages for unknown connections for ever. So a
 *  message passes only if it is wanted, small and rebuilt field by field. Knows PeerJS's messages, not PeerJS. */
import * as z from 'zod/mini';
import { Allowance } from './allowance.ts';
import { fingerprintsIn } from './fingerprints.ts';
import type { Timers } from './timers.ts';

export interface GateRules {
  readonly ownId: string;
  /** Kinds of connection that strangers may offer; whoever comes this way still has to prove who it is. */
  readonly offers: readonly ('data' | 'media')[];
  /** The kind of a connection that PeerJS has; undefined if it has none of that id. */
  readonly kindOf: (peerId: string, connectionId: string) => 'data' | 'media' | undefined;
  /** Somebody we are calling ourselves. */
  readonly isAwaited: (peerId: string) => boolean;
  /** False while too many connections have not proved who they are. */
  readonly hasRoom: () => boolean;
  /** The certificate that media of this page have to bear; undefined for strangers, whose media do not pass. */
  readonly certificateOf: (peerId: string) => string | undefined;
  readonly onWrongCertificate: (peerId: string) => void;
  /** A page that media are expected from wants to be called now. */
  readonly onCallMe: (peerId: string) => void;
  readonly onEcho: (echo: string) => void;
  readonly timers: Timers;
}

export type Dropped =
  'malformed' | 'rate' | 'unwanted' | 'unknown-connection' | 'no-room' | 'leave' | 'stranger' | 'wrong-certificate';

export interface Gate {
  /** What PeerJS may see of a message; undefined if nothing. */
  pass(message: unknown): ServerMessage | undefined;
  readonly dropped: Readonly<Record<Dropped, number>>;
}

const maxDataSdpLength = 16_000;
/** Three m-lines with every codec: Chromium without the patented ones writes 9,900 characters, with them about twice that. The broker
 *  carries frames of 64 KB. */
const maxMediaSdpLength = 40_000;
const peerId = z.string().check(z.minLength(1), z.maxLength(64));
const connectionId = z.string().check(z.regex(/^[\w-]{1,64}$/));
const sdpOf = <T extends 'offer' | 'answer'>(type: T, maxLength: number) =>
  z.object({ type: z.literal(type), sdp: z.string().check(z.maxLength(maxLength)) });
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
const callMeSchema = z.object({
  type: z.literal('CANDIDATE'),
  src: peerId,
  payload: z.object({ callMe: z.literal(true) }),
});
const offerSchema = z.object({
  type: z.literal('OFFER'),
  src: peerId,
  payload: z.union([
    z.object({
      type: z.literal('data'),
      sdp: sdpOf('offer', maxDataSdpLength),
      connectionId,
      label: z.optional(z.string().check(z.maxLength(64))),
      reliable: z.literal(true),
      serialization: z.literal('json'),
    }),
    z.object({
      type: z.literal('media'),
      sdp: sdpOf('offer', maxMediaSdpLength),
      connectionId,
      metadata: z.optional(z.string().check(z.maxLength(256))),
    }),
  ]),
});
const answerSchema = z.object({
  type: z.literal('ANSWER'),
  src: peerId,
  payload: z.union([
    z.object({ type: z.literal('data'), sdp: sdpOf('answer', maxDataSdpLength), connectionId }),
    z.object({ type: z.literal('media'), sdp: sdpOf('answer', maxMediaSdpLength), connectionId }),
  ]),
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
    stranger: 0,
    'wrong-certificate': 0,
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

    const callMe = callMeSchema.safeParse(message);
    if (callMe.success) {
      if (rules.certificateOf(callMe.data.src) === undefined) return drop('stranger');
      return known.take() ? void rules.onCallMe(callMe.data.src) : drop('rate');
    }

    const parsed = peerSchema.safeParse(message);
    if (!parsed.success) return drop('malformed');
    const why = objection(parsed.data);
    return why ? drop(why) : parsed.data;
  }

  function objection({ type, src, payload }: z.infer<typeof peerSchema>): Dropped | undefined {
    const kind = rules.kindOf(src, payload.connectionId);
    // by the connection's kind and not the message's: an ANSWER that calls itself data would need no certificate
    if (type !== 'OFFER' && kind !== payload.type) return 'unknown-connection';
    // an OFFER under a known id would make PeerJS close the connection that bears it
    if (type === 'OFFER' && (kind || src === rules.ownId || !rules.offers.includes(payload.type))) return 'unwanted';
    const certificate = rules.certificateOf(src);
    if (payload.type === 'media' && certificate === undefined) return 'stranger';
    if (!(type === 'OFFER' ? mayOffer(src) : known.take())) return 'rate';
    if (payload.type === 'media' && type !== 'CANDIDATE' && fingerprintsIn(payload.sdp.sdp) !== certificate) {
      rules.onWrongCertificate(src);
      return 'wrong-certificate';
    }
    return type === 'OFFER' && !rules.hasRoom() ? 'no-room' : undefined;
  }

  return { pass, dropped };
}

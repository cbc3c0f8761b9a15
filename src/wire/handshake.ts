/** Proof of who is at both ends of a fresh pipe: each shows that it has the seat's key, bound to both certificates, so
 *  that a signalling server that put its own certificates in between is found out (over nonces alone such a relay
 *  succeeds). Knows pipes and keys; no PeerJS, no sessions but their ids.
 *
 *    initiator (seat)                                responder (host)
 *      auth {v, seat, session, nonce} ────────────►
 *                                     ◄──────────── auth {v, nonce}          or refused {reason}
 *      proof {mac}                    ────────────►  checked
 *      checked                        ◄──────────── proof {mac}              or refused {reason}
 */
import * as z from 'zod/mini';
import type { Fingerprints } from './fingerprints.ts';
import { parseJson } from './frames.ts';
import { randomBytes, toHex } from './ids.ts';
import type { Lockout } from './lockout.ts';
import { PipeReader } from './pipe-reader.ts';
import type { Pipe } from './pipe.ts';
import type { Timers } from './timers.ts';

export const wireVersion = 1;
export const handshakeLimitMs = 3_000;
const maxFrameLength = 1_000;
const label = 'hovorna-auth-v1';

export type Refusal = 'wrong-key' | 'unknown-seat' | 'locked' | 'version';
/** `impostor`: the other side could not prove the key; `lost`: nothing or nonsense came within the limit. */
export type HandshakeFailure = Refusal | 'impostor' | 'lost';

/** `pipe` carries on behind the handshake; a failed one is closed. */
export type Handshaken<T> =
  ({ readonly ok: true; readonly pipe: Pipe } & T) | { readonly ok: false; readonly why: HandshakeFailure };

const hex = (bytes: number) => z.string().check(z.length(bytes * 2), z.regex(/^[0-9a-f]*$/));
const id = z.string().check(z.minLength(8), z.maxLength(64));
const refusal = z.object({
  t: z.literal('refused'),
  reason: z.enum(['wrong-key', 'unknown-seat', 'locked', 'version']),
});
const proof = z.object({ t: z.literal('proof'), mac: hex(32) });
const initiatorAuth = z.object({ t: z.literal('auth'), v: z.int(), seat: id, session: id, nonce: hex(16) });
const responderAuth = z.union([z.object({ t: z.literal('auth'), v: z.int(), nonce: hex(16) }), refusal]);
const responderProof = z.union([proof, refusal]);

interface Transcript {
  readonly seatId: string;
  readonly sessionId: string;
  readonly initiatorNonce: string;
  readonly responderNonce: string;
  readonly initiatorFingerprint: string;
  readonly responderFingerprint: string;
}

type Prover = 'initiator' | 'responder';

/** JSON of an array: no two transcripts give the same bytes. */
const bytesFor = (prover: Prover, t: Transcript) =>
  new TextEncoder().encode(
    JSON.stringify([
      label,
      prover,
      t.seatId,
      t.sessionId,
      t.initiatorNonce,
      t.responderNonce,
      t.initiatorFingerprint,
      t.responderFingerprint,
    ]),
  );

const importKey = (key: Uint8Array) =>
  crypto.subtle.importKey('raw', new Uint8Array(key), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);

const prove = async (key: CryptoKey, prover: Prover, t: Transcript) =>
  toHex(new Uint8Array(await crypto.subtle.sign('HMAC', key, bytesFor(prover, t))));

/** WebCrypto compares in constant time. */
const isProof = (key: CryptoKey, prover: Prover, t: Transcript, mac: string) =>
  crypto.subtle.verify(
    'HMAC',
    key,
    Uint8Array.from(mac.match(/../g) ?? [], (two) => parseInt(two, 16)),
    bytesFor(prover, t),
  );

export interface InitiatorOptions {
  readonly seatId: string;
  readonly sessionId: string;
  readonly key: Uint8Array;
  readonly fingerprints: Fingerprints;
  readonly timers: Timers;
}

/** The seat's end. */
export async function initiate(pipe: Pipe, options: InitiatorOptions): Promise<Handshaken<object>> {
  const reader = new PipeReader(pipe, options.timers, handshakeLimitMs);
  const fail = (why: HandshakeFailure) => {
    pipe.close();
    return { ok: false, why } as const;
  };
  const nonce = toHex(randomBytes(16));
  const { seatId, sessionId, fingerprints } = options;
  pipe.send(JSON.stringify({ t: 'auth', v: wireVersion, seat: seatId, session: sessionId, nonce }));

  const auth = responderAuth.safeParse(parseJson(await reader.next(), maxFrameLength));
  if (!auth.success) return fail('lost');
  if (auth.data.t === 'refused') return fail(auth.data.reason);
  if (auth.data.v !== wireVersion) return fail('version');
  const transcript: Transcript = {
    seatId,
    sessionId,
    initiatorNonce: nonce,
    responderNonce: auth.data.nonce,
    initiatorFingerprint: fingerprints.mine,
    responderFingerprint: fingerprints.theirs,
  };
  const key = await importKey(options.key);
  pipe.send(JSON.stringify({ t: 'proof', mac: await prove(key, 'initiator', transcript) }));

  const answer = responderProof.safeParse(parseJson(await reader.next(), maxFrameLength));
  if (!answer.success) return fail('lost');
  if (answer.data.t === 'refused') return fail(answer.data.reason);
  if (!(await isProof(key, 'responder', transcript, answer.data.mac))) return fail('impostor');
  reader.release();
  return { ok: true, pipe };
}

export interface ResponderOptions {
  readonly keyOf: (seatId: string) => Uint8Array | undefined;
  readonly fingerprints: Fingerprints;
  readonly lockout: Lockout;
  readonly timers: Timers;
}

/** The host's end. */
export async function respond(
  pipe: Pipe,
  options: ResponderOptions,
): Promise<Handshaken<{ readonly seatId: string; readonly sessionId: string }>> {
  const reader = new PipeReader(pipe, options.timers, handshakeLimitMs);
  const fail = (why: HandshakeFailure) => {
    pipe.close();
    return { ok: false, why } as const;
  };
  const refuse = async (reason: Refusal) => {
    pipe.send(JSON.stringify({ t: 'refused', reason }));
    // closing at once would lose the reason (PeerJS's close() drops what is buffered): the other side closes first
    await reader.closed();
    return fail(reason);
  };

  const auth = initiatorAuth.safeParse(parseJson(await reader.next(), maxFrameLength));
  if (!auth.success) return fail('lost');
  const { seat: seatId, session: sessionId } = auth.data;
  if (auth.data.v !== wireVersion) return refuse('version');
  if (options.lockout.isLocked(seatId)) return refuse('locked');
  const rawKey = options.keyOf(seatId);
  if (!rawKey) return refuse('unknown-seat');
  const nonce = toHex(randomBytes(16));
  pipe.send(JSON.stringify({ t: 'auth', v: wireVersion, nonce }));
  const transcript: Transcript = {
    seatId,
    sessionId,
    initiatorNonce: auth.data.nonce,
    responderNonce: nonce,
    initiatorFingerprint: options.fingerprints.theirs,
    responderFingerprint: options.fingerprints.mine,
  };

  const answer = proof.safeParse(parseJson(await reader.next(), maxFrameLength));
  if (!answer.success) return fail('lost');
  const key = await importKey(rawKey);
  // asked again: several handshakes for one seat may run side by side
  if (options.lockout.isLocked(seatId)) return refuse('locked');
  if (!(await isProof(key, 'initiator', transcript, answer.data.mac))) {
    options.lockout.wrong(seatId);
    return refuse('wrong-key');
  }
  const mac = await prove(key, 'responder', transcript);
  reader.release();
  pipe.send(JSON.stringify({ t: 'proof', mac }));
  return { ok: true, pipe, seatId, sessionId };
}

// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { HandTimers, memoryPipes } from '../../tests/contracts/link-hand.ts';
import { handshakeLimitMs, initiate, respond, type Handshaken } from './handshake.ts';
import { randomBytes } from './ids.ts';
import { Lockout, lockoutMs } from './lockout.ts';
import type { Pipe } from './pipe.ts';

const key = randomBytes(16);
const seat = { seatId: 'seat-one', sessionId: 'session-one' };
const atSeat = { mine: 'SEAT', theirs: 'HOST' };
const atHost = { mine: 'HOST', theirs: 'SEAT' };

interface Case {
  readonly seatKey?: Uint8Array;
  readonly hostKey?: Uint8Array | null;
  readonly seatSees?: { mine: string; theirs: string };
  readonly timers?: HandTimers;
  readonly lockout?: Lockout;
  readonly tamper?: (pipe: Pipe) => Pipe;
}

const why = (result: Handshaken<object>) => (result.ok ? 'ok' : result.why);

async function shake(given: Case = {}): Promise<[string, string]> {
  const timers = given.timers ?? new HandTimers();
  const pipes = memoryPipes();
  const lockout = given.lockout ?? new Lockout(timers);
  const hostKey = given.hostKey === null ? undefined : (given.hostKey ?? key);
  const both = Promise.all([
    initiate(pipes.a, { ...seat, key: given.seatKey ?? key, fingerprints: given.seatSees ?? atSeat, timers }),
    respond((given.tamper ?? ((pipe) => pipe))(pipes.b), {
      keyOf: () => hostKey,
      fingerprints: atHost,
      lockout,
      timers,
    }),
  ]);
  // time stands still: WebCrypto works in other threads
  const [a, b] = await both;
  return [why(a), why(b)];
}

describe('the handshake', () => {
  it('lets in who has the key', async () => {
    expect(await shake()).toEqual(['ok', 'ok']);
  });
  it('tells the reason of a refusal', async () => {
    expect(await shake({ seatKey: randomBytes(16) })).toEqual(['wrong-key', 'wrong-key']);
    expect(await shake({ hostKey: null })).toEqual(['unknown-seat', 'unknown-seat']);
  });
  it('refuses when the certificates were exchanged on the way', async () => {
    expect(await shake({ seatSees: { mine: 'SEAT', theirs: 'MALLORY' } })).toEqual(['wrong-key', 'wrong-key']);
    expect(await shake({ seatSees: { mine: 'MALLORY', theirs: 'HOST' } })).toEqual(['wrong-key', 'wrong-key']);
  });
  it('finds out a host that reflects or invents the proof', async () => {
    const reflecting = (pipe: Pipe): Pipe => {
      let proof = '';
      return {
        ...pipe,
        onFrame: (listener) =>
          pipe.onFrame(
            listener &&
              ((frame) => {
                if (frame.includes('mac')) proof = frame;
                listener(frame);
              }),
          ),
        send: (frame) => pipe.send(frame.includes('mac') ? proof : frame),
      };
    };
    expect((await shake({ tamper: reflecting }))[0]).toBe('impostor');
  });
  it('ends after its limit when nothing or nonsense comes', async () => {
    const timers = new HandTimers();
    const silent = memoryPipes();
    const waiting = respond(silent.b, { keyOf: () => key, fingerprints: atHost, lockout: new Lockout(timers), timers });
    await timers.advance(handshakeLimitMs);
    expect(why(await waiting)).toBe('lost');
    const nonsense = memoryPipes();
    nonsense.a.send('{"t":"part","n":1,"more":false,"d":"1"}');
    const dropped = respond(nonsense.b, {
      keyOf: () => key,
      fingerprints: atHost,
      lockout: new Lockout(timers),
      timers,
    });
    expect(why(await timers.until(dropped))).toBe('lost');
  });
  it('locks a seat after ten wrong keys within a minute, for everybody, and opens it after the minute', async () => {
    const timers = new HandTimers();
    const lockout = new Lockout(timers);
    for (let n = 0; n < 10; n++) {
      expect((await shake({ seatKey: randomBytes(16), timers, lockout }))[0]).toBe('wrong-key');
      lockout.isLocked(seat.seatId);
    }
    expect((await shake({ timers, lockout }))[0]).toBe('locked');
    await timers.advance(lockoutMs);
    expect((await shake({ timers, lockout }))[0]).toBe('ok');
  });
});

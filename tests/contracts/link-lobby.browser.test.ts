/** The short-code path from knocking to admission, over the real broker. */
import { afterEach, describe, expect, it } from 'vitest';
import { knock, type Knocking } from '../../src/wire/knock.ts';
import { openLobby, type Knock, type LobbyOptions } from '../../src/wire/lobby.ts';
import type { WireConfig } from '../../src/wire/peer.ts';
import { newCode } from '../../src/wire/short-code.ts';

const config: WireConfig = { brokers: [{ path: '/peer' }], iceServers: [] };
const ended: (() => void)[] = [];
afterEach(() => ended.splice(0).forEach((end) => end()));

/** A lobby whose knocks and departures can be awaited in order. */
async function lobby(code: string, more: Partial<LobbyOptions> = {}) {
  const come = new Queue<Knock>();
  const gone = new Queue<Knock>();
  await new Promise<void>((resolve) => {
    const { close } = openLobby(code, {
      config,
      onKnock: (one) => come.put(one),
      onKnockGone: (one) => gone.put(one),
      onState: (state) => state === 'registered' && resolve(),
      ...more,
    });
    ended.push(close);
  });
  return { come, gone };
}

class Queue<T> {
  readonly #items: T[] = [];
  readonly #waiting: ((item: T) => void)[] = [];
  put(item: T): void {
    const next = this.#waiting.shift();
    if (next) next(item);
    else this.#items.push(item);
  }
  next(): Promise<T> {
    const item = this.#items.shift();
    return item === undefined ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve(item);
  }
}

const eva = { name: 'Eva Nováková', wish: 'candidate' };
const knockAt = (code: string, more = {}): Knocking => {
  const knocking = knock(code, eva, { config, ...more });
  ended.push(knocking.cancel);
  return knocking;
};

describe('W-6 the short code', () => {
  it('shows both the same words and hands the invitation over', async () => {
    const code = newCode();
    const { come, gone } = await lobby(code);
    const knocking = knockAt(code);
    const seen = await come.next();
    expect(seen).toMatchObject(eva);
    expect(seen.words).toMatch(/^[a-z]+ [a-z]+ \d\d$/);
    expect(await knocking.words).toBe(seen.words);
    seen.admit({ hostId: 'h', key: 'k' });
    expect(await knocking.outcome).toEqual({ admitted: { hostId: 'h', key: 'k' } });
    expect(await gone.next()).toBe(seen);
  });

  it('shows different words when somebody relays with certificates of his own', async () => {
    const code = newCode();
    const { come } = await lobby(code);
    const knocking = knockAt(code, { seams: { fingerprintsOf: () => ({ mine: 'AA', theirs: 'BB' }) } });
    expect((await come.next()).words).not.toBe(await knocking.words);
  });

  it('tells the reason of a refusal', async () => {
    const code = newCode();
    const { come } = await lobby(code);
    const knocking = knockAt(code);
    (await come.next()).refuse('the room is full');
    expect(await knocking.outcome).toEqual({ refused: 'the room is full' });
  });

  it('tells the host that somebody has gone away', async () => {
    const code = newCode();
    const { come, gone } = await lobby(code);
    const knocking = knockAt(code);
    const seen = await come.next();
    knocking.cancel();
    expect(await knocking.outcome).toEqual({ refused: 'cancelled' });
    expect(await gone.next()).toBe(seen);
  });

  it('lets twenty wait and refuses the next', async () => {
    const code = newCode();
    const { come } = await lobby(code);
    for (let n = 0; n < 20; n++) {
      knockAt(code);
      await come.next();
    }
    expect(await knockAt(code).outcome).toEqual({ refused: 'full' });
  });

  it('says that nobody is there', { timeout: 20_000 }, async () => {
    expect(await knockAt(newCode()).outcome).toEqual({ refused: 'nobody' });
  });

  it('hangs up on a joiner whose nonce is not the one it committed to', async () => {
    const code = newCode();
    let knocks = 0;
    await lobby(code, { onKnock: () => (knocks += 1) });
    const through = (pipe: import('../../src/wire/pipe.ts').Pipe) => ({
      ...pipe,
      send: (frame: string) =>
        pipe.send(frame.includes('reveal') ? `{"t":"reveal","nonce":"${'0'.repeat(32)}"}` : frame),
    });
    expect(await knockAt(code, { seams: { through } }).outcome).toEqual({ refused: 'lost' });
    expect(knocks).toBe(0);
  });
});

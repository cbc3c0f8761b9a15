/** What a seat is told when there is no connection; a relay's refusals are tests/e2e/relay.spec.ts. */
import { describe, expect, it } from 'vitest';
import { dial, type LinkTrouble } from '../../src/wire/dial.ts';
import { randomBytes, randomId } from '../../src/wire/ids.ts';

/** The first reason, for a seat whose host does not exist. */
function reason(path: string): Promise<LinkTrouble> {
  const config = { brokers: [{ path }], iceServers: [] };
  const link = dial({ hostId: randomId(), seatId: randomId(), key: randomBytes(16), config });
  return new Promise((resolve) =>
    link.onTrouble((why) => {
      link.close();
      resolve(why);
    }),
  );
}

describe.concurrent('W-8 why there is no connection', () => {
  it('nobody is there', async () => expect(await reason('/peer')).toBe('absent'));
  it('the broker does not answer', async () => expect(await reason('/no-broker-here')).toBe('broker'));
});
